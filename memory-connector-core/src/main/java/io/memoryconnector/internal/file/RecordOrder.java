package io.memoryconnector.internal.file;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which order the records of a collection stand in the file: those that are there keep their
 * places, new ones come last. Immutable. Takes no memory as long as this is the order of the ids,
 * which it mostly is, for ids count up.
 */
final class RecordOrder {
  static final RecordOrder BY_ID = new RecordOrder(null);

  private final @Nullable List<String> keys;

  private RecordOrder(@Nullable List<String> keys) {
    this.keys = keys;
  }

  /** Takes distinct keys as they are: the caller must let go of them. */
  static RecordOrder of(List<String> keys) {
    return new RecordOrder(keys);
  }

  /** Returns the keys in order, or null if it is that of the ids. */
  @Nullable Collection<String> keys() {
    return keys;
  }

  /**
   * Returns the order of a later content. Reads every id.
   *
   * @param arrivals the keys that are new, in the order in which they came
   */
  RecordOrder next(Collection<String> arrivals, CollectionContent after) {
    if (keys == null && areLast(arrivals, after)) {
      return BY_ID;
    }
    LinkedHashSet<String> byId = new LinkedHashSet<>();
    after.forEach((id, record) -> byId.add(RecordKeys.textOf(id)));
    LinkedHashSet<String> next = new LinkedHashSet<>(keys == null ? without(arrivals, byId) : keys);
    next.addAll(arrivals);
    next.retainAll(byId);
    next.addAll(byId);
    List<String> ordered = List.copyOf(next);
    return ordered.equals(List.copyOf(byId)) ? BY_ID : new RecordOrder(ordered);
  }

  private static Set<String> without(Collection<String> arrivals, Set<String> keys) {
    LinkedHashSet<String> rest = new LinkedHashSet<>(keys);
    rest.removeAll(Set.copyOf(arrivals));
    return rest;
  }

  /** Whether the arrivals are behind all others and in the order of their ids. */
  private static boolean areLast(Collection<String> arrivals, CollectionContent after) {
    if (arrivals.isEmpty()) {
      return true;
    }
    Set<String> rest = new LinkedHashSet<>(arrivals);
    Iterator<String> expected = arrivals.iterator();
    boolean[] arrived = new boolean[1];
    boolean[] astray = new boolean[1];
    after.forEach(
        (id, record) -> {
          String key = RecordKeys.textOf(id);
          if (rest.contains(key)) {
            arrived[0] = true;
            astray[0] |= !key.equals(next(expected, key));
          } else {
            astray[0] |= arrived[0];
          }
        });
    return !astray[0];
  }

  /** Returns the next arrival that is this one; others are gone again. */
  private static @Nullable String next(Iterator<String> arrivals, String key) {
    while (arrivals.hasNext()) {
      String next = arrivals.next();
      if (next.equals(key)) {
        return next;
      }
    }
    return null;
  }
}
