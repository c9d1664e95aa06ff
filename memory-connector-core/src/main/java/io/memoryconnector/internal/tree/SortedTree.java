package io.memoryconnector.internal.tree;

import static java.util.Objects.requireNonNull;

import io.memoryconnector.internal.tree.KeyRange.Cut;
import io.memoryconnector.internal.tree.KeyRange.Side;
import java.util.Comparator;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes: {@link #put} and {@link #remove} return a new tree, which shares
 * all but a few nodes with this one. All operations on one key or position take O(log n) steps.
 * Keys and values are not null. Immutable and thread-safe as far as its keys and values are.
 *
 * <p>Only the comparator decides which keys are equal. A key to search with need not be one that
 * could be contained: it may be a probe that compares as smaller or greater than all keys of a
 * kind.
 */
public final class SortedTree<K, V> {

  private final KeyForm<K, V> form;
  private final Node<K, V> root;

  SortedTree(KeyForm<K, V> form, Node<K, V> root) {
    this.form = form;
    this.root = root;
  }

  /** Returns a tree without entries. */
  public static <K, V> SortedTree<K, V> empty(Comparator<? super K> comparator) {
    return empty(KeyForm.whole(requireNonNull(comparator, "comparator")));
  }

  /** Returns a tree without entries, whose leaves keep keys in this form. */
  public static <K, V> SortedTree<K, V> empty(KeyForm<K, V> form) {
    return new SortedTree<>(form, Leaf.empty());
  }

  KeyForm<K, V> form() {
    return form;
  }

  Node<K, V> root() {
    return root;
  }

  /** Returns the number of entries. */
  public int size() {
    return root.size();
  }

  /** Tells whether there are no entries. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** Returns the value of a key, or null if the key is not contained. */
  public @Nullable V get(K key) {
    return get(root, key, form);
  }

  /**
   * Returns the value of the exact key that has this abbreviation, or null if it is not contained.
   *
   * @param key makes that key, for where keys must be compared
   */
  public @Nullable V getExact(long number, LongFunction<? extends K> key) {
    Node<K, V> node = root;
    while (node instanceof Branch<K, V> branch && node.abbreviations.areExact()) {
      node = branch.child(branch.childOf(number));
    }
    return node instanceof Leaf<K, V> leaf && leaf.abbreviations.areExact()
        ? valueIn(leaf, leaf.abbreviations.search(number))
        : get(key.apply(number));
  }

  static <K, V> @Nullable V get(Node<K, V> root, K key, KeyForm<K, V> form) {
    if (form.isExact(requireNonNull(key, "key"))) {
      long number = form.abbreviation(key, 0);
      Leaf<K, V> leaf = leafOf(root, key, number, form);
      return valueIn(leaf, leaf.search(key, number, 0, form));
    }
    Leaf<K, V> leaf = leafOf(root, key, form);
    return valueIn(leaf, leaf.search(key, form));
  }

  private static <V> @Nullable V valueIn(Leaf<?, V> leaf, int found) {
    return found < 0 ? null : leaf.value(found);
  }

  /** Returns the leaf that has a key if any has it. */
  Leaf<K, V> leafOf(K key) {
    return leafOf(root, key, form);
  }

  /** Returns the same of an exact key, whose abbreviation is this one in all nodes. */
  Leaf<K, V> leafOf(K key, long number) {
    return leafOf(root, key, number, form);
  }

  private static <K, V> Leaf<K, V> leafOf(Node<K, V> root, K key, KeyForm<K, V> form) {
    Node<K, V> node = root;
    while (node instanceof Branch<K, V> branch) {
      node = branch.child(branch.childOf(key, form));
    }
    return (Leaf<K, V>) node;
  }

  private static <K, V> Leaf<K, V> leafOf(Node<K, V> root, K key, long number, KeyForm<K, V> form) {
    Node<K, V> node = root;
    while (node instanceof Branch<K, V> branch) {
      node = branch.child(branch.childOf(key, number, form));
    }
    return (Leaf<K, V>) node;
  }

  /** Returns a finder of one key after the other. */
  public TreeFinder<K, V> finder() {
    return new TreeFinder<>(this);
  }

  /**
   * Returns a finder of some keys at once.
   *
   * @param exact makes the exact key that has an abbreviation, for where keys must be compared
   * @param most how many keys it looks up at once at most
   */
  public GroupFinder<K, V> groupFinder(LongFunction<? extends K> exact, int most) {
    return new GroupFinder<>(this, exact, most);
  }

  /** Tells whether a key is contained. */
  public boolean containsKey(K key) {
    return get(key) != null;
  }

  /** Returns the least key, or null if the tree is empty. */
  public @Nullable K firstKey() {
    return firstKeyOf(entries());
  }

  /** Returns the greatest key, or null if the tree is empty. */
  public @Nullable K lastKey() {
    return firstKeyOf(entries().reversed());
  }

  private static <K, V> @Nullable K firstKeyOf(Slice<K, V> slice) {
    Cursor<K, V> cursor = slice.cursor();
    return cursor.next() ? cursor.key() : null;
  }

  /**
   * Returns the tree in which the key has this value: this tree if it has this very object already.
   * A key that is contained stays; only its value is replaced.
   */
  public SortedTree<K, V> put(K key, V value) {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    Edit<K, V> edit = Edit.single(form);
    return with(edit.put(root, key, value), edit);
  }

  /** Returns the tree without the key: this tree if it is not contained. */
  public SortedTree<K, V> remove(K key) {
    requireNonNull(key, "key");
    Edit<K, V> edit = Edit.single(form);
    return with(edit.remove(root, key), edit);
  }

  private SortedTree<K, V> with(Node<K, V> newRoot, Edit<K, V> edit) {
    edit.close();
    return newRoot == root ? this : new SortedTree<>(form, newRoot);
  }

  /** Returns an editor for a batch of changes, which starts from this tree and leaves it alone. */
  public TreeEditor<K, V> edit() {
    return new TreeEditor<>(this);
  }

  /** Returns all entries in ascending order. */
  public Slice<K, V> entries() {
    return new Slice<>(this, 0, size());
  }

  /** Returns the entries of a range in ascending order. */
  public Slice<K, V> slice(KeyRange<? extends K> range) {
    Descent<K, V> descent = new Descent<>(this);
    Cut<? extends K> start = range.start();
    int from = start == null ? 0 : descent.position(start);
    Cut<? extends K> end = range.end();
    return new Slice<>(this, from, end == null ? size() : descent.position(end));
  }

  /** Returns a cursor before the first entry whose key is not less than this one. */
  public Cursor<K, V> from(K key) {
    return new Descent<>(this).cursorBefore(requireNonNull(key, "key"));
  }

  /**
   * Returns a cursor before the entry that is presumed to be the first whose key is not less than
   * this one: mostly it is, or there is none.
   */
  public Cursor<K, V> near(K key) {
    return new Descent<>(this).cursorNear(requireNonNull(key, "key"));
  }

  /** Returns the number of entries in a range, without a walk. */
  public int countIn(KeyRange<? extends K> range) {
    return slice(range).size();
  }

  /** Returns the number of entries whose keys are less than this one. */
  public int rank(K key) {
    return new Descent<>(this).position(new Cut<>(Side.BEFORE, key));
  }
}
