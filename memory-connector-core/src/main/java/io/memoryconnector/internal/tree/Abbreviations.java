package io.memoryconnector.internal.tree;

/**
 * A number in place of each key of a node (see {@link KeyForm#abbreviation}), side by side: a
 * search in them touches a few lines of the cache where the keys lie anywhere in memory. What all
 * keys of the node share at their beginning is left out. Immutable.
 */
abstract sealed class Abbreviations permits EvenNumbers, ListedNumbers {
  /** The slots before this one have no number. */
  final int from;

  /** The number of slots, those without a number included. */
  final int count;

  private final int shared;
  private final Precision precision;

  /** What it says of keys that their numbers are equal. */
  enum Precision {
    /** Nothing. */
    LOOSE,
    /** That the keys are, if the one that is looked for is exact as well. */
    EXACT;

    static Precision of(boolean isExact) {
      return isExact ? EXACT : LOOSE;
    }
  }

  /**
   * What numbers stand for.
   *
   * @param from the first slot that has one
   * @param shared what they leave out
   */
  record Scope(int from, int shared, Precision precision) {}

  Abbreviations(Scope scope, int count) {
    this.from = scope.from();
    this.count = count;
    this.shared = scope.shared();
    this.precision = scope.precision();
  }

  /** Returns no numbers: the keys must be compared. */
  static Abbreviations none() {
    return ListedNumbers.NONE;
  }

  /** Returns those of the keys of a node from a slot on. */
  static <K, V> Abbreviations of(Node<K, V> node, int from, KeyForm<K, V> form) {
    if (node.count <= from) {
      return none();
    }
    int shared = sharedFrom(node, from, form);
    long[] numbers = new long[node.count];
    boolean areExact = true;
    for (int slot = from; slot < node.count; slot++) {
      K key = node.key(slot, form);
      numbers[slot] = form.abbreviation(key, shared);
      areExact &= form.isExact(key);
    }
    return of(new Scope(from, shared, Precision.of(areExact)), numbers);
  }

  /** Heeds the first key of all, too: what is in front of the others mostly begins as it does. */
  private static <K, V> int sharedFrom(Node<K, V> node, int from, KeyForm<K, V> form) {
    K first = node.key(from, form);
    return Math.min(
        form.shared(node.key(0, form), first), form.shared(first, node.key(node.count - 1, form)));
  }

  private static Abbreviations of(Scope scope, long[] numbers) {
    long step = EvenNumbers.stepOf(numbers, scope.from());
    return step > 0
        ? new EvenNumbers(scope, numbers.length, numbers[scope.from()], step)
        : new ListedNumbers(scope, numbers);
  }

  /** Returns none where these say little. */
  Abbreviations compact() {
    int different = 1;
    for (int slot = from + 1; slot < count; slot++) {
      different += at(slot) == at(slot - 1) ? 0 : 1;
    }
    return 2 * different < count ? none() : this;
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

  Scope scope(Precision changed) {
    return new Scope(from, shared, changed);
  }

  abstract long at(int slot);

  /** Returns the first slot whose number is not less than this one; the count if there is none. */
  abstract int place(long number);

  /** Returns the first slot from a place on whose number is not this one. */
  final int endOf(long number, int place) {
    int end = place;
    while (end < count && at(end) == number) {
      end++;
    }
    return end;
  }

  /**
   * Looks for a number where numbers stand for their keys, as {@link Node#search} does for a key,
   * without a look at any key.
   */
  int search(long number) {
    int place = place(number);
    return place < count && at(place) == number ? place : -1 - place;
  }

  /** Returns those with that of a key in front of the one of a slot. */
  final <K, V> Abbreviations with(int slot, K key, KeyForm<K, V> form) {
    Precision common = form.isExact(key) ? precision : Precision.LOOSE;
    return with(slot, form.abbreviation(key, shared), common);
  }

  Abbreviations with(int slot, long number, Precision changed) {
    long[] more = new long[count + 1];
    copyTo(more, 0, slot, 0);
    more[slot] = number;
    copyTo(more, slot, count, 1);
    return of(scope(changed), more);
  }

  /** Returns those without that of a slot. */
  final Abbreviations without(int slot) {
    if (count == 1) {
      return none();
    }
    long[] fewer = new long[count - 1];
    copyTo(fewer, 0, slot, 0);
    copyTo(fewer, slot + 1, count, -1);
    return of(scope(precision), fewer);
  }

  /** Copies the numbers of some slots to others, which are moved by so many. */
  private void copyTo(long[] target, int start, int end, int move) {
    for (int slot = Math.max(from, start); slot < end; slot++) {
      target[slot + move] = at(slot);
    }
  }
}
