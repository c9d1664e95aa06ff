package io.memoryconnector.spring.mapping;

import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The handles of one property.
 *
 * @param position of the property in its class
 * @param getter {@code (Object)Object}
 * @param setter {@code (Object, Object)void}; null if the property cannot be set
 * @param wither {@code (Object, Object)Object}; null if there is none
 * @param role whether the creator takes the property
 */
record PropertyHandles(
    int position,
    MethodHandle getter,
    @Nullable MethodHandle setter,
    @Nullable MethodHandle wither,
    Role role) {

  /** How a property gets its value when an instance is made. */
  enum Role {
    /** The constructor or factory method takes it. */
    CREATOR_ARGUMENT,
    /** It is set on the instance, or on a copy of it. */
    SET_AFTERWARDS
  }

  boolean isCreatorArgument() {
    return role == Role.CREATOR_ARGUMENT;
  }

  boolean canChange() {
    return setter != null || wither != null;
  }

  boolean needsWither() {
    return !isCreatorArgument() && setter == null && wither != null;
  }

  /** Returns the handle that sets this property when an instance is made. */
  Optional<MethodHandle> setterStep() {
    return Optional.ofNullable(setter).map(it -> Handles.apply(it, position));
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
