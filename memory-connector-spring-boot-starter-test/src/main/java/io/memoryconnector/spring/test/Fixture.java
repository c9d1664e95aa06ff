package io.memoryconnector.spring.test;

import io.memoryconnector.spring.test.fixture.FixtureLoader.Undefined;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.util.TestContextResourceUtils;

/**
 * A file that a test asks for.
 *
 * @param location where it is, as Spring's resources are named
 * @param dataSource the name of the data source to load it into; empty for that which knows its
 *     models
 */
record Fixture(String location, String dataSource, Undefined undefined) {

  /** Returns the files of a class, those of enclosing classes and superclasses first. */
  static List<Fixture> ofClass(Class<?> testClass) {
    return ofClasses(testClass, declaring -> true);
  }

  /** Returns the files of a class and of its superclasses without those of enclosing classes. */
  static List<Fixture> ofClassAlone(Class<?> testClass) {
    return ofClasses(testClass, declaring -> declaring.isAssignableFrom(testClass));
  }

  /** Returns the files of a method, or else of the nearest one that it overrides. */
  static List<Fixture> ofMethod(Method method) {
    return byPlace(MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY)).values().stream()
        .findFirst()
        .map(annotations -> of(annotations, method.getDeclaringClass()))
        .orElse(List.of());
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

  private static List<Fixture> ofClasses(Class<?> testClass, Predicate<Class<?>> wanted) {
    MergedAnnotations all =
        MergedAnnotations.search(SearchStrategy.TYPE_HIERARCHY)
            .withEnclosingClasses(TestContextAnnotationUtils::searchEnclosingClass)
            .from(testClass);
    List<Fixture> fixtures = new ArrayList<>();
    byPlace(all)
        .forEach(
            (place, annotations) -> {
              if (place instanceof Class<?> declaring && wanted.test(declaring)) {
                fixtures.addAll(0, of(annotations, declaring));
              }
            });
    return fixtures;
  }

  /** Returns the annotations of each class or method, the nearest one first. */
  private static Map<Object, List<MemoryData>> byPlace(MergedAnnotations annotations) {
    return annotations.stream(MemoryData.class)
        .collect(
            Collectors.groupingBy(
                annotation -> Objects.requireNonNull(annotation.getSource()),
                LinkedHashMap::new,
                Collectors.mapping(MergedAnnotation::synthesize, Collectors.toList())));
  }

  private static List<Fixture> of(List<MemoryData> annotations, Class<?> beside) {
    return annotations.stream().flatMap(data -> of(data, beside)).toList();
  }

  private static Stream<Fixture> of(MemoryData data, Class<?> beside) {
    Undefined undefined = data.keepUndefined() ? Undefined.KEPT : Undefined.REFUSED;
    return paths(beside, data.value())
        .map(location -> new Fixture(location, data.dataSource(), undefined));
  }
}
