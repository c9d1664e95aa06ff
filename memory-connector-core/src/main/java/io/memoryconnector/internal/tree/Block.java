package io.memoryconnector.internal.tree;

/**
 * The values that stand in one leaf, at most {@link #MOST}, so that a {@code long} can say
 * something of each. The values never change.
 */
public interface Block<V> {
  /** The most values of a block. */
  int MOST = Node.MOST;

  /** Returns the value at this place. */
  V value(int index);

  /** Returns the number of values. */
  int size();
}
