package io.memoryconnector.internal.file;

import java.util.Collection;
import java.util.HashSet;
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
    Procession procession = new Procession(arrivals);
    after.forEach((id, record) -> procession.pass(RecordKeys.textOf(id)));
    return procession.isInOrder;
  }

  /** Looks at all keys, one after the other: at those that were there first, then at arrivals. */
  private static final class Procession {
    private final Set<String> arrivals;
    private final Iterator<String> expected;
    private boolean hasArrived;
    private boolean isInOrder = true;

    Procession(Collection<String> arrivals) {
      this.arrivals = new HashSet<>(arrivals);
      this.expected = arrivals.iterator();
    }

    void pass(String key) {
      if (arrivals.contains(key)) {
        hasArrived = true;
        isInOrder &= isStillExpected(key);
      } else {
        isInOrder &= !hasArrived;
      }
    }

    /** Passes over arrivals that are gone again. */
    private boolean isStillExpected(String key) {
      while (expected.hasNext()) {
        if (expected.next().equals(key)) {
          return true;
        }
      }
      return false;
    }
  }
}
