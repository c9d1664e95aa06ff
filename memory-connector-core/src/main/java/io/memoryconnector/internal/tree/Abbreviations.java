package io.memoryconnector.internal.tree;

import org.jspecify.annotations.Nullable;

/**
 * A number in place of each key of a node (see {@link KeyForm#abbreviation}), side by side: a
 * search in them touches a few lines of the cache where the keys lie anywhere in memory. What all
 * keys of the node share at their beginning is left out. Immutable.
 */
final class Abbreviations {
  /** No numbers: the keys must be compared. */
  static final Abbreviations NONE = new Abbreviations(0, 0, Precision.LOOSE, 0, new long[0]);

  private final int count;
  private final int shared;
  private final Precision precision;
  private final long first;

  /** Null if each number is greater by one than that of the slot before: then no search is due. */
  private final long @Nullable [] numbers;

  /** What it says of keys that their numbers are equal. */
  private enum Precision {
    /** Nothing. */
    LOOSE,
    /** That the keys are, if the one that is looked for is exact as well. */
    EXACT;

    static Precision of(boolean isExact) {
      return isExact ? EXACT : LOOSE;
    }
  }

  private Abbreviations(
      int count, int shared, Precision precision, long first, long @Nullable [] numbers) {
    this.count = count;
    this.shared = shared;
    this.precision = precision;
    this.first = first;
    this.numbers = numbers;
  }

  /** Returns those of the keys of a node from a slot on. */
  static <K, V> Abbreviations of(Node<K, V> node, int from, KeyForm<K, V> form) {
    if (node.count <= from) {
      return NONE;
    }
    int shared = form.shared(node.key(from, form), node.key(node.count - 1, form));
    long[] numbers = new long[node.count];
    boolean areExact = true;
    for (int slot = from; slot < node.count; slot++) {
      K key = node.key(slot, form);
      numbers[slot] = form.abbreviation(key, shared);
      areExact &= form.isExact(key);
    }
    return new Abbreviations(node.count, shared, Precision.of(areExact), numbers[0], numbers);
  }

  /** Returns these in the least memory: none where they say little, no array where they count. */
  Abbreviations compact() {
    long[] all = all();
    int different = 1;
    int counting = 1;
    for (int slot = 1; slot < count; slot++) {
      different += all[slot] == all[slot - 1] ? 0 : 1;
      counting += all[slot] == all[slot - 1] + 1 ? 1 : 0;
    }
    if (counting == count) {
      return new Abbreviations(count, shared, precision, first, null);
    }
    return 2 * different < count ? NONE : this;
  }

  boolean areNone() {
    return count == 0;
  }

  /** Returns what the numbers leave out, as the form of the keys has it. */
  int shared() {
    return shared;
  }

  /** Whether an exact key is equal to that of a slot if its number is. */
  boolean areExact() {
    return precision == Precision.EXACT;
  }

  long at(int slot) {
    return numbers == null ? first + slot : numbers[slot];
  }

  /** Returns the slot in which to look for a number first, from one to another. */
  int guess(long number, int from, int to) {
    if (numbers == null) {
      return (int) Math.max(from, Math.min(to, number - first));
    }
    double low = numbers[from];
    double span = numbers[to] - low;
    double part = span > 0 ? (number - low) / span : 0;
    return from + (int) (Math.max(0, Math.min(1, part)) * (to - from));
  }

  /**
   * Looks for a number where numbers stand for their keys, as {@link Node#search} does for a key,
   * without a look at any key.
   */
  int search(long number, int from) {
    if (numbers == null) {
      long slot = number - first;
      return slot >= from && slot < count ? (int) slot : -1 - (slot < from ? from : count);
    }
    int low = from;
    int high = count - 1;
    int next = guess(number, low, high);
    boolean isGuess = true;
    while (low <= high) {
      long other = numbers[next];
      if (number == other) {
        return next;
      }
      if (number > other) {
        low = next + 1;
      } else {
        high = next - 1;
      }
      next = !isGuess ? (low + high) >>> 1 : number > other ? low : high;
      isGuess = false;
    }
    return -1 - low;
  }

  /** Returns those with that of a key in front of the one of a slot. */
  <K, V> Abbreviations with(int slot, K key, KeyForm<K, V> form) {
    long number = form.abbreviation(key, shared);
    Precision common = form.isExact(key) ? precision : Precision.LOOSE;
    if (numbers == null && slot == count && number == first + count) {
      return new Abbreviations(count + 1, shared, common, first, null);
    }
    long[] more = new long[count + 1];
    System.arraycopy(all(), 0, more, 0, slot);
    more[slot] = number;
    System.arraycopy(all(), slot, more, slot + 1, count - slot);
    return new Abbreviations(count + 1, shared, common, more[0], more);
  }

  /** Returns those without that of a slot. */
  Abbreviations without(int slot) {
    if (count == 1) {
      return NONE;
    }
    long[] fewer = new long[count - 1];
    System.arraycopy(all(), 0, fewer, 0, slot);
    System.arraycopy(all(), slot + 1, fewer, slot, fewer.length - slot);
    return new Abbreviations(count - 1, shared, precision, fewer[0], fewer);
  }

  private long[] all() {
    if (numbers != null) {
      return numbers;
    }
    long[] all = new long[count];
    for (int slot = 0; slot < count; slot++) {
      all[slot] = first + slot;
    }
    return all;
  }
}
