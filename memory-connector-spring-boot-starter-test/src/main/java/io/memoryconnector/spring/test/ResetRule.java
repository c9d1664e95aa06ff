package io.memoryconnector.spring.test;

import io.memoryconnector.spring.test.MemoryReset.When;
import java.lang.reflect.Method;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestContextAnnotationUtils.AnnotationDescriptor;

/**
 * When the data sources of a test are reset.
 *
 * @param declaring the class that says so; the class of the test if none does
 */
record ResetRule(When when, Class<?> declaring) {

  static ResetRule of(Class<?> testClass) {
    AnnotationDescriptor<MemoryReset> descriptor =
        TestContextAnnotationUtils.findAnnotationDescriptor(testClass, MemoryReset.class);
    return descriptor == null
        ? new ResetRule(When.BEFORE_METHOD, testClass)
        : new ResetRule(descriptor.getAnnotation().value(), descriptor.getRootDeclaringClass());
  }

  static ResetRule of(Class<?> testClass, Method method) {
    MemoryReset own = AnnotatedElementUtils.findMergedAnnotation(method, MemoryReset.class);
    if (own == null) {
      return of(testClass);
    }
    if (own.value() == When.BEFORE_CLASS) {
      throw new IllegalStateException(
          "Cannot reset before the class for the method '%s' alone. Put @MemoryReset(BEFORE_CLASS) on the class, or use another value."
              .formatted(TestNames.of(testClass, method)));
    }
    return new ResetRule(own.value(), testClass);
  }

  /** Whether this class says so itself, and not one that encloses it. */
  boolean isOf(Class<?> testClass) {
    return declaring.isAssignableFrom(testClass);
  }

  /** Returns the claim of one test. */
  Claim claim(Class<?> testClass, Method method) {
    return new Claim(
        TestNames.of(testClass, method),
        when == When.NEVER ? Claim.Kind.SHARED : Claim.Kind.ALONE,
        testClass);
  }

  /** Returns the claim of all tests of a class. */
  static Claim claim(Class<?> testClass) {
    return new Claim(TestNames.of(testClass), Claim.Kind.FOR_CLASS, testClass);
  }
}
