package io.memoryconnector.internal.query;

import org.jspecify.annotations.Nullable;

/**
 * The arrays in which the columns of neighbouring blocks stand one behind the other, each made when
 * the first needs it. For one thread.
 */
final class ColumnSpace {
  private final int size;
  private int start;
  private long @Nullable [] longs;
  private double @Nullable [] doubles;
  private int @Nullable [] hashes;
  private @Nullable Object @Nullable [] objects;

  /** Makes space for so many values of all blocks together. */
  ColumnSpace(int size) {
    this.size = size;
  }

  /** Returns where the next block begins in all arrays. */
  int start() {
    return start;
  }

  /** Passes over the values of a block, which have their places. */
  void skip(int count) {
    start += count;
  }

  long[] longs() {
    if (longs == null) {
      longs = new long[size];
    }
    return longs;
  }

  double[] doubles() {
    if (doubles == null) {
      doubles = new double[size];
    }
    return doubles;
  }

  int[] hashes() {
    if (hashes == null) {
      hashes = new int[size];
    }
    return hashes;
  }

  @Nullable Object[] objects() {
    if (objects == null) {
      objects = new Object[size];
    }
    return objects;
  }
}
