package io.memoryconnector.internal.tree;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a tree of entries that come in ascending order, in O(n) and with full leaves. Confined to
 * one thread.
 */
public final class TreeBuilder<K, V> {

  private final KeyForm<K, V> form;
  private final List<Node<K, V>> leaves = new ArrayList<>();
  private final Object[] parts = new Object[Node.MOST];
  private final Object[] values = new Object[Node.MOST];
  private int count;
  private @Nullable K last;

  /** Creates a builder without entries. */
  public TreeBuilder(Comparator<? super K> comparator) {
    this(KeyForm.whole(requireNonNull(comparator, "comparator")));
  }

  /** Creates a builder without entries of a tree whose leaves keep keys in this form. */
  public TreeBuilder(KeyForm<K, V> form) {
    this.form = form;
  }

  /**
   * Adds an entry behind all others.
   *
   * @throws IllegalArgumentException if the key is not greater than the one before
   */
  public void add(K key, V value) {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    if (last != null && form.compare(last, key) >= 0) {
      throw new IllegalArgumentException(
          "Cannot add key '%s' after '%s': keys must ascend. Sort them and leave repeated ones out."
              .formatted(key, last));
    }
    if (count == Node.MOST) {
      leaves.add(Leaf.of(parts, values, count, form));
      count = 0;
    }
    parts[count] = form.partOf(key);
    values[count] = value;
    count++;
    last = key;
  }

  /** Returns the tree of all entries so far. */
  public SortedTree<K, V> build() {
    List<Node<K, V>> level = new ArrayList<>(leaves);
    level.add(Leaf.of(parts, values, count, form));
    while (level.size() > 1) {
      level = branchesAbove(level);
    }
    return new SortedTree<>(form, level.get(0));
  }

  private List<Node<K, V>> branchesAbove(List<Node<K, V>> nodes) {
    Edit<K, V> edit = Edit.single(form);
    List<Node<K, V>> branches = new ArrayList<>();
    for (int from = 0; from < nodes.size(); ) {
      int to = Math.min(from + Node.MOST, nodes.size());
      if (nodes.size() - to == 1) {
        to--; // a branch needs two: the last one gets another
      }
      branches.add(Branch.of(nodes.subList(from, to), edit));
      from = to;
    }
    return branches;
  }
}
