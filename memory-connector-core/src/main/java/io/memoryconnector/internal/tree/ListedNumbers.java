package io.memoryconnector.internal.tree;

/** Abbreviations in an array, in ascending order. */
final class ListedNumbers extends Abbreviations {
  static final Abbreviations NONE =
      new ListedNumbers(new Scope(0, 0, Precision.LOOSE), new long[0]);

  private final long[] numbers;

  /** The first of them, and how many slots one takes if they are spread evenly from there. */
  private final long origin;

  private final double slotsForOne;

  /** Takes the array as it is: one number for each slot. */
  ListedNumbers(Scope scope, long[] numbers) {
    super(scope, numbers.length);
    this.numbers = numbers;
    this.origin = from < count ? numbers[from] : 0;
    double span = from < count ? (double) numbers[count - 1] - origin : 0;
    this.slotsForOne = span > 0 ? (count - 1 - from) / span : 0;
  }

  @Override
  long at(int slot) {
    return numbers[slot];
  }

  @Override
  int guess(long number) {
    int slots = (int) ((number - origin) * slotsForOne);
    return Math.max(from, Math.min(count - 1, from + slots));
  }

  @Override
  int search(long number) {
    int low = from;
    int high = count - 1;
    int next = guess(number);
    for (int step = 0; low <= high; step++) {
      long other = numbers[next];
      if (number == other) {
        return next;
      }
      if (number > other) {
        low = next + 1;
      } else {
        high = next - 1;
      }
      next = Node.next(step, low, high, number > other);
    }
    return -1 - low;
  }
}
