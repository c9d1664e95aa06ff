package io.memoryconnector.internal.tree;

/**
 * Walks over a {@link Slice} leaf by leaf. It begins before the first one; {@link #next} moves it.
 * Confined to one thread.
 */
public final class BlockCursor<V> {
  private final Cursor<?, V> entries;
  private int from;
  private int to;

  BlockCursor(Cursor<?, V> entries) {
    this.entries = entries;
  }

  /** Moves to the next block and returns true, or returns false if there is none. */
  public boolean next() {
    if (!entries.next()) {
      return false;
    }
    int index = entries.index();
    int run = entries.takeRun();
    from = entries.step() > 0 ? index : index + 1 - run;
    to = from + run;
    return true;
  }

  /** Returns the block to which {@link #next} moved; not to be called before it did. */
  public Block<V> block() {
    return entries.leaf();
  }

  /** Returns the place of the first value in the block that belongs to the slice. */
  public int from() {
    return from;
  }

  /** Returns the place after the last value in the block that belongs to the slice. */
  public int to() {
    return to;
  }
}
