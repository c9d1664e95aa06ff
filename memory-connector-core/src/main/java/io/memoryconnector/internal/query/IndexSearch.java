package io.memoryconnector.internal.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.internal.index.IndexKey;
import io.memoryconnector.internal.index.PropertyIndex;
import io.memoryconnector.internal.query.Selection.Fit;
import io.memoryconnector.internal.query.Selection.Points;
import io.memoryconnector.internal.query.Selection.Within;
import io.memoryconnector.internal.tree.Cursor;
import io.memoryconnector.internal.tree.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Those parts of an index in which all records stand that satisfy some conditions.
 *
 * @param columns what the conditions say of the first properties of the index, in their order
 * @param slices apart from each other, in ascending order
 */
record IndexSearch(
    PropertyIndex index, List<Column> columns, List<Slice<IndexKey, Object>> slices) {

  /**
   * One property of an index, as far as conditions say which values are searched for.
   *
   * @param conditions those that say it
   */
  record Column(Selection selection, List<? extends Clause> conditions) {
    /** Whether all records that are found have the same value, if they have one value each. */
    boolean isFixed() {
      return selection instanceof Points points
          && points.values().size() == 1
          && points.values().get(0) != null; // which stands for missing as well
    }

    private boolean isExact() {
      return selection instanceof Within within
          ? within.fit() == Fit.EXACT
          : selection instanceof Points;
    }
  }

  /** Returns the number of entries, which is that of the records unless they have lists. */
  int size() {
    int size = 0;
    for (Slice<IndexKey, Object> slice : slices) {
      size += slice.size();
    }
    return size;
  }

  /**
   * Returns how many entries there are up to the last one of a slice that has the same first value
   * as the one so far from its beginning or, backwards, from its end.
   *
   * @param count 1 for the first one
   */
  int upToLike(int count, Direction walk) {
    Slice<IndexKey, Object> slice = slices.get(0);
    if (count >= slice.size()) {
      return slice.size();
    }
    Slice<IndexKey, Object> rest = walk == Direction.ASC ? slice : slice.reversed();
    Cursor<IndexKey, Object> entry = rest.skip(Math.max(0, count - 1)).cursor();
    entry.next();
    Object value = entry.key().value();
    Object first = value instanceof Object[] values ? values[0] : value;
    Slice<IndexKey, Object> like = index.ids().slice(index.rangeOf(first)).commonWith(slice);
    int before = slice.distanceTo(like);
    return walk == Direction.ASC ? before + like.size() : slice.size() - before;
  }

  /**
   * Returns the conditions that hold for all records that are found: none where there are lists, as
   * these have keys for what is nested deeper than conditions look.
   */
  List<Clause> decided() {
    List<Clause> decided = new ArrayList<>(columns.size());
    for (Column column : columns) {
      if (index.isSingleValued() && column.isExact()) {
        decided.addAll(column.conditions());
      }
    }
    return decided;
  }

  /** Returns the conditions that say what is searched for. */
  List<Clause> conditions() {
    List<Clause> conditions = new ArrayList<>(columns.size());
    columns.forEach(column -> conditions.addAll(column.conditions()));
    return conditions;
  }

  /** Whether a record may be found more than once. */
  boolean mayRepeat() {
    return !index.isSingleValued() && !isAtOneKey();
  }

  /** Whether all entries have the same values, and so stand in the order of their ids. */
  boolean isAtOneKey() {
    if (columns.size() < properties().size()) {
      return false;
    }
    for (Column column : columns) {
      if (!column.isFixed()) {
        return false;
      }
    }
    return true;
  }

  List<PropertyPath> properties() {
    return index.definition().properties();
  }

  /** Returns the names of the properties of the index. */
  String name() {
    return nameOf(index);
  }

  /** Returns the names of the properties of an index. */
  static String nameOf(PropertyIndex index) {
    return index.definition().properties().stream()
        .map(PropertyPath::toString)
        .collect(Collectors.joining(", "));
  }

  /** Returns what is searched for, in words; nothing if that is the whole index. */
  String words() {
    List<String> words = new ArrayList<>();
    for (int position = 0; position < columns.size(); position++) {
      words.add(properties().get(position) + " " + columns.get(position).selection().words());
    }
    return String.join(" and ", words);
  }
}
