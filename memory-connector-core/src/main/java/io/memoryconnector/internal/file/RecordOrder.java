package io.memoryconnector.internal.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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

  private final @Nullable Set<String> keys;

  private RecordOrder(@Nullable Set<String> keys) {
    this.keys = keys;
  }

  /** Takes a set that has an order, as it is: the caller must let go of it. */
  static RecordOrder of(Set<String> keys) {
    return new RecordOrder(keys);
  }

  /** Returns the keys in order, or null if it is that of the ids. */
  @Nullable Collection<String> keys() {
    return keys;
  }

  /**
   * Returns the order after a change. Reads every id if records are new, or if this is not the
   * order of the ids.
   *
   * @param newIds the ids that the collection did not have before, in the order in which they came
   */
  RecordOrder next(Set<Object> newIds, CollectionContent after) {
    if (keys != null) {
      return withKeysOf(after, keys);
    }
    return newIds.isEmpty() || areLast(newIds, after) ? this : withLast(newIds, after);
  }

  private static RecordOrder withKeysOf(CollectionContent after, Set<String> known) {
    List<String> byId = new ArrayList<>();
    after.forEach((id, record) -> byId.add(RecordKeys.textOf(id)));
    LinkedHashSet<String> next = new LinkedHashSet<>(known);
    next.retainAll(new HashSet<>(byId));
    next.addAll(byId);
    return List.copyOf(next).equals(byId) ? BY_ID : new RecordOrder(next);
  }

  private static boolean areLast(Set<Object> newIds, CollectionContent after) {
    boolean[] seen = new boolean[2]; // a new one; then an old one behind it
    after.forEach(
        (id, record) -> {
          boolean isNew = newIds.contains(id);
          seen[1] |= seen[0] && !isNew;
          seen[0] |= isNew;
        });
    return !seen[1];
  }

  private static RecordOrder withLast(Set<Object> newIds, CollectionContent after) {
    LinkedHashSet<String> next = new LinkedHashSet<>();
    after.forEach(
        (id, record) -> {
          if (!newIds.contains(id)) {
            next.add(RecordKeys.textOf(id));
          }
        });
    newIds.stream().filter(after::contains).map(RecordKeys::textOf).forEach(next::add);
    return new RecordOrder(next);
  }
}
