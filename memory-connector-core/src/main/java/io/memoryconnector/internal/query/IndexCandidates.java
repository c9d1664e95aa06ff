package io.memoryconnector.internal.query;

import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.internal.index.IndexKey;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.index.PropertyIndex;
import io.memoryconnector.internal.tree.Cursor;
import io.memoryconnector.internal.tree.Slice;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of which an index tells the ids: each is fetched when it is asked for. Immutable.
 *
 * @param slices parts of the index, in ascending order
 * @param skipped how many of the first ids are left out
 */
record IndexCandidates(
    IndexedRecords records, List<Slice<IndexKey, Object>> slices, Sequence sequence, int skipped)
    implements Candidates.Skippable {

  /** The order in which ids come. */
  @FunctionalInterface
  interface Sequence {
    /**
     * Starts a walk through the ids in these slices, in their order or backwards.
     *
     * @param skipped how many of the first ids are left out, at most all
     */
    Ids ids(Deque<Slice<IndexKey, Object>> slices, int skipped);
  }

  /** A walk through ids. For one thread. */
  @FunctionalInterface
  interface Ids {
    /** Returns a cursor at the next id, or null if there are no more. */
    @Nullable Cursor<IndexKey, Object> next();
  }

  @Override
  public int size() {
    int size = -skipped;
    for (Slice<IndexKey, Object> slice : slices) {
      size += slice.size();
    }
    return Math.max(0, size);
  }

  @Override
  public Candidates skip(int count) {
    return new IndexCandidates(records, slices, sequence, skipped + Math.min(count, size()));
  }

  @Override
  public Walk walk(RecordTest test) {
    return FetchedWalk.of(all(), test);
  }

  /** Returns a walk over all of them. */
  Walk all() {
    return new IndexWalk(records, sequence.ids(new ArrayDeque<>(slices), skipped));
  }

  /** As they stand in the index, or backwards. */
  static Sequence asTheyStand(Direction direction) {
    return (slices, skipped) -> {
      int left = skipWhole(slices, skipped, direction);
      if (left > 0 && direction == Direction.ASC) {
        slices.addFirst(slices.removeFirst().skip(left));
      } else if (left > 0) {
        Slice<IndexKey, Object> last = slices.removeLast();
        slices.addLast(last.limit(last.size() - left));
      }
      return new Concatenated(slices, direction);
    };
  }

  /** Values in one direction, and the ids of equal ones in the opposite direction. */
  static Sequence byGroup(PropertyIndex index, Direction direction) {
    return (slices, skipped) -> {
      int left = skipWhole(slices, skipped, direction);
      Grouped ids = new Grouped(index, slices, direction);
      if (left > 0) {
        ids.skip(left);
      }
      return ids;
    };
  }

  /** Takes slices away from the beginning of a walk; returns how many ids are left to skip. */
  private static int skipWhole(
      Deque<Slice<IndexKey, Object>> slices, int skipped, Direction direction) {
    int left = skipped;
    while (left > 0 && left >= first(slices, direction).size()) {
      left -= direction == Direction.ASC ? slices.removeFirst().size() : slices.removeLast().size();
    }
    return left;
  }

  private static Slice<IndexKey, Object> first(
      Deque<Slice<IndexKey, Object>> slices, Direction direction) {
    return direction == Direction.ASC ? slices.getFirst() : slices.getLast();
  }

  private static final class Concatenated implements Ids {
    private final Deque<Slice<IndexKey, Object>> rest;
    private final Direction direction;
    private @Nullable Cursor<IndexKey, Object> cursor;

    Concatenated(Deque<Slice<IndexKey, Object>> rest, Direction direction) {
      this.rest = rest;
      this.direction = direction;
    }

    @Override
    public @Nullable Cursor<IndexKey, Object> next() {
      while (cursor == null || !cursor.next()) {
        if (rest.isEmpty()) {
          return null;
        }
        cursor =
            direction == Direction.ASC
                ? rest.removeFirst().cursor()
                : rest.removeLast().reversed().cursor();
      }
      return cursor;
    }
  }

  private static final class Grouped implements Ids {
    private final PropertyIndex index;
    private final Deque<Slice<IndexKey, Object>> rest;
    private final Direction direction;
    private @Nullable Cursor<IndexKey, Object> group;

    Grouped(PropertyIndex index, Deque<Slice<IndexKey, Object>> rest, Direction direction) {
      this.index = index;
      this.rest = rest;
      this.direction = direction;
    }

    @Override
    public @Nullable Cursor<IndexKey, Object> next() {
      while (group == null || !group.next()) {
        if (rest.isEmpty()) {
          return null;
        }
        group = direction == Direction.ASC ? firstGroup() : lastGroup();
      }
      return group;
    }

    /** Skips ids of the first slice only, and not all of them. */
    void skip(int count) {
      for (int left = count - skipGroups(count); left > 0; left--) {
        next();
      }
    }

    /** Skips the groups before that of the id so far away; returns how many ids they have. */
    private int skipGroups(int count) {
      if (direction == Direction.ASC) {
        Slice<IndexKey, Object> slice = rest.removeFirst();
        int before = slice.distanceTo(groupIn(slice, slice.skip(count)));
        rest.addFirst(slice.skip(before));
        return before;
      }
      Slice<IndexKey, Object> slice = rest.removeLast();
      Slice<IndexKey, Object> group = groupIn(slice, slice.reversed().skip(count));
      int kept = slice.distanceTo(group) + group.size();
      rest.addLast(slice.limit(kept));
      return slice.size() - kept;
    }

    private @Nullable Cursor<IndexKey, Object> firstGroup() {
      Slice<IndexKey, Object> slice = rest.removeFirst();
      if (slice.isEmpty()) {
        return null;
      }
      Slice<IndexKey, Object> first = isAlone(slice) ? slice.limit(1) : groupIn(slice, slice);
      rest.addFirst(slice.skip(first.size()));
      return first.reversed().cursor();
    }

    private @Nullable Cursor<IndexKey, Object> lastGroup() {
      Slice<IndexKey, Object> slice = rest.removeLast();
      if (slice.isEmpty()) {
        return null;
      }
      Slice<IndexKey, Object> back = slice.reversed();
      Slice<IndexKey, Object> last =
          isAlone(back) ? slice.skip(slice.size() - 1) : groupIn(slice, back);
      rest.addLast(slice.limit(slice.size() - last.size()));
      return last.cursor();
    }

    /** Whether the second entry, if there is one, has other values than the first. */
    private boolean isAlone(Slice<IndexKey, Object> slice) {
      Cursor<IndexKey, Object> entry = slice.cursor();
      entry.next();
      IndexKey first = entry.key();
      return !entry.next() || !index.hasValuesOf(first, entry);
    }

    /** Returns those entries of a slice that have the same values as the first of a part of it. */
    private Slice<IndexKey, Object> groupIn(
        Slice<IndexKey, Object> slice, Slice<IndexKey, Object> part) {
      Cursor<IndexKey, Object> first = part.cursor();
      first.next();
      return index.ids().slice(index.sameValues(first.key())).commonWith(slice);
    }
  }
}
