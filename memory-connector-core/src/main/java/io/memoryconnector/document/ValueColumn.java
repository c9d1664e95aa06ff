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
    Object sample = firstIn(values);
    Object column = sample == null || sample instanceof String ? texts(values) : null;
    if (sample instanceof Long) {
      column = longs(values);
    } else if (sample instanceof Integer) {
      column = ints(values);
    } else if (sample instanceof Double) {
      column = doubles(values);
    } else if (sample instanceof Boolean) {
      column = booleans(values);
    } else if (sample instanceof Document document) {
      column = documents(document.layout(), values);
    }
    return column == null ? general(values) : column;
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

  private static @Nullable String @Nullable [] texts(@Nullable Object[] values) {
    @Nullable String[] texts = new String[values.length];
    for (int row = 0; row < texts.length; row++) {
      Object value = values[row];
      if (value instanceof String text) {
        texts[row] = text;
      } else if (value != null) {
        return null;
      }
    }
    return texts;
  }

  private static long @Nullable [] longs(@Nullable Object[] values) {
    long[] longs = new long[values.length];
    for (int row = 0; row < longs.length; row++) {
      if (!(values[row] instanceof Long number)) {
        return null;
      }
      longs[row] = number;
    }
    return longs;
  }

  private static int @Nullable [] ints(@Nullable Object[] values) {
    int[] ints = new int[values.length];
    for (int row = 0; row < ints.length; row++) {
      if (!(values[row] instanceof Integer number)) {
        return null;
      }
      ints[row] = number;
    }
    return ints;
  }

  private static double @Nullable [] doubles(@Nullable Object[] values) {
    double[] doubles = new double[values.length];
    for (int row = 0; row < doubles.length; row++) {
      if (!(values[row] instanceof Double number)) {
        return null;
      }
      doubles[row] = number;
    }
    return doubles;
  }

  private static boolean @Nullable [] booleans(@Nullable Object[] values) {
    boolean[] booleans = new boolean[values.length];
    for (int row = 0; row < booleans.length; row++) {
      if (!(values[row] instanceof Boolean truth)) {
        return null;
      }
      booleans[row] = truth;
    }
    return booleans;
  }

  private static @Nullable DocumentColumns documents(Layout layout, @Nullable Object[] values) {
    for (Object value : values) {
      if (!(value instanceof Document document) || !document.layout().equals(layout)) {
        return null;
      }
    }
    return DocumentColumns.of(layout, values);
  }

  private static @Nullable Object[] general(@Nullable Object[] values) {
    @Nullable Object[] column = new Object[values.length];
    for (int row = 0; row < column.length; row++) {
      put(column, row, values[row]);
    }
    return column;
  }

  private static boolean fits(Object column, @Nullable Object value) {
    if (column instanceof Object[]) {
      return !(column instanceof String[]) || value == null || value instanceof String;
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
      put(objects, row, value);
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
    objects[row] = value instanceof Document inner ? inner.alone() : value;
  }

  /** Whether the value in a row is identical to this one. */
  static boolean isAt(Object column, int row, @Nullable Object value) {
    if (column instanceof String[] texts) {
      String text = texts[row];
      return text == value || (text != null && text.equals(value));
    }
    if (column instanceof long[] longs) {
      return value instanceof Long number && number == longs[row];
    }
    if (column instanceof int[] ints) {
      return value instanceof Integer number && number == ints[row];
    }
    if (column instanceof DocumentColumns columns) {
      return value instanceof Document inner && isAt(columns, row, inner);
    }
    return Sameness.identical(value(column, row), value);
  }

  private static boolean isAt(DocumentColumns columns, int row, Document inner) {
    return (inner.columns() == columns && inner.row() == row)
        || Sameness.identical(columns.at(row), inner);
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
