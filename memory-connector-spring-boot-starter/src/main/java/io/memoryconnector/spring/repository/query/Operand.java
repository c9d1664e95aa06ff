package io.memoryconnector.spring.repository.query;

import org.jspecify.annotations.Nullable;

/** What a property is compared with in one call, as records hold it. */
@FunctionalInterface
interface Operand {
  /** What an argument becomes with which no record can be compared: null, but for equality. */
  Object NONE = new Object();

  /** Returns the operand of a call. */
  @Nullable Object of(Arguments arguments);
}
