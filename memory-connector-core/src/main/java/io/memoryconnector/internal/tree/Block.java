package io.memoryconnector.internal.tree;

import org.jspecify.annotations.Nullable;

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

  /** Returns what was noted of the values, or null if this thread sees no note. */
  @Nullable Object note();

  /**
   * Notes something that can be found out from the values again, in place of what was noted before.
   *
   * @param note immutable, with final fields: other threads see it without a lock
   */
  void note(Object note);
}
