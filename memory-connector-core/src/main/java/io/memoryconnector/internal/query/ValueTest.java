package io.memoryconnector.internal.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a condition asks of the value that its property path leads to. Immutable. */
@FunctionalInterface
interface ValueTest {
  /** Holds for no value. */
  ValueTest NEVER = value -> false;

  /** Tests a value that is not a list, or an element of one; null if it is null or missing. */
  boolean holds(@Nullable Object value);

  /** Tests a list: it usually satisfies a condition if one of its elements does. */
  default boolean holdsIn(List<?> list) {
    for (Object element : list) {
      if (holds(element)) {
        return true;
      }
    }
    return false;
  }
}
