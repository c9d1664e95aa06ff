package io.memoryconnector.internal.index;

import io.memoryconnector.internal.tree.KeyForm;
import io.memoryconnector.internal.value.Values;

/**
 * Where a record stands in an index: by its values, then by its id. A key with an {@link Edge} in
 * place of the id is a probe, to search with: it stands before or after all records of its values.
 *
 * @param value the value, or the {@link Landmark} in its place, or an array of them if the index
 *     has several properties; a probe may have fewer, then it stands before or after all records
 *     whose first values these are
 */
public record IndexKey(Object value, Object id) {
  /** The order of the keys of an index of one property. */
  static final KeyForm<IndexKey, Object> BY_VALUE = new ByValue();

  /** The order of the keys of an index of several properties. */
  static final KeyForm<IndexKey, Object> BY_VALUES = new ByValues();

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

  /** Leaves keep the values of a key only, as its id is what the key leads to. */
  private abstract static class Form implements KeyForm<IndexKey, Object> {
    @Override
    public final Object partOf(IndexKey key) {
      return key.value;
    }

    @Override
    public final IndexKey keyOf(Object value, Object id) {
      return new IndexKey(value, id);
    }

    @Override
    public final int compare(IndexKey left, IndexKey right) {
      return compare(left, right.value, right.id);
    }
  }

  private static final class ByValue extends Form {
    @Override
    public int compare(IndexKey key, Object value, Object id) {
      int byValue = compareValues(key.value, value);
      return byValue != 0 ? byValue : compareIds(key.id, id);
    }
  }

  private static final class ByValues extends Form {
    @Override
    public int compare(IndexKey key, Object values, Object id) {
      Object[] lefts = (Object[]) key.value;
      Object[] rights = (Object[]) values;
      for (int position = 0; position < Math.min(lefts.length, rights.length); position++) {
        int byValue = compareValues(lefts[position], rights[position]);
        if (byValue != 0) {
          return byValue;
        }
      }
      return compareIds(key.id, id);
    }
  }
}
