package io.memoryconnector.internal.tree;

import org.jspecify.annotations.Nullable;

/**
 * Neighbouring blocks, at most {@link Block#MOST}, or one alone. They never change; only a {@link
 * Note} may be left with them.
 */
public interface Blocks<V> {
  /** Returns the number of blocks. */
  int blocks();

  /** Returns the block at this place. */
  Block<V> block(int place);

  /** Returns the number of values in all blocks. */
  int size();

  /** Returns what was noted, or null if this thread sees no note. */
  @Nullable Note note();

  /** Takes this note in place of what was noted before. */
  void note(Note note);
}
