package io.memoryconnector.internal.tree;

/**
 * Abbreviations of which each is greater than the one before by the same: ids that count are, and
 * what parts leaves of them. They are no array, and a search in them is a division.
 */
final class EvenNumbers extends Abbreviations {
  private final long first;
  private final long step;

  /**
   * Makes numbers.
   *
   * @param first that of the first slot that has one
   */
  EvenNumbers(Scope scope, int count, long first, long step) {
    super(scope, count);
    this.first = first;
    this.step = step;
  }

  /**
   * Returns by how much each number is greater than the one before, or 0 if that varies, or if the
   * last is further from the first than a long can tell.
   */
  static long stepOf(long[] numbers, int from) {
    long step = from + 1 < numbers.length ? numbers[from + 1] - numbers[from] : 1;
    for (int slot = from + 2; slot < numbers.length; slot++) {
      if (numbers[slot] - numbers[slot - 1] != step) {
        return 0;
      }
    }
    return numbers[numbers.length - 1] - numbers[from] < 0 ? 0 : Math.max(0, step);
  }

  @Override
  long at(int slot) {
    return first + (slot - from) * step;
  }

  @Override
  int place(long number) {
    if (number <= first) {
      return from;
    }
    if (number > at(count - 1)) {
      return count;
    }
    long before = number - first - 1;
    return from + 1 + (int) (step == 1 ? before : before / step);
  }

  /** Finds the slot, and whether the number is in it, with one division: most lookups end here. */
  @Override
  int search(long number) {
    if (number < first || number > at(count - 1)) {
      return -1 - (number < first ? from : count);
    }
    long distance = number - first;
    long steps = step == 1 ? distance : distance / step;
    int slot = from + (int) steps;
    return steps * step == distance ? slot : -2 - slot;
  }

  @Override
  Abbreviations with(int slot, long number, Precision changed) {
    return slot == count && number == at(count) && number - first > 0
        ? new EvenNumbers(scope(changed), count + 1, first, step)
        : super.with(slot, number, changed);
  }
}
