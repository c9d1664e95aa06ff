package io.memoryconnector.spring.mapping;

import org.jspecify.annotations.Nullable;

/**
 * One property of a class: where it stands in records and how its values are turned.
 *
 * @param name in the class
 * @param storedName in records
 * @param position in the class
 * @param nullness what null does to it
 */
record PropertyCodec(
    String name,
    String storedName,
    int position,
    ValueCodec codec,
    Nullness nullness,
    Direction direction) {

  /** What happens to a property when the record has null for it, or lacks it. */
  enum Nullness {
    /** Null is set; what is missing is left as the constructor made it. */
    SET,
    /** A primitive that is set afterwards: it is left as the constructor made it. */
    LEFT_ALONE,
    /** An argument of the constructor: always null. */
    ARGUMENT,
    /** A primitive argument of the constructor: nothing can stand for null. */
    REFUSED
  }

  /** Where the values of a property come from and go to. */
  enum Direction {
    /** It is read and written. */
    BOTH,
    /** It is only read, as {@code @ReadOnlyProperty} says. */
    READ_ONLY,
    /** It is read from related records, and the record itself never holds it. */
    RELATION
  }

  /** Whether records hold the property. */
  boolean isStored() {
    return direction != Direction.RELATION;
  }

  boolean isWritten() {
    return direction == Direction.BOTH;
  }

  @Nullable Object write(@Nullable Object value, int depth) {
    try {
      return ValueCodec.writeNullable(codec, value, depth);
    } catch (ValueFailure e) {
      throw e.within(name);
    }
  }

  @Nullable Object read(@Nullable Object stored) {
    try {
      return stored == null ? readNull() : codec.read(stored);
    } catch (ValueFailure e) {
      throw e.within(name);
    }
  }

  @Nullable Object readMissing() {
    boolean left = nullness == Nullness.SET && !codec.replacesMissing();
    return left ? InstanceAccess.LEFT_ALONE : read(null);
  }

  private @Nullable Object readNull() {
    return switch (nullness) {
      case SET, ARGUMENT -> codec.readNull();
      case LEFT_ALONE -> InstanceAccess.LEFT_ALONE;
      case REFUSED ->
          throw new ValueFailure(
              "is null or missing, but the constructor needs a primitive value for it",
              "Mend the record, or give the parameter a type that can be null",
              null);
    };
  }
}
