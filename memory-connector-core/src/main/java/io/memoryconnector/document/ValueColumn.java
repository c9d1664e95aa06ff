package io.memoryconnector.document;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * Columns: the values that some documents have for one property, side by side. A column is an array
 * of their type if they are all of one that has no null, an array of text or null, the {@link
 * DocumentColumns} of objects of one layout, or an array of anything. Never changed in place.
 */
final class ValueColumn {
  private ValueColumn() {}

  /** Returns the column of these values, which are at least one. */
  static Object of(@Nullable Object[] values) {
    Object column = emptyFor(values);
    if (column instanceof Document sample) {
      return DocumentColumns.of(sample.layout(), values);
    }
    for (int row = 0; row < values.length; row++) {
      set(column, row, values[row]);
    }
    return column;
  }

  /** Returns an array for all of these values or, where they are objects alike, one of them. */
  private static Object emptyFor(@Nullable Object[] values) {
    Object sample = firstIn(values);
    Object column = sample instanceof Document ? sample : emptyFor(sample, values.length);
    for (Object value : values) {
      if (!fits(column, value)) {
        return new Object[values.length];
      }
    }
    return column;
  }

  /** The first one may be null anywhere: the type must not depend on which record comes first. */
  private static @Nullable Object firstIn(@Nullable Object[] values) {
    for (Object value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static Object emptyFor(@Nullable Object value, int size) {
    if (value instanceof Long) {
      return new long[size];
    }
    if (value instanceof Integer) {
      return new int[size];
    }
    if (value instanceof Double) {
      return new double[size];
    }
    if (value instanceof Boolean) {
      return new boolean[size];
    }
    return value == null || value instanceof String ? new String[size] : new Object[size];
  }

  private static boolean fits(Object column, @Nullable Object value) {
    if (column instanceof Object[]) {
      return !(column instanceof String[]) || value == null || value instanceof String;
    }
    if (column instanceof Document sample) {
      return value instanceof Document inner && inner.layout().equals(sample.layout());
    }
    if (column instanceof DocumentColumns columns) {
      return value instanceof Document inner && inner.layout().equals(columns.layout());
    }
    return value != null && value.getClass() == boxOf(column);
  }

  private static Class<?> boxOf(Object column) {
    return column instanceof long[]
        ? Long.class
        : column instanceof int[]
            ? Integer.class
            : column instanceof double[] ? Double.class : Boolean.class;
  }

  /** Returns the value in a row. */
  static @Nullable Object value(Object column, int row) {
    if (column instanceof String[] texts) { // first: to tell an array of anything takes longer
      return texts[row];
    }
    if (column instanceof long[] longs) {
      return longs[row];
    }
    if (column instanceof int[] ints) {
      return ints[row];
    }
    if (column instanceof double[] doubles) {
      return doubles[row];
    }
    if (column instanceof boolean[] booleans) {
      return booleans[row];
    }
    return column instanceof DocumentColumns columns
        ? columns.at(row)
        : ((@Nullable Object[]) column)[row];
  }

  private static void set(Object column, int row, @Nullable Object value) {
    if (column instanceof Object[] objects) {
      put(objects, row, value instanceof Document inner ? inner.alone() : value);
    } else if (column instanceof long[] longs && value instanceof Long number) {
      longs[row] = number;
    } else if (column instanceof int[] ints && value instanceof Integer number) {
      ints[row] = number;
    } else if (column instanceof double[] doubles && value instanceof Double number) {
      doubles[row] = number;
    } else if (column instanceof boolean[] booleans && value instanceof Boolean truth) {
      booleans[row] = truth;
    }
  }

  private static void put(@Nullable Object[] objects, int row, @Nullable Object value) {
    objects[row] = value;
  }

  /** Whether a row surely has this value: the same object, or an equal number or boolean. */
  static boolean isAt(Object column, int row, @Nullable Object value) {
    if (column instanceof String[] texts) {
      return texts[row] == value;
    }
    if (column instanceof long[] longs) {
      return value instanceof Long number && number == longs[row];
    }
    if (column instanceof DocumentColumns columns) {
      return value instanceof Document inner && inner.columns() == columns && inner.row() == row;
    }
    Object present = value(column, row);
    return present == value || (value instanceof Number && value.equals(present));
  }

  /** Returns the column with another value in a row. */
  static Object with(Object column, int size, int row, @Nullable Object value) {
    if (!fits(column, value)) {
      return with(general(column, size), size, row, value);
    }
    if (column instanceof DocumentColumns columns && value instanceof Document inner) {
      return columns.with(row, inner);
    }
    Object changed = copy(column, size);
    set(changed, row, value);
    return changed;
  }

  private static Object copy(Object column, int size) {
    Object copy = Array.newInstance(column.getClass().getComponentType(), size);
    System.arraycopy(column, 0, copy, 0, size);
    return copy;
  }

  /** Returns the column with a value in front of that of a row. */
  static Object inserted(Object column, int size, int row, @Nullable Object value) {
    if (!fits(column, value)) {
      return inserted(general(column, size), size, row, value);
    }
    if (column instanceof DocumentColumns columns && value instanceof Document inner) {
      return columns.inserted(row, inner);
    }
    Object longer = Array.newInstance(column.getClass().getComponentType(), size + 1);
    System.arraycopy(column, 0, longer, 0, row);
    System.arraycopy(column, row, longer, row + 1, size - row);
    set(longer, row, value);
    return longer;
  }

  /** Returns the column without a row. */
  static Object without(Object column, int size, int row) {
    if (column instanceof DocumentColumns columns) {
      return columns.without(row);
    }
    Object shorter = Array.newInstance(column.getClass().getComponentType(), size - 1);
    System.arraycopy(column, 0, shorter, 0, row);
    System.arraycopy(column, row + 1, shorter, row, size - row - 1);
    return shorter;
  }

  /** Returns the same values in an array for anything; objects do not keep the column alive. */
  private static @Nullable Object[] general(Object column, int size) {
    @Nullable Object[] values = new Object[size];
    for (int row = 0; row < size; row++) {
      set(values, row, value(column, row));
    }
    return values;
  }
}
