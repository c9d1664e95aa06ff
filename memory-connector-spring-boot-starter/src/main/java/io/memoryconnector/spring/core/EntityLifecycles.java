package io.memoryconnector.spring.core;

import io.memoryconnector.spring.mapping.EntityConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Who takes part in the life of entities: the callbacks and the listeners of an application
 * context, or nobody. Thread-safe.
 */
final class EntityLifecycles {
  private final @Nullable ApplicationContext context;
  private final EventAudience audience;

  private EntityLifecycles(@Nullable ApplicationContext context) {
    this.context = context;
    this.audience = EventAudience.of(context);
  }

  static EntityLifecycles ofNobody() {
    return new EntityLifecycles(null);
  }

  static EntityLifecycles of(ApplicationContext context) {
    return new EntityLifecycles(context);
  }

  <T> EntityLifecycle<T> of(EntityConverter<T> converter) {
    return new EntityLifecycle<>(converter, new CallbackBeans(context), audience);
  }
}
