package io.memoryconnector.internal.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Neighbouring entries of a tree in ascending or descending order. To make one from another, to ask
 * its size and to skip costs nothing or little, however large it is. Immutable and thread-safe.
 */
public final class Slice<K, V> {

  private final KeyForm<K, V> form;
  private final Node<K, V> root;
  private final int from;
  private final int to;
  private final int step;

  /** The entries of a tree from position {@code from} to before {@code to}. */
  Slice(SortedTree<K, V> tree, int from, int to) {
    this(tree.form(), tree.root(), from, to, 1);
  }

  private Slice(KeyForm<K, V> form, Node<K, V> root, int from, int to, int step) {
    this.form = form;
    this.root = root;
    this.from = from;
    this.to = Math.max(from, to);
    this.step = step;
  }

  KeyForm<K, V> form() {
    return form;
  }

  Node<K, V> root() {
    return root;
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
    return new Slice<>(form, root, from, to, -step);
  }

  /**
   * Returns the entries after the first {@code count} ones; none if there are no more.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public Slice<K, V> skip(long count) {
    int skipped = withinSize(count, "skip");
    return step > 0
        ? new Slice<>(form, root, from + skipped, to, step)
        : new Slice<>(form, root, from, to - skipped, step);
  }

  /**
   * Returns the first {@code count} entries; all if there are no more.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public Slice<K, V> limit(long count) {
    int left = withinSize(count, "limit to");
    return step > 0
        ? new Slice<>(form, root, from, from + left, step)
        : new Slice<>(form, root, to - left, to, step);
  }

  /**
   * Returns how many entries of the tree lie from where this slice starts to where another does.
   */
  public int distanceTo(Slice<K, V> other) {
    return other.from - from;
  }

  /** Returns the entries that are in both slices of one tree, in the order of this one. */
  public Slice<K, V> commonWith(Slice<K, V> other) {
    return new Slice<>(form, root, Math.max(from, other.from), Math.min(to, other.to), step);
  }

  /**
   * Returns the entries of ascending slices of one tree, each once: in slices apart from each
   * other, in ascending order.
   */
  public static <K, V> List<Slice<K, V>> merged(List<Slice<K, V>> slices) {
    List<Slice<K, V>> sorted = new ArrayList<>(slices);
    sorted.removeIf(Slice::isEmpty);
    sorted.sort(Comparator.comparingInt(slice -> slice.from));
    List<Slice<K, V>> merged = new ArrayList<>(sorted.size());
    for (Slice<K, V> next : sorted) {
      int last = merged.size() - 1;
      if (last < 0 || merged.get(last).to < next.from) {
        merged.add(next);
      } else {
        merged.set(last, merged.get(last).until(next.to));
      }
    }
    return merged;
  }

  private Slice<K, V> until(int end) {
    return new Slice<>(form, root, from, Math.max(to, end), step);
  }

  private int withinSize(long count, String action) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "Cannot %s '%d' entries. Give zero or more.".formatted(action, count));
    }
    return (int) Math.min(count, size());
  }

  /** Returns the position of the first entry in the tree. */
  int first() {
    return step > 0 ? from : to - 1;
  }

  /** Returns a cursor before the first entry, to pull entries one by one. */
  public Cursor<K, V> cursor() {
    return new Cursor<>(this, first(), step);
  }

  /** Returns a cursor before the first leaf, for who wants the values of all leaves. */
  public BlockCursor<V> blocks() {
    return new BlockCursor<>(this, 0);
  }

  /** Returns a cursor before the first leaf, for who may stop soon. */
  public BlockCursor<V> firstBlocks() {
    return new BlockCursor<>(this, Block.MOST / 2);
  }

  /** Tells whether the entries come in descending order. */
  public boolean isReversed() {
    return step < 0;
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
