package io.memoryconnector.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.error.InvalidFilterException.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Says of refusals what they must be: reason, pointer and message. */
final class Refusals {
  private Refusals() {}

  /** The filter's text is refused; a null pointer means that there is none. */
  static void assertRefused(String filter, @Nullable String pointer, String message) {
    assertRefused(() -> Filter.parse(filter), Reason.INVALID_FILTER, pointer, message);
  }

  /** The where's text is refused. */
  static void assertWhereRefused(String where, @Nullable String pointer, String message) {
    assertRefused(() -> Where.parse(where), Reason.INVALID_FILTER, pointer, message);
  }

  static void assertRefused(
      ThrowingCallable reading, Reason reason, @Nullable String pointer, String message) {
    InvalidFilterException refusal = catchThrowableOfType(InvalidFilterException.class, reading);
    assertThat(refusal).hasMessage(message);
    assertThat(refusal.pointer().orElse(null)).isEqualTo(pointer);
    assertThat(refusal.reason()).isEqualTo(reason);
  }

  static void assertPointer(ThrowingCallable reading, String pointer) {
    assertThat(catchThrowableOfType(InvalidFilterException.class, reading).pointer())
        .contains(pointer);
  }
}
