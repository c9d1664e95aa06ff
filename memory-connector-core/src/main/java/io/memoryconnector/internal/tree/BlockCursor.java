package io.memoryconnector.internal.tree;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Walks over a {@link Slice} leaf by leaf. It begins before the first one; {@link #next} moves it,
 * and all else is not to be called before it did. Looks at no leaf but the first of a branch unless
 * it is asked for. Confined to one thread.
 */
public final class BlockCursor<V> {
  private final Node<?, V> root;
  private final int step;
  private int patience;
  private int position;
  private int remaining;
  private @Nullable Branch<?, V> branch;
  private boolean takesNeighbors;

  /** The leaf at the place, once it was asked for. */
  private @Nullable Leaf<?, V> leaf;

  private int place;
  private int from;
  private int to;

  /**
   * Walks over a slice.
   *
   * @param patience so many blocks are not worth a look at their neighbours
   */
  BlockCursor(Slice<?, V> slice, int patience) {
    this.root = slice.root();
    this.step = slice.isReversed() ? -1 : 1;
    this.position = slice.first();
    this.remaining = slice.size();
    this.patience = patience;
  }

  /** Moves to the next block and returns true, or returns false if there is none. */
  public boolean next() {
    if (remaining == 0) {
      return false;
    }
    int index = isNextBeside() ? moveBeside() : descend();
    int run = Math.min(step > 0 ? size() - index : index + 1, remaining);
    from = step > 0 ? index : index + 1 - run;
    to = from + run;
    position += step * run;
    remaining -= run;
    patience--;
    return true;
  }

  private boolean isNextBeside() {
    return branch != null && place + step >= 0 && place + step < branch.count;
  }

  private int moveBeside() {
    place += step;
    leaf = null;
    return step > 0 ? 0 : size() - 1;
  }

  private int descend() {
    int offset = position;
    Node<?, V> node = root;
    while (node instanceof Branch<?, V> next) {
      branch = next;
      place = next.childAt(offset);
      offset -= next.before(place);
      node = next.child(place);
    }
    leaf = (Leaf<?, V>) node;
    takesNeighbors = branch != null && patience <= 0 && remaining > branch.size() / 2;
    return offset;
  }

  /** Returns the number of values in the block. */
  public int size() {
    return branch == null ? leaf().count : branch.sizeOf(place);
  }

  /** Returns a value of the block. */
  public V value(int index) {
    return leaf().value(index);
  }

  /** Returns the place of the first value in the block that belongs to the slice. */
  public int from() {
    return from;
  }

  /** Returns the place after the last value in the block that belongs to the slice. */
  public int to() {
    return to;
  }

  /** Returns the block without its neighbours. */
  public Blocks<V> alone() {
    return leaf();
  }

  /** Returns the block with its neighbours, or null if it has none. */
  public @Nullable Blocks<V> neighbors() {
    return branch;
  }

  /** Returns where the block stands among its neighbours. */
  public int place() {
    return place;
  }

  /** Whether the walk goes over so many of the neighbours that a look at all of them pays. */
  public boolean takesNeighbors() {
    return takesNeighbors;
  }

  private Leaf<?, V> leaf() {
    if (leaf == null) {
      leaf = (Leaf<?, V>) requireNonNull(branch).child(place);
    }
    return leaf;
  }
}
