package io.memoryconnector.internal.tree;

import static java.util.Objects.requireNonNull;

import io.memoryconnector.internal.tree.KeyRange.Cut;
import io.memoryconnector.internal.tree.KeyRange.Side;

/**
 * Finds the positions of cuts in a tree, of which the later are often in the same leaf. For one
 * thread.
 */
final class Descent<K, V> {
  private final SortedTree<K, V> tree;
  private Leaf<K, V> leaf = Leaf.empty();

  /** The number of entries on the left of the leaf. */
  private int before;

  Descent(SortedTree<K, V> tree) {
    this.tree = tree;
  }

  /** Returns the number of entries on the left of a cut. */
  int position(Cut<? extends K> cut) {
    K key = requireNonNull(cut.key(), "key");
    int index = leaf.search(key, tree.form());
    if (!leaf.isWithin(index)) {
      descend(key);
      index = leaf.search(key, tree.form());
    }
    if (index < 0) {
      return before - 1 - index;
    }
    return before + index + (cut.side() == Side.AFTER ? 1 : 0);
  }

  /** Returns a cursor before the first entry whose key is not less than this one. */
  Cursor<K, V> cursorBefore(K key) {
    descend(key);
    int index = leaf.search(key, tree.form());
    return new Cursor<>(tree, leaf, index < 0 ? -1 - index : index, before);
  }

  private void descend(K key) {
    before = 0;
    Node<K, V> node = tree.root();
    while (node instanceof Branch<K, V> branch) {
      int child = branch.childOf(key, tree.form());
      before += branch.before(child);
      node = branch.child(child);
    }
    leaf = (Leaf<K, V>) node;
  }
}
