package io.memoryconnector.document;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one property, as long as they repeat: where they turn out not to, they are not kept
 * any more. For one thread at a time.
 */
final class RepeatedValues {
  private static final int MOST_VALUES = 1_000;
  private static final int TRIAL = 4 * MOST_VALUES;

  private @Nullable Map<Object, Object> known = new HashMap<>();
  private int asked;
  private int found;

  /** Returns the equal value that was seen first, or this one. */
  Object share(Object value) {
    if (known == null) {
      return value;
    }
    Object same = known.get(value);
    if (same != null) {
      found++;
    } else if (known.size() < MOST_VALUES) {
      known.put(value, value);
    }
    judge();
    return same == null ? value : same;
  }

  private void judge() {
    asked++;
    if (asked == TRIAL) {
      known = 2 * found < asked ? null : known;
      asked = 0;
      found = 0;
    }
  }
}
