package io.memoryconnector.spring.core;

/**
 * Stands between the operations on entities and all who use them, such as repositories: for tests
 * that let them fail. A {@link MemoryTemplate} takes the beans of this type from its application
 * context, the first of them outermost.
 */
@FunctionalInterface
public interface EntityOperationsInterceptor {
  /** Returns what is used instead of the operations on one class; called once for each class. */
  <T> EntityOperations<T> intercept(EntityOperations<T> operations);
}
