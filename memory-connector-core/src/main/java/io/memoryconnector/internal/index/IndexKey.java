package io.memoryconnector.internal.index;

import io.memoryconnector.internal.tree.Block;
import io.memoryconnector.internal.tree.KeyForm;
import io.memoryconnector.internal.tree.Packed;
import io.memoryconnector.internal.value.Abbreviation;
import io.memoryconnector.internal.value.Values;
import org.jspecify.annotations.Nullable;

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

  /** Whether this is the value of the only property. */
  boolean hasValue(Object other) {
    return comparePart(value, other) == 0;
  }

  private static int comparePart(Object left, Object right) {
    if (left instanceof Edge || right instanceof Edge) {
      return Integer.compare(edge(left), edge(right));
    }
    return left instanceof Landmark || right instanceof Landmark
        ? Landmark.compare(left, right)
        : Values.compare(left, right);
  }

  private static int edge(Object id) {
    return id == Edge.LOWEST ? -1 : id == Edge.HIGHEST ? 1 : 0;
  }

  /**
   * Leaves keep the values of a key only, as its id is what the key leads to. What keys share is
   * counted in parts of them, which are the values and then the id, and in letters of the next.
   */
  private abstract static class Form implements KeyForm<IndexKey, Object> {
    private static final int ONE_PART = 1 << Character.SIZE;

    /** Returns a value or, behind the last, the id. */
    abstract Object part(IndexKey key, int position);

    /** Compares the values of a key with those of another, or with so many of them. */
    abstract int compareValues(IndexKey key, Object value);

    @Override
    public final Object partOf(IndexKey key) {
      return key.value;
    }

    @Override
    public final IndexKey keyOf(Object value, Object id) {
      return new IndexKey(value, id);
    }

    @Override
    public final @Nullable Packed<Object> packed(Block<Object> ids) {
      return PackedIds.of(ids);
    }

    @Override
    public final int compare(IndexKey left, IndexKey right) {
      int byValue = compareValues(left, right.value);
      return byValue != 0 ? byValue : comparePart(left.id, right.id);
    }

    @Override
    public final int compare(IndexKey key, Object value, Block<Object> ids, int index) {
      int byValue = compareValues(key, value);
      if (byValue != 0) {
        return byValue;
      }
      return key.id instanceof Edge ? edge(key.id) : comparePart(key.id, ids.value(index));
    }

    @Override
    public final long abbreviation(IndexKey key, int shared) {
      Object part = part(key, shared / ONE_PART);
      if (part instanceof Edge) {
        return part == Edge.LOWEST ? Abbreviation.LEAST : Abbreviation.GREATEST;
      }
      return part instanceof Landmark landmark
          ? landmark.abbreviation()
          : Abbreviation.of(part, shared % ONE_PART);
    }

    @Override
    public final int shared(IndexKey first, IndexKey last) {
      int parts = 0;
      while (part(first, parts) != first.id
          && comparePart(part(first, parts), part(last, parts)) == 0) {
        parts++;
      }
      int letters = Abbreviation.sharedLetters(part(first, parts), part(last, parts));
      return parts * ONE_PART + Math.min(letters, ONE_PART - 1);
    }

    @Override
    public final int compareShared(IndexKey key, IndexKey other, int shared) {
      int parts = shared / ONE_PART;
      for (int position = 0; position < parts; position++) {
        int order = comparePart(part(key, position), part(other, position));
        if (order != 0) {
          return order;
        }
      }
      int letters = shared % ONE_PART;
      return letters == 0 ? 0 : compareText(part(key, parts), part(other, parts), letters);
    }

    private static int compareText(Object part, Object text, int letters) {
      return part instanceof Edge || part instanceof Landmark
          ? comparePart(part, text)
          : Abbreviation.compareShared(part, text, letters);
    }
  }

  private static final class ByValue extends Form {
    @Override
    Object part(IndexKey key, int position) {
      return position == 0 ? key.value : key.id;
    }

    @Override
    int compareValues(IndexKey key, Object value) {
      return comparePart(key.value, value);
    }
  }

  private static final class ByValues extends Form {
    @Override
    Object part(IndexKey key, int position) {
      Object[] values = (Object[]) key.value;
      return position < values.length ? values[position] : key.id;
    }

    @Override
    int compareValues(IndexKey key, Object values) {
      Object[] lefts = (Object[]) key.value;
      Object[] rights = (Object[]) values;
      for (int position = 0; position < Math.min(lefts.length, rights.length); position++) {
        int byValue = comparePart(lefts[position], rights[position]);
        if (byValue != 0) {
          return byValue;
        }
      }
      return 0;
    }
  }
}
