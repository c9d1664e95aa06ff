package io.memoryconnector.internal.query;

import org.jspecify.annotations.Nullable;

/**
 * All numbers from one to another one. Many are tested without a branch for each: a branch that
 * goes either way costs several times as much as the comparison, and makes large scans slower than
 * small ones, whose outcomes the processor remembers. Immutable.
 */
final class Span {
  static final long SIGN = Long.MIN_VALUE;

  private final long from;
  private final long width;

  /** All bits are set if the numbers are those beside the others. */
  private final long beside;

  private Span(long from, long width, long beside) {
    this.from = from;
    this.width = width;
    this.beside = beside;
  }

  /** Returns the numbers between two, these included; null if there are none. */
  static @Nullable Span of(long least, long greatest) {
    if (least > greatest) {
      return null;
    }
    long width = greatest - least;
    return width >= 0
        ? new Span(least, width, 0)
        : new Span(greatest + 1, least - greatest - 2, -1); // it overflowed: the others are fewer
  }

  /** Returns the doubles between two, these included; null if there are none. */
  static @Nullable Span of(double least, double greatest) {
    return of(placeOf(least), placeOf(greatest));
  }

  /** Returns a number that is in the order of doubles, the same for both zeros. */
  private static long placeOf(double number) {
    long bits = Double.doubleToRawLongBits(number + 0.0);
    return bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE);
  }

  /** Returns those of some numbers of which a bit is given that are among these. */
  long among(long[] values, int start, long candidates) {
    int first = start + Long.numberOfTrailingZeros(candidates);
    int end = start + Long.SIZE - Long.numberOfLeadingZeros(candidates);
    long outside = 0;
    for (int index = first; index < end; index++) {
      outside = (outside >>> 1) | sideOf(values[index]);
    }
    return placed(~(outside ^ beside), candidates);
  }

  /** Returns those of some doubles of which a bit is given that are among these. */
  long among(double[] values, int start, long candidates) {
    int first = start + Long.numberOfTrailingZeros(candidates);
    int end = start + Long.SIZE - Long.numberOfLeadingZeros(candidates);
    long outside = 0;
    for (int index = first; index < end; index++) {
      outside = (outside >>> 1) | sideOf(placeOf(values[index]));
    }
    return placed(~(outside ^ beside), candidates);
  }

  /** Returns the sign bit if a number is not between the two. */
  private long sideOf(long number) {
    long distance = number - from;
    return (distance | (width - distance)) & SIGN;
  }

  /**
   * Returns answers where their candidates stand, and none for what is no candidate.
   *
   * @param answers of all from the first candidate to the last, which has the highest bit
   */
  static long placed(long answers, long candidates) {
    int first = Long.numberOfTrailingZeros(candidates);
    int unused = first + Long.numberOfLeadingZeros(candidates);
    return ((answers >>> unused) << first) & candidates;
  }
}
