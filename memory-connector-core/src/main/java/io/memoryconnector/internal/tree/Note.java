package io.memoryconnector.internal.tree;

import org.jspecify.annotations.Nullable;

/**
 * Something that was found out from the values of {@link Blocks}, and can be found out again.
 * Immutable, with final fields: other threads see it without a lock.
 */
public interface Note {
  /**
   * Returns what stays true when some blocks are no longer what they were, or null for nothing.
   *
   * @param places a bit for each of these blocks
   */
  @Nullable Note without(long places);
}
