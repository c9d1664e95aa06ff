package io.memoryconnector.spring.mapping;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of one class's properties out of an instance, and makes instances from them.
 * Values are in the order of the properties. Immutable.
 */
interface InstanceAccess {
  /** Stands for a property that keeps what the constructor gave it. */
  Object LEFT_ALONE = new Object();

  /** Returns the values of all properties. */
  @Nullable Object[] values(Object instance);

  /** Returns the value of one property. */
  @Nullable Object value(Object instance, int property);

  /**
   * Makes an instance.
   *
   * @param values {@link #LEFT_ALONE} is allowed where {@link #isCreatorArgument} is false
   */
  Object create(@Nullable Object[] values);

  /**
   * Returns what makes an instance from a row of columns, of {@code (DocumentColumns, int)Object},
   * or null if there is nothing faster than {@link #create}.
   *
   * @param values for each property what reads it from there
   */
  default @Nullable MethodHandle createFrom(List<MethodHandle> values) {
    return null;
  }

  /** Returns the instance with another value: itself if it can change, else a copy. */
  Object with(Object instance, int property, @Nullable Object value);

  /** Whether an instance cannot be made without the value of this property. */
  boolean isCreatorArgument(int property);

  /** Whether null in place of a creator's argument may stand for a default. */
  default boolean knowsDefaults() {
    return false;
  }
}
