package io.memoryconnector.internal.tree;

import org.jspecify.annotations.Nullable;

/**
 * Walks over the entries of a {@link Slice}. It begins before the first entry; {@link #next} moves
 * it. Confined to one thread; sees one version of the tree, whatever is written meanwhile. Costs
 * one small object and a descent from the root per leaf.
 */
public final class Cursor<K, V> {

  private static final int BEFORE_ANY_LEAF = -1;

  private final KeyForm<K, V> form;
  private final Node<K, V> root;
  private final int step;
  private int position;
  private int remaining;
  private Leaf<K, V> leaf = Leaf.empty();
  private int index = BEFORE_ANY_LEAF;

  /**
   * Walks over the entries of a slice from a position on, to the right with step 1 or left with -1.
   */
  Cursor(Slice<K, V> slice, int first, int step) {
    this.form = slice.form();
    this.root = slice.root();
    this.step = step;
    this.position = first - step;
    this.remaining = slice.size();
  }

  /**
   * Walks over all entries from one in a leaf on.
   *
   * @param before the number of entries on the left of the leaf
   */
  Cursor(SortedTree<K, V> tree, Leaf<K, V> leaf, int first, int before) {
    this.form = tree.form();
    this.root = tree.root();
    this.step = 1;
    this.position = before + first - 1;
    this.remaining = tree.size() - before - first;
    this.leaf = leaf;
    this.index = first - 1;
  }

  /** Moves to the next entry and returns true, or returns false if there is none. */
  public boolean next() {
    if (remaining == 0) {
      return false;
    }
    move(1);
    if (index < 0 || index >= leaf.count) {
      descend();
    }
    return true;
  }

  private void move(int entries) {
    remaining -= entries;
    position += step * entries;
    index += step * entries;
  }

  private void descend() {
    Node<K, V> node = root;
    int offset = position;
    while (node instanceof Branch<K, V> branch) {
      int child = branch.childAt(offset);
      offset -= branch.before(child);
      node = branch.child(child);
    }
    leaf = (Leaf<K, V>) node;
    index = offset;
  }

  /** Returns the key of the entry to which {@link #next} moved; not to be called before it did. */
  public K key() {
    return leaf.key(index, form);
  }

  /** Compares a key with that of the entry to which {@link #next} moved. */
  public int compare(K key) {
    return leaf.compare(key, index, form);
  }

  /**
   * Returns the value of the entry to which {@link #next} moved; not to be called before it did.
   */
  public V value() {
    return leaf.value(index);
  }

  /** Returns the values of the leaf of this entry if they are packed, or else null. */
  public @Nullable Packed<V> packed() {
    return leaf.packed;
  }

  /** Returns the place of this entry among the values of its leaf. */
  public int place() {
    return index;
  }

  /** Shows the remaining entries to the visitor, leaf by leaf; returns false if it stopped. */
  boolean visitRemaining(EntryVisitor<? super K, ? super V> visitor) {
    while (next()) {
      int start = index;
      int end = start + step * takeRun();
      for (int i = start; i != end; i += step) {
        if (!visitor.visit(leaf.key(i, form), leaf.value(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Moves to the last entry of this leaf that remains; returns how many there are from this one on.
   */
  private int takeRun() {
    int inLeaf = step > 0 ? leaf.count - index : index + 1;
    int run = Math.min(inLeaf, remaining + 1);
    move(run - 1);
    return run;
  }
}
