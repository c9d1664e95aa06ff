package io.memoryconnector.internal.tree;

/**
 * Neighbouring entries of a tree in ascending or descending order. To make one from another, to ask
 * its size and to skip costs nothing or little, however large it is. Immutable and thread-safe.
 */
public final class Slice<K, V> {

  private final Node<K, V> root;
  private final int from;
  private final int to;
  private final int step;

  /** The entries from position {@code from} to before {@code to}; reversed if the step is -1. */
  Slice(Node<K, V> root, int from, int to, int step) {
    this.root = root;
    this.from = from;
    this.to = Math.max(from, to);
    this.step = step;
  }

  /** Returns the number of entries. */
  public int size() {
    return to - from;
  }

  /** Tells whether there are no entries. */
  public boolean isEmpty() {
    return from == to;
  }

  /** Returns the same entries in the opposite order. */
  public Slice<K, V> reversed() {
    return new Slice<>(root, from, to, -step);
  }

  /**
   * Returns the entries after the first {@code count} ones; none if there are no more.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public Slice<K, V> skip(long count) {
    int skipped = withinSize(count, "skip");
    return step > 0
        ? new Slice<>(root, from + skipped, to, step)
        : new Slice<>(root, from, to - skipped, step);
  }

  /**
   * Returns the first {@code count} entries; all if there are no more.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public Slice<K, V> limit(long count) {
    int left = withinSize(count, "limit to");
    return step > 0
        ? new Slice<>(root, from, from + left, step)
        : new Slice<>(root, to - left, to, step);
  }

  private int withinSize(long count, String action) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "Cannot %s '%d' entries. Give zero or more.".formatted(action, count));
    }
    return (int) Math.min(count, size());
  }

  /** Returns a cursor before the first entry, to pull entries one by one. */
  public Cursor<K, V> cursor() {
    return new Cursor<>(root, step > 0 ? from : to - 1, size(), step);
  }

  /**
   * Shows the entries to a visitor until it returns false: the fastest way through many.
   *
   * @return whether the visitor saw all entries and never returned false
   */
  public boolean visit(EntryVisitor<? super K, ? super V> visitor) {
    return cursor().visitRemaining(visitor);
  }
}
