package io.memoryconnector.spring.autoconfigure;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.aop.ClassFilter;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.interceptor.TransactionalProxy;
import org.springframework.util.ReflectionUtils;

/**
 * Classes that ask for transactions anywhere: they themselves, their ancestors and interfaces, or a
 * method of one of these. Spring would merge the annotations of each method of each bean, in each
 * application, for the few that ask; this looks at each type, and each annotation, once.
 * Thread-safe.
 */
final class TransactionalTypes implements ClassFilter {
  private static final List<String> ANNOTATIONS =
      List.of(
          "org.springframework.transaction.annotation.Transactional",
          "jakarta.transaction.Transactional",
          "jakarta.ejb.TransactionAttribute");

  private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();
  private final Map<Class<?>, Boolean> knownAnnotations = new ConcurrentHashMap<>();

  /** What brings transactions of its own, such as a repository, is none of them for Spring. */
  @Override
  public boolean matches(Class<?> type) {
    return !TransactionalProxy.class.isAssignableFrom(type)
        && !TransactionManager.class.isAssignableFrom(type)
        && !PersistenceExceptionTranslator.class.isAssignableFrom(type)
        && isTransactional(type);
  }

  private boolean isTransactional(Class<?> type) {
    Boolean answer = known.get(type);
    if (answer == null) {
      answer = type != Object.class && (asksItself(type) || hasTransactionalAncestor(type));
      known.put(type, answer);
    }
    return answer;
  }

  private boolean hasTransactionalAncestor(Class<?> type) {
    for (Class<?> ancestor : type.getInterfaces()) {
      if (isTransactional(ancestor)) {
        return true;
      }
    }
    Class<?> ancestor = type.getSuperclass();
    return ancestor != null && isTransactional(ancestor);
  }

  private boolean asksItself(Class<?> type) {
    if (asks(type)) {
      return true;
    }
    for (Method method : ReflectionUtils.getDeclaredMethods(type)) {
      if (asks(method)) {
        return true;
      }
    }
    return false;
  }

  private boolean asks(AnnotatedElement element) {
    for (Annotation annotation : element.getDeclaredAnnotations()) {
      if (asksFor(annotation.annotationType())) {
        return true;
      }
    }
    return false;
  }

  private boolean asksFor(Class<? extends Annotation> annotation) {
    Boolean answer = knownAnnotations.get(annotation);
    if (answer == null) {
      answer = isOrHasOne(annotation);
      knownAnnotations.put(annotation, answer);
    }
    return answer;
  }

  /** Whether an annotation asks for a transaction, or has one that does. */
  private static boolean isOrHasOne(Class<? extends Annotation> annotation) {
    MergedAnnotations its = MergedAnnotations.from(annotation);
    for (String name : ANNOTATIONS) {
      if (annotation.getName().equals(name) || its.isPresent(name)) {
        return true;
      }
    }
    return false;
  }
}
