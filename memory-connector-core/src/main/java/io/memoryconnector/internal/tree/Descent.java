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
    int index = search(requireNonNull(cut.key(), "key"));
    if (index < 0) {
      return before - 1 - index;
    }
    return before + index + (cut.side() == Side.AFTER ? 1 : 0);
  }

  /** Returns a cursor before the first entry whose key is not less than this one. */
  Cursor<K, V> cursorBefore(K key) {
    int index = search(key);
    return new Cursor<>(tree, leaf, index < 0 ? -1 - index : index, before);
  }

  /** Returns a cursor before the entry that is presumed to be the first one that is not less. */
  Cursor<K, V> cursorNear(K key) {
    enterPresumedLeaf(key);
    return new Cursor<>(tree, leaf, leaf.placeNear(key, tree.form()), before);
  }

  /**
   * Returns where a key is, or belongs, in the leaf: in the one that is known if it is there, else
   * in the one to which a presumption leads; where that is wrong, the right one is looked for.
   */
  private int search(K key) {
    int index = leaf.search(key, tree.form());
    if (!leaf.isWithin(index)) {
      index = presume(key);
    }
    return leaf.isWithin(index) || isBesideAll(index) ? index : descend(key);
  }

  /** Whether a key that is beside those of the leaf is beside all of the tree. */
  private boolean isBesideAll(int index) {
    return index == -1 ? before == 0 : before + leaf.count == tree.size();
  }

  private int presume(K key) {
    enterPresumedLeaf(key);
    return leaf.search(key, tree.form());
  }

  private void enterPresumedLeaf(K key) {
    before = 0;
    Node<K, V> node = tree.root();
    while (node instanceof Branch<K, V> branch) {
      node = enter(branch, branch.presumedChildOf(key, tree.form()));
    }
    leaf = (Leaf<K, V>) node;
  }

  private int descend(K key) {
    before = 0;
    Node<K, V> node = tree.root();
    while (node instanceof Branch<K, V> branch) {
      node = enter(branch, branch.childOf(key, tree.form()));
    }
    leaf = (Leaf<K, V>) node;
    return leaf.search(key, tree.form());
  }

  private Node<K, V> enter(Branch<K, V> branch, int child) {
    before += branch.before(child);
    return branch.child(child);
  }
}
