package io.memoryconnector.internal.tree;

import java.util.Arrays;

/** Abbreviations in an array, in ascending order. */
final class ListedNumbers extends Abbreviations {
  static final Abbreviations NONE =
      new ListedNumbers(new Scope(0, 0, Precision.LOOSE), new long[0]);

  /** So many numbers are a line of the cache. */
  private static final int LINE = 8;

  private final long[] numbers;

  /** Takes the array as it is: one number for each slot, of which the first may have none. */
  ListedNumbers(Scope scope, long[] numbers) {
    super(scope, numbers.length);
    this.numbers = numbers;
    Arrays.fill(numbers, 0, Math.min(from, count), Long.MIN_VALUE);
  }

  @Override
  long at(int slot) {
    return numbers[slot];
  }

  /**
   * Counts the lines and then the numbers of one that are less. To halve the numbers again and
   * again were fewer steps, but each would wait for the one before, and be guessed wrong.
   */
  @Override
  int place(long number) {
    int place = 0;
    for (int last = LINE - 1; last < count; last += LINE) {
      place += LINE & ifLess(numbers[last], number);
    }
    int end = Math.min(place + LINE, count);
    for (int slot = place; slot < end; slot++) {
      place += 1 & ifLess(numbers[slot], number);
    }
    return Math.max(from, place);
  }

  /** Returns -1 if the one is less than the other, else 0; without a branch. */
  private static int ifLess(long one, long other) {
    long difference = one - other;
    long beyond = (one ^ other) & (difference ^ one); // below zero where that is more than a long
    return (int) ((difference ^ beyond) >> (Long.SIZE - 1));
  }
}
