package io.memoryconnector.internal.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which values a condition selects, as far as an ordered set of them can be asked: this is what ids
 * and indexes are searched for.
 */
sealed interface Selection {

  /** One of some values, perhaps none; null stands for null and missing. */
  record Points(List<@Nullable Object> values) implements Selection {
    /** Copies the values. */
    public Points {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /** All values between two bounds. */
  record Within(Interval interval) implements Selection {}

  /** Something that only looking at each value can tell. */
  record Unordered() implements Selection {}
}
