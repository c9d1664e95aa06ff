package io.memoryconnector.internal.tree;

/**
 * Walks over the entries of a {@link Slice}. It begins before the first entry; {@link #next} moves
 * it. Confined to one thread; sees one version of the tree, whatever is written meanwhile. Costs
 * one small object and a descent from the root per leaf.
 */
public final class Cursor<K, V> {

  private static final int BEFORE_ANY_LEAF = -1;

  private final Node<K, V> root;
  private final int step;
  private int position;
  private int remaining;
  private Leaf<K, V> leaf = Leaf.empty();
  private int index = BEFORE_ANY_LEAF;

  /**
   * Walks over {@code size} entries from a position on, to the right with step 1 or left with -1.
   */
  Cursor(Node<K, V> root, int first, int size, int step) {
    this.root = root;
    this.step = step;
    this.position = first - step;
    this.remaining = size;
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
    return leaf.key(index);
  }

  /**
   * Returns the value of the entry to which {@link #next} moved; not to be called before it did.
   */
  public V value() {
    return leaf.value(index);
  }

  /** Shows the remaining entries to the visitor, leaf by leaf; returns false if it stopped. */
  boolean visitRemaining(EntryVisitor<? super K, ? super V> visitor) {
    while (next()) {
      int inLeaf = step > 0 ? leaf.count - index : index + 1;
      int run = Math.min(inLeaf, remaining + 1);
      if (!leaf.visit(index, step, run, visitor)) {
        return false;
      }
      move(run - 1);
    }
    return true;
  }
}
