package io.memoryconnector.internal.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a tree: a {@link Leaf} with entries or a {@link Branch} with nodes. All leaves stand at
 * the same depth.
 *
 * <p>A node is immutable, except for the batch that made it: until that batch publishes its tree it
 * may write to the node in place (see {@link Edit#owns}). A change of a node may leave it with too
 * many or too few slots in use; whoever holds the node puts that right.
 */
abstract sealed class Node<K, V> permits Leaf, Branch {

  /** The most slots of a node. 32 copies less per change, 64 walks and loads faster: measured. */
  static final int MOST = 64;

  /**
   * The fewest slots of a node, except for the root and the right edge, where appending leaves
   * nodes that fill up later. Well below half of {@link #MOST}, so that a node that was just split
   * or joined is not joined or split by the next change.
   */
  static final int FEWEST = MOST / 3;

  final @Nullable Object owner;

  /** How many slots are in use, counted from the left. */
  int count;

  Node(@Nullable Object owner, int count) {
    this.owner = owner;
    this.count = count;
  }

  /** Returns the number of entries in and below this node. */
  public abstract int size();

  /**
   * Returns a key that is above all keys on the left of this node and not above any within. The
   * leftmost node has nothing to part it from and may return any key.
   */
  abstract K low(KeyForm<K, V> form);

  /** Returns this node with the entry; this node itself if it has it, or if the edit owns it. */
  abstract Node<K, V> put(K key, V value, Edit<K, V> edit);

  /** Returns this node without the key; this node itself if it lacks it, or if the edit owns it. */
  abstract Node<K, V> remove(K key, Edit<K, V> edit);

  /** Returns a new node with the slots from {@code from} to before {@code to}. */
  abstract Node<K, V> part(int from, int to, Edit<K, V> edit);

  /** Returns two new nodes: the slots to before {@code middle} and the others. */
  final List<Node<K, V>> split(int middle, Edit<K, V> edit) {
    return List.of(part(0, middle, edit), part(middle, count, edit));
  }

  /**
   * Returns a new node with the slots of this one and of its right neighbour, possibly too many.
   */
  abstract Node<K, V> join(Node<K, V> right, Edit<K, V> edit);
}
