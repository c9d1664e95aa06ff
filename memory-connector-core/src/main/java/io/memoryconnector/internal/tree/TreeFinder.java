package io.memoryconnector.internal.tree;

import org.jspecify.annotations.Nullable;

/**
 * Looks up one key after the other. It remembers the leaf of the last one, so that neighbours are
 * found without a descent from the root. For one thread; sees one version of the tree.
 */
public final class TreeFinder<K, V> {
  private final SortedTree<K, V> tree;
  private Leaf<K, V> leaf = Leaf.empty();

  TreeFinder(SortedTree<K, V> tree) {
    this.tree = tree;
  }

  /** Returns the value of a key, or null if the key is not contained. */
  public @Nullable V get(K key) {
    int index = leaf.search(key, tree.form());
    if (!leaf.isWithin(index)) {
      leaf = tree.leafOf(key);
      index = leaf.search(key, tree.form());
    }
    return index < 0 ? null : leaf.value(index);
  }
}
