package io.memoryconnector.internal.tree;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Makes many changes at once: each node is copied once, at its first change. Starts from a tree,
 * which stays as it is, and gives a new one with {@link #toTree}. Confined to one thread.
 */
public final class TreeEditor<K, V> {

  private final KeyForm<K, V> form;
  private SortedTree<K, V> tree;
  private Node<K, V> root;
  private Edit<K, V> edit;
  private boolean changed;

  TreeEditor(SortedTree<K, V> tree) {
    this.tree = tree;
    this.form = tree.form();
    this.root = tree.root();
    this.edit = Edit.batch(form);
  }

  /** Returns the number of entries. */
  public int size() {
    return root.size();
  }

  /** Returns the value of a key, or null if the key is not contained. */
  public @Nullable V get(K key) {
    return SortedTree.get(root, key, form);
  }

  /** Tells whether a key is contained. */
  public boolean containsKey(K key) {
    return get(key) != null;
  }

  /** Gives the key this value; returns the value that it had, or null if it is new. */
  public @Nullable V put(K key, V value) {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    root = edit.put(root, key, value);
    changed |= edit.previous() != value;
    return edit.previous();
  }

  /** Removes the key; returns the value that it had, or null if it was not contained. */
  public @Nullable V remove(K key) {
    requireNonNull(key, "key");
    root = edit.remove(root, key);
    changed |= edit.previous() != null;
    return edit.previous();
  }

  /**
   * Returns a tree of all changes so far that is only to be read, and only until the next change.
   */
  public SortedTree<K, V> untilNextChange() {
    return new SortedTree<>(form, root);
  }

  /**
   * Returns the tree of all changes so far: the tree that this editor started from if there are
   * none. The editor may go on, from this tree; what it changes then is seen by later trees only.
   */
  public SortedTree<K, V> toTree() {
    if (changed) {
      edit.close();
      tree = new SortedTree<>(form, root);
      edit = Edit.batch(form);
      changed = false;
    }
    return tree;
  }
}
