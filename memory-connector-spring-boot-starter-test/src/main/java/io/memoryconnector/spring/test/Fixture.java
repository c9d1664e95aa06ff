package io.memoryconnector.spring.test;

import io.memoryconnector.spring.test.fixture.FixtureLoader.Undefined;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestContextAnnotationUtils.AnnotationDescriptor;
import org.springframework.test.context.util.TestContextResourceUtils;

/**
 * A file that a test asks for.
 *
 * @param location where it is, as Spring's resources are named
 * @param dataSource the name of the data source to load it into; empty for that which knows its
 *     models
 */
record Fixture(String location, String dataSource, Undefined undefined) {

  /** Returns the files of a class, those of enclosing classes first. */
  static List<Fixture> ofClass(Class<?> testClass) {
    List<Fixture> all = new ArrayList<>();
    for (AnnotationDescriptor<MemoryData> at = find(testClass); at != null; at = at.next()) {
      all.addAll(0, of(at.getAnnotation(), at.getRootDeclaringClass()));
    }
    return all;
  }

  /** Returns the files of a class without those of enclosing classes. */
  static List<Fixture> ofClassAlone(Class<?> testClass) {
    AnnotationDescriptor<MemoryData> at = find(testClass);
    return at != null && at.getRootDeclaringClass().isAssignableFrom(testClass)
        ? of(at.getAnnotation(), at.getRootDeclaringClass())
        : List.of();
  }

  /** Returns the files of a method. */
  static List<Fixture> ofMethod(Method method) {
    MemoryData data = AnnotatedElementUtils.findMergedAnnotation(method, MemoryData.class);
    return data == null ? List.of() : of(data, method.getDeclaringClass());
  }

  /** Returns files that are named as in the annotation, and for which it says nothing else. */
  static List<Fixture> of(Class<?> beside, String... locations) {
    return paths(beside, locations)
        .map(location -> new Fixture(location, "", Undefined.REFUSED))
        .toList();
  }

  private static Stream<String> paths(Class<?> beside, String... locations) {
    return Arrays.stream(
        TestContextResourceUtils.convertToClasspathResourcePaths(beside, locations));
  }

  private static List<Fixture> of(MemoryData data, Class<?> declaring) {
    Undefined undefined = data.keepUndefined() ? Undefined.KEPT : Undefined.REFUSED;
    return paths(declaring, data.value())
        .map(location -> new Fixture(location, data.dataSource(), undefined))
        .toList();
  }

  private static @Nullable AnnotationDescriptor<MemoryData> find(Class<?> testClass) {
    return TestContextAnnotationUtils.findAnnotationDescriptor(testClass, MemoryData.class);
  }
}
