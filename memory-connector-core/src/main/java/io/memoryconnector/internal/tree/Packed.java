package io.memoryconnector.internal.tree;

import org.jspecify.annotations.Nullable;

/**
 * The values of a leaf in another form than side by side in an array, for instance in less memory.
 * A value may be another object each time that it is asked for. Immutable.
 */
public interface Packed<V> {
  /** Returns the value at a place; it may keep all of these alive. */
  V value(int index);

  /** Returns these with another value at a place, or null if it does not fit in. */
  @Nullable Packed<V> with(int index, V value);

  /** Returns these with a value in front of that at a place, or null if it does not fit in. */
  @Nullable Packed<V> inserted(int index, V value);

  /** Returns these without the value at a place; there are others. */
  Packed<V> without(int index);
}
