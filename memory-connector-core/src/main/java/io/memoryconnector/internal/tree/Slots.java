package io.memoryconnector.internal.tree;

import java.util.Arrays;

/**
 * Inserts into and removes from arrays whose first slots are in use. The result goes to a target,
 * which is another array or the same one.
 */
final class Slots {

  private Slots() {}

  static <T> void insert(T[] source, int count, int index, T element, T[] target) {
    // the right part first: within one array it would be overwritten
    System.arraycopy(source, index, target, index + 1, count - index);
    if (target != source) {
      System.arraycopy(source, 0, target, 0, index);
    }
    target[index] = element;
  }

  static <T> void remove(T[] source, int count, int index, T[] target) {
    System.arraycopy(source, index + 1, target, index, count - index - 1);
    if (target != source) {
      System.arraycopy(source, 0, target, 0, index);
    }
    clear(target, count - 1);
  }

  /** Empties the slots from an index on, so that they keep nothing alive. */
  static void clear(Object[] array, int from) {
    Arrays.fill(array, from, array.length, null);
  }

  /**
   * Returns a bit for each slot from one to before another one, as far as a {@code long} has it.
   */
  static long bits(int from, int to) {
    return -1L >>> (Long.SIZE - Math.min(to, Long.SIZE)) & -1L << from;
  }
}
