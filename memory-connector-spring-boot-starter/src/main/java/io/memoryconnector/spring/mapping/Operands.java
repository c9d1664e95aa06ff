package io.memoryconnector.spring.mapping;

import java.util.Collection;
import java.util.Date;

/** Query arguments that do not have the type of their property. */
final class Operands {
  private Operands() {}

  /** Returns the stored form of an argument as far as its own type tells it. */
  static Object of(Object argument) {
    return of(argument, 1);
  }

  @SuppressWarnings("JavaUtilDate") // what callers hand in is not ours to choose
  private static Object of(Object argument, int depth) {
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
      ObjectCodec.requireDepth(depth); // one that has itself in it would have no end
      return collection.stream().map(it -> it == null ? null : of(it, depth + 1)).toList();
    }
    ScalarCodec scalar = ScalarCodecs.find(argument.getClass());
    return scalar == null ? argument : scalar.write(argument, 1);
  }
}
