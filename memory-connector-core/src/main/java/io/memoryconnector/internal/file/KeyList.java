package io.memoryconnector.internal.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/**
 * The keys of a collection while they are read. Finds a repeated one; as long as they count up,
 * which they mostly do, without remembering more than their numbers.
 */
final class KeyList {
  private final NumberKeys numbers = new NumberKeys();
  private @Nullable Set<String> keys; // all of them, once they do not count up any more
  private long highest;
  private boolean countsByOne = true; // whether the last key followed the one before

  /** Returns the key that comes next if they go on to count by one; null if they do not. */
  @Nullable SerializedString expected() {
    return countsByOne && keys == null
        ? new SerializedString(Long.toString(numbers.last() + 1))
        : null;
  }

  /** Adds a key; false if it is repeated. */
  boolean add(String key) {
    if (keys == null) {
      long number = NumberKeys.numberOf(key);
      if (number > numbers.last()) {
        countsByOne = number == numbers.last() + 1;
        numbers.add(number);
        highest = number;
        return true;
      }
      keys = new LinkedHashSet<>(numbers);
    }
    highest = Math.max(highest, RecordKeys.wholeNumberOf(key));
    return keys.add(key);
  }

  /** Returns the highest number among the keys, or 0 if none is one. */
  long highest() {
    return highest;
  }

  /** Returns the order in which they came. */
  RecordOrder order() {
    return RecordOrder.of(keys == null ? numbers.trim() : List.copyOf(keys));
  }
}
