package io.memoryconnector.internal.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a collection while they are read. Finds a repeated one; as long as they count up,
 * which they mostly do, without remembering them in a set.
 */
final class KeyList {
  private final List<String> keys = new ArrayList<>();
  private @Nullable Set<String> seen;
  private long last;

  /** Adds a key; false if it is repeated. */
  boolean add(String key) {
    Set<String> all = seen;
    if (all == null) {
      long number = RecordKeys.wholeNumberOf(key);
      if (number > last) {
        last = number;
        return keys.add(key);
      }
      all = new HashSet<>(keys);
      seen = all;
    }
    return all.add(key) && keys.add(key);
  }

  /** Returns the keys in order. */
  List<String> keys() {
    return keys;
  }
}
