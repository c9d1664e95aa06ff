package io.memoryconnector.internal.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one property in the records of one block, side by side, in the form that is the
 * fastest to test: one bit of a {@code long} stands for each record, the lowest for the first. They
 * begin somewhere in an array, in which those of other blocks may stand as well: a scan then reads
 * memory from one end to the other. Immutable.
 */
interface Column {
  /** Stands for values that can only be read from their records. */
  Column UNFIT =
      (test, candidates) -> {
        throw new IllegalStateException("These values must be read from their records.");
      };

  /** Returns those of some values that satisfy a test. */
  long among(ValueTest test, long candidates);

  /** Whole numbers. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody changes the array
  record Longs(long[] values, int start, long present) implements Column {
    @Override
    public long among(ValueTest test, long candidates) {
      return test.amongWhole(values, start, candidates & present)
          | absentAmong(test, candidates & ~present);
    }
  }

  /** Doubles. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody changes the array
  record Doubles(double[] values, int start, long present) implements Column {
    @Override
    public long among(ValueTest test, long candidates) {
      return test.amongDoubles(values, start, candidates & present)
          | absentAmong(test, candidates & ~present);
    }
  }

  /** Text, with its hash codes, which tell nearly all that is not equal without a look at it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody changes the arrays
  record Texts(@Nullable Object[] values, int[] hashes, int start, long present) implements Column {
    @Override
    public long among(ValueTest test, long candidates) {
      return test.amongTexts(this, candidates & present) | absentAmong(test, candidates & ~present);
    }
  }

  /** Booleans: of each test there are two answers only. */
  record Booleans(long trues, long present) implements Column {
    @Override
    public long among(ValueTest test, long candidates) {
      long found = absentAmong(test, candidates & ~present);
      if (test.holds(true)) {
        found |= candidates & trues;
      }
      if (test.holds(false)) {
        found |= candidates & present & ~trues;
      }
      return found;
    }
  }

  /**
   * Values that all compare with each other, times for example, with their {@linkplain
   * io.memoryconnector.internal.value.Abbreviation abbreviations}, which tell the order of nearly
   * all of them without a look at the values.
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody changes the arrays
  record Sortable(@Nullable Object[] values, long[] abbreviations, int start, long present)
      implements Column {
    @Override
    public long among(ValueTest test, long candidates) {
      return test.amongSortable(this, candidates & present)
          | absentAmong(test, candidates & ~present);
    }

    /**
     * Returns those of some values whose abbreviations lie between two others, these excluded, and
     * of those that have one of these two what satisfies a test.
     */
    long between(long least, long greatest, ValueTest test, long candidates) {
      long found = 0;
      long unsure = 0;
      int end = Long.SIZE - Long.numberOfLeadingZeros(candidates);
      for (int index = Long.numberOfTrailingZeros(candidates); index < end; index++) {
        long abbreviation = abbreviations[start + index];
        found |= (least < abbreviation && abbreviation < greatest ? 1L : 0) << index;
        unsure |= (least == abbreviation || abbreviation == greatest ? 1L : 0) << index;
      }
      return (found & candidates) | test.amongObjects(values, start, unsure & candidates);
    }

    /** Returns those of some values that satisfy a test that holds within an interval only. */
    long within(Interval interval, ValueTest test, long candidates) {
      return between(
          interval.leastAbbreviation(), interval.greatestAbbreviation(), test, candidates);
    }

    /** Returns those of some values that have an abbreviation and satisfy a test. */
    long at(long abbreviation, ValueTest test, long candidates) {
      return between(abbreviation, abbreviation, test, candidates);
    }
  }

  /** Values of any type, lists among them. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody changes the array
  record Mixed(@Nullable Object[] values, int start) implements Column {
    @Override
    public long among(ValueTest test, long candidates) {
      long found = 0;
      for (long left = candidates; left != 0; left &= left - 1) {
        int index = Long.numberOfTrailingZeros(left);
        Object value = values[start + index];
        if (value instanceof List<?> list ? test.holdsIn(list) : test.holds(value)) {
          found |= 1L << index;
        }
      }
      return found;
    }
  }

  /** Returns all of some values that are null or missing, or none. */
  private static long absentAmong(ValueTest test, long candidates) {
    return candidates != 0 && test.holds(null) ? candidates : 0;
  }
}
