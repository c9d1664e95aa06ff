package io.memoryconnector.internal.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a condition asks of the value that its property path leads to. Immutable.
 *
 * <p>It also tests the values of a {@link Column}, those of which a bit is given, and returns the
 * bits of those that satisfy it. Who can do this faster than one by one says how.
 */
@FunctionalInterface
interface ValueTest {
  /** Holds for no value. */
  ValueTest NEVER = value -> false;

  /** Tests a value that is not a list, or an element of one; null if it is null or missing. */
  boolean holds(@Nullable Object value);

  /** Returns one test in place of this and another one, if there is a faster one; else null. */
  default @Nullable ValueTest and(ValueTest other) {
    return null;
  }

  /** Tests a list: it usually satisfies a condition if one of its elements does. */
  default boolean holdsIn(List<?> list) {
    for (Object element : list) {
      if (holds(element)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tests whole numbers.
   *
   * @param start the place of the first of them in the array
   */
  default long amongWhole(long[] values, int start, long candidates) {
    long found = 0;
    for (long left = candidates; left != 0; left &= left - 1) {
      int index = Long.numberOfTrailingZeros(left);
      if (holds(values[start + index])) {
        found |= 1L << index;
      }
    }
    return found;
  }

  /**
   * Tests doubles.
   *
   * @param start the place of the first of them in the array
   */
  default long amongDoubles(double[] values, int start, long candidates) {
    long found = 0;
    for (long left = candidates; left != 0; left &= left - 1) {
      int index = Long.numberOfTrailingZeros(left);
      if (holds(values[start + index])) {
        found |= 1L << index;
      }
    }
    return found;
  }

  /** Tests text. */
  default long amongTexts(Column.Texts texts, long candidates) {
    return amongObjects(texts.values(), texts.start(), candidates);
  }

  /** Tests values that compare with each other, times for example. */
  default long amongSortable(Column.Sortable column, long candidates) {
    return amongObjects(column.values(), column.start(), candidates);
  }

  /**
   * Tests values that are not lists, one by one.
   *
   * @param start the place of the first of them in the array
   */
  default long amongObjects(@Nullable Object[] values, int start, long candidates) {
    long found = 0;
    for (long left = candidates; left != 0; left &= left - 1) {
      int index = Long.numberOfTrailingZeros(left);
      if (holds(values[start + index])) {
        found |= 1L << index;
      }
    }
    return found;
  }
}
