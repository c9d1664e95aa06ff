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

  /** Returns a column for anything. */
  static @Nullable Object[] general(@Nullable Object[] values) {
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

  /**
   * Returns the value in a row if it is identical to this one, or else null. Where it takes no
   * object, this one stands for both.
   */
  static @Nullable Object identical(Object column, int row, Object value) {
    if (column instanceof String[] texts) {
      String own = texts[row];
      return own == value || (own != null && own.equals(value)) ? own : null;
    }
    if (column instanceof Object[] || column instanceof DocumentColumns) {
      Object own = value(column, row);
      return Sameness.identical(own, value) ? own : null;
    }
    return isAt(column, row, value) ? value : null;
  }

  /** Whether this is the number or the boolean in a row of a column that takes no objects. */
  private static boolean isAt(Object column, int row, @Nullable Object value) {
    if (column instanceof long[] longs) {
      return value instanceof Long number && number == longs[row];
    }
    if (column instanceof int[] ints) {
      return value instanceof Integer number && number == ints[row];
    }
    if (column instanceof double[] doubles) {
      return value instanceof Double number && isIdentical(number, doubles[row]);
    }
    return value instanceof Boolean truth && truth == ((boolean[]) column)[row];
  }

  /** Whether two numbers have the same bits: the two zeros differ, as they do as objects. */
  private static boolean isIdentical(double left, double right) {
    return Double.doubleToLongBits(left) == Double.doubleToLongBits(right);
  }

  /** Whether this very object is in a row, or the same number or boolean. */
  static boolean holds(Object column, int row, @Nullable Object value) {
    if (column instanceof Object[] objects) {
      return objects[row] == value;
    }
    return column instanceof DocumentColumns columns
        ? value instanceof Document inner && inner.columns() == columns && inner.row() == row
        : isAt(column, row, value);
  }

  /** Returns the column with another value in a row. */
  static Object with(Object column, int size, int row, @Nullable Object value) {
    if (!fits(column, value)) {
      return with(general(column, size), size, row, value);
    }
    if (column instanceof DocumentColumns columns && value instanceof Document inner) {
      return columns.with(row, inner);
    }
    Object changed = copy(column);
    set(changed, row, value);
    return changed;
  }

  private static Object copy(Object column) {
    if (column instanceof Object[] objects) {
      return objects.clone();
    }
    if (column instanceof long[] longs) {
      return longs.clone();
    }
    if (column instanceof int[] ints) {
      return ints.clone();
    }
    return column instanceof double[] doubles ? doubles.clone() : ((boolean[]) column).clone();
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
