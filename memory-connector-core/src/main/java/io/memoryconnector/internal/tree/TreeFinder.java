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
    KeyForm<K, V> form = tree.form();
    if (form.isExact(key)) {
      return get(key, form.abbreviation(key, 0), form);
    }
    int index = leaf.search(key, form);
    if (!leaf.isWithin(index)) {
      leaf = tree.leafOf(key);
      index = leaf.search(key, form);
    }
    return index < 0 ? null : leaf.value(index);
  }

  private @Nullable V get(K key, long number, KeyForm<K, V> form) {
    int index = leaf.search(key, number, 0, form);
    if (!leaf.isWithin(index)) {
      leaf = tree.leafOf(key, number);
      index = leaf.search(key, number, 0, form);
    }
    return index < 0 ? null : leaf.value(index);
  }
}
