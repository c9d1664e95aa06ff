package io.memoryconnector.spring.mapping;

import java.util.Collection;
import java.util.Date;

/** Query arguments that do not have the type of their property. */
final class Operands {
  private Operands() {}

  /** Returns the stored form of an argument as far as its own type tells it. */
  @SuppressWarnings("JavaUtilDate") // what callers hand in is not ours to choose
  static Object of(Object argument) {
    if (argument instanceof Enum<?> constant) {
      return constant.name();
    }
    if (argument instanceof CharSequence text) {
      return text.toString();
    }
    if (argument instanceof Date date) {
      return java.time.Instant.ofEpochMilli(date.getTime());
    }
    if (argument instanceof Collection<?> collection) {
      return collection.stream().map(it -> it == null ? null : of(it)).toList();
    }
    ScalarCodec scalar = ScalarCodecs.find(argument.getClass());
    return scalar == null ? argument : scalar.write(argument, 1);
  }
}
