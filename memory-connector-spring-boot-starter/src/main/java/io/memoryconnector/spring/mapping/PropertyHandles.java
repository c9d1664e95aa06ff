package io.memoryconnector.spring.mapping;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * The handles of one property.
 *
 * @param position of the property in its class
 * @param getter {@code (Object)Object}
 * @param setter {@code (Object, Object)void}; null if the property cannot be set
 * @param wither {@code (Object, Object)Object}; null if there is none
 */
record PropertyHandles(
    int position,
    MethodHandle getter,
    @Nullable MethodHandle setter,
    @Nullable MethodHandle wither) {

  boolean canChange() {
    return setter != null || wither != null;
  }

  /** Returns the instance with another value; only if {@link #canChange()}. */
  Object changed(Object instance, @Nullable Object value) throws Throwable {
    if (setter != null) {
      setter.invokeExact(instance, value);
      return instance;
    }
    if (wither != null) {
      return wither.invokeExact(instance, value);
    }
    throw new IllegalStateException("Property %d cannot change.".formatted(position));
  }
}
