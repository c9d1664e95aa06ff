package io.memoryconnector.spring.test;

import java.lang.reflect.Method;
import org.springframework.util.ClassUtils;

/** How messages and files call tests. */
final class TestNames {
  private TestNames() {}

  /** Returns the name of a class with those of its enclosing classes, without its package. */
  static String of(Class<?> testClass) {
    return ClassUtils.getShortName(testClass);
  }

  static String of(Class<?> testClass, Method method) {
    return of(testClass) + "." + method.getName();
  }
}
