package io.memoryconnector.internal.query;

import java.util.Arrays;

/**
 * Some whole numbers, in which many others are looked for: a hash table with a place for each, or
 * the next free one. Immutable.
 */
final class NumberSet {
  private static final long SPREAD = 0x9E3779B97F4A7C15L; // of the golden ratio: odd, no pattern

  /** Free places have a 0. */
  private final long[] places;

  private final int shift;
  private final boolean hasZero;
  private final long least;
  private final long greatest;

  private NumberSet(long[] places, long[] numbers) {
    this.places = places;
    this.shift = Long.numberOfLeadingZeros(places.length - 1L);
    this.hasZero = Arrays.stream(numbers).anyMatch(number -> number == 0);
    this.least = Arrays.stream(numbers).min().orElse(Long.MAX_VALUE);
    this.greatest = Arrays.stream(numbers).max().orElse(Long.MIN_VALUE);
  }

  /** Makes a set in which most places are free, so that few searches go on to a second one. */
  static NumberSet of(long... numbers) {
    long[] places = new long[Math.max(2, 8 * Integer.highestOneBit(numbers.length))];
    NumberSet set = new NumberSet(places, numbers);
    for (long number : numbers) {
      places[set.placeOf(number)] = number;
    }
    return set;
  }

  /** Returns where a number stands, or else the free place where it would. */
  private int placeOf(long number) {
    int place = (int) ((number * SPREAD) >>> shift);
    while (places[place] != number && places[place] != 0) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }

  boolean contains(long number) {
    if (number < least || number > greatest) {
      return false; // as most are, where the others are the ids of one page
    }
    return number == 0 ? hasZero : places[placeOf(number)] == number;
  }

  /** Returns those of some numbers of which a bit is given that are among these. */
  long among(long[] values, int start, long candidates) {
    long found = 0;
    for (long left = candidates; left != 0; left &= left - 1) {
      int index = Long.numberOfTrailingZeros(left);
      found |= (contains(values[start + index]) ? 1L : 0) << index;
    }
    return found;
  }

  /** Returns those of some numbers of which a bit is given that are among these. */
  long among(int[] values, int start, long candidates) {
    long found = 0;
    for (long left = candidates; left != 0; left &= left - 1) {
      int index = Long.numberOfTrailingZeros(left);
      found |= (contains(values[start + index]) ? 1L : 0) << index;
    }
    return found;
  }
}
