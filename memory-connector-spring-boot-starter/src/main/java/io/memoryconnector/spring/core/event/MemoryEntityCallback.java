package io.memoryconnector.spring.core.event;

import org.springframework.data.mapping.callback.EntityCallback;

/**
 * A bean that takes part in the life of entities of one class, its subclasses included. Callbacks
 * are called in the order of {@code @Order}, those that do not have it last; what one returns, the
 * next one gets. They must be thread-safe.
 *
 * @param <T> the class
 */
public interface MemoryEntityCallback<T> extends EntityCallback<T> {

  /**
   * Whether the entities of a class are of interest at all. Asked once for each class, so that the
   * others lose no time.
   */
  default boolean isFor(Class<?> entityClass) {
    return true;
  }
}
