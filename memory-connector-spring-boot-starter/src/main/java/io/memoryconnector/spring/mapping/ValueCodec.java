package io.memoryconnector.spring.mapping;

import io.memoryconnector.model.PropertyType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of one Java type into what documents hold, and back. Whatever can change is
 * copied in both directions. Immutable; made once per property or element.
 */
interface ValueCodec {
  /** Returns the type of the stored values. */
  PropertyType type();

  /**
   * Returns the stored form of a value.
   *
   * @param depth levels of the document down to this value, 1 for the record itself
   * @throws ValueFailure if the value cannot be stored
   */
  @Nullable Object write(Object value, int depth);

  /**
   * Returns the Java form of a stored value.
   *
   * @throws ValueFailure if the stored value does not fit
   */
  @Nullable Object read(Object stored);

  /** Returns the stored form of null. */
  default @Nullable Object writeNull() {
    return null;
  }

  /** Returns the Java form of null, or of a missing property that cannot be left as it is. */
  default @Nullable Object readNull() {
    return null;
  }

  /** Whether a property that the record lacks gets {@link #readNull()} instead of being left. */
  default boolean replacesMissing() {
    return false;
  }

  /**
   * Returns the class of those stored values that are read as they are, or null if there is none: a
   * look at the class spares the call.
   */
  default @Nullable Class<?> readUnchanged() {
    return null;
  }

  /** Returns the class of those values that are written as they are, or null if there is none. */
  default @Nullable Class<?> writtenUnchanged() {
    return null;
  }

  /**
   * Returns what a query argument for such a value, or the new value of an update, becomes: the
   * stored form where it fits, which may be null.
   */
  @Nullable Object toOperand(Object argument);

  /**
   * Whether a query argument of this class could be equal to such a value; in doubt, as for classes
   * with converters of their own, it could.
   */
  default boolean accepts(Class<?> argument) {
    return true;
  }

  /**
   * Returns the only texts that are such values, or elements of them; empty if there are other
   * values.
   */
  default Set<String> constants() {
    return Set.of();
  }

  /**
   * Returns the constant of an enum, as such a value or an element of it, that has this name but is
   * stored as something else by a converter; null if there is none.
   */
  default @Nullable Enum<?> constantStoredOtherwise(String name) {
    return null;
  }

  /** Returns the codec of the objects to which a path through this value leads; null if none. */
  default @Nullable ObjectCodec nested() {
    return null;
  }

  /**
   * Returns where the properties of an object stand that is a value of this type; null if its
   * values are no objects with properties.
   *
   * @param path to the object in records
   */
  default @Nullable StoredObject objectOf(Object value, List<String> path) {
    return null;
  }

  static @Nullable Object writeNullable(ValueCodec codec, @Nullable Object value, int depth) {
    return value == null ? codec.writeNull() : codec.write(value, depth);
  }

  static @Nullable Object readNullable(ValueCodec codec, @Nullable Object stored) {
    return stored == null ? codec.readNull() : codec.read(stored);
  }
}
