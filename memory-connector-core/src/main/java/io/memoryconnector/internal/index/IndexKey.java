package io.memoryconnector.internal.index;

import io.memoryconnector.internal.value.Values;
import java.util.Comparator;

/**
 * Where a record stands in an index: by its values, then by its id. A key with an {@link Edge} in
 * place of the id is a probe, to search with: it stands before or after all records of its values.
 *
 * @param value the value, or the {@link Landmark} in its place, or an array of them if the index
 *     has several properties; a probe may have fewer, then it stands before or after all records
 *     whose first values these are
 */
public record IndexKey(Object value, Object id) {
  static final Comparator<IndexKey> BY_VALUE = IndexKey::compareByValue;
  static final Comparator<IndexKey> BY_VALUES = IndexKey::compareByValues;

  private enum Edge {
    LOWEST,
    HIGHEST
  }

  /** Returns the probe that stands before all records of this value. */
  static IndexKey before(Object value) {
    return new IndexKey(value, Edge.LOWEST);
  }

  /** Returns the probe that stands after all records of this value. */
  static IndexKey after(Object value) {
    return new IndexKey(value, Edge.HIGHEST);
  }

  private static int compareByValue(IndexKey left, IndexKey right) {
    int byValue = compareValues(left.value, right.value);
    return byValue != 0 ? byValue : compareIds(left.id, right.id);
  }

  private static int compareByValues(IndexKey left, IndexKey right) {
    Object[] lefts = (Object[]) left.value;
    Object[] rights = (Object[]) right.value;
    for (int position = 0; position < Math.min(lefts.length, rights.length); position++) {
      int byValue = compareValues(lefts[position], rights[position]);
      if (byValue != 0) {
        return byValue;
      }
    }
    return compareIds(left.id, right.id);
  }

  private static int compareValues(Object left, Object right) {
    return left instanceof Landmark || right instanceof Landmark
        ? Landmark.compare(left, right)
        : Values.compare(left, right);
  }

  private static int compareIds(Object left, Object right) {
    if (left instanceof Edge || right instanceof Edge) {
      return Integer.compare(edge(left), edge(right));
    }
    return Values.compare(left, right);
  }

  private static int edge(Object id) {
    return id == Edge.LOWEST ? -1 : id == Edge.HIGHEST ? 1 : 0;
  }
}
