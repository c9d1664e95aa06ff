package io.memoryconnector.internal.tree;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Looks up some keys at once, again and again. Their ways lead down from the root side by side, a
 * level at a time, so that the processor waits for the memory of all of them together instead of
 * that of one after the other. For one thread; sees one version of the tree.
 */
public final class GroupFinder<K, V> {
  private final SortedTree<K, V> tree;
  private final LongFunction<? extends K> exact;
  private final long[] numbers;
  private final Object[] keys; // null where the number is enough
  private final Node<K, V>[] nodes;
  private int count;

  GroupFinder(SortedTree<K, V> tree, LongFunction<? extends K> exact, int most) {
    this.tree = tree;
    this.exact = exact;
    this.numbers = new long[most];
    this.keys = new Object[most];
    this.nodes = newArray(most);
  }

  @SuppressWarnings("unchecked") // nobody sees the array, so nobody misses its component type
  private static <K, V> Node<K, V>[] newArray(int length) {
    return (Node<K, V>[]) new Node<?, ?>[length];
  }

  /** Adds a key to those that are looked up next. */
  public void add(K key) {
    keys[count++] = requireNonNull(key, "key");
  }

  /** Adds the exact key that has this abbreviation. */
  public void addExact(long number) {
    numbers[count++] = number;
  }

  /**
   * Looks up the keys that were added since the last time. Shows the value of each, but for those
   * that are not contained, in the order in which they were added.
   */
  public void find(Consumer<? super V> values) {
    Arrays.fill(nodes, 0, count, tree.root());
    while (nodes[0] instanceof Branch) { // all leaves stand at the same depth
      for (int index = 0; index < count; index++) {
        nodes[index] = childOf((Branch<K, V>) nodes[index], index);
      }
    }
    for (int index = 0; index < count; index++) {
      Leaf<K, V> leaf = (Leaf<K, V>) nodes[index];
      int place = placeIn(leaf, index);
      if (place >= 0) {
        values.accept(leaf.value(place));
      }
    }
    Arrays.fill(keys, 0, count, null);
    count = 0;
  }

  private Node<K, V> childOf(Branch<K, V> branch, int index) {
    return branch.child(
        isToldByNumber(branch, index)
            ? branch.childOf(numbers[index])
            : branch.childOf(key(index), tree.form()));
  }

  private int placeIn(Leaf<K, V> leaf, int index) {
    return isToldByNumber(leaf, index)
        ? leaf.abbreviations.search(numbers[index])
        : leaf.search(key(index), tree.form());
  }

  private boolean isToldByNumber(Node<K, V> node, int index) {
    return keys[index] == null && node.abbreviations.areExact();
  }

  @SuppressWarnings("unchecked") // it was added as a key
  private K key(int index) {
    return keys[index] == null ? exact.apply(numbers[index]) : (K) keys[index];
  }
}
