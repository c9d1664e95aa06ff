package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.Block;
import io.memoryconnector.internal.tree.BlockCursor;
import io.memoryconnector.internal.tree.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the records of a tree that pass a test. It tests many at once, but begins with one,
 * and then as many as it tested before, so that whoever wants few does not pay for many.
 */
final class BlockWalk implements Candidates.Walk {
  private final BlockCursor<Document> blocks;
  private final RecordBlock block;
  private final RecordTest test;
  private final boolean isReversed;

  /** How many were tested so far, or a block if they are more. */
  private int tested;

  /** The records of the block that are not tested yet. */
  private long untested;

  /** Those that passed and are not delivered yet. */
  private long passed;

  private BlockWalk(BlockCursor<Document> blocks, RecordTest test, boolean isReversed, int tested) {
    this.blocks = blocks;
    this.block = new ScannedBlock(blocks);
    this.test = test;
    this.isReversed = isReversed;
    this.tested = tested;
  }

  /** Returns a walk for who may have enough soon. */
  static BlockWalk lazy(Slice<?, Document> slice, RecordTest test) {
    return new BlockWalk(slice.firstBlocks(), test, slice.isReversed(), 0);
  }

  /** Returns a walk for who wants all records. */
  static BlockWalk eager(Slice<?, Document> slice, RecordTest test) {
    return new BlockWalk(slice.blocks(), test, slice.isReversed(), Block.MOST);
  }

  @Override
  public @Nullable Document next() {
    while (passed == 0) {
      if (untested == 0 && !nextBlock()) {
        return null;
      }
      testMore();
    }
    long bit = isReversed ? Long.highestOneBit(passed) : Long.lowestOneBit(passed);
    passed ^= bit;
    return blocks.value(Long.numberOfTrailingZeros(bit));
  }

  private boolean nextBlock() {
    if (!blocks.next()) {
      return false;
    }
    untested = bits(blocks.from(), blocks.to());
    return true;
  }

  private void testMore() {
    long chosen = untested;
    if (tested < Block.MOST) {
      int count = Math.max(1, tested);
      chosen = isReversed ? last(untested, count) : first(untested, count);
      tested += count;
    }
    untested ^= chosen;
    passed = test.among(block, chosen);
  }

  /** The bits are neighbours. */
  private static long first(long bits, int count) {
    int start = Long.numberOfTrailingZeros(bits);
    return bits & bits(start, Math.min(Long.SIZE, start + count));
  }

  private static long last(long bits, int count) {
    int end = Long.SIZE - Long.numberOfLeadingZeros(bits);
    return bits & bits(Math.max(0, end - count), end);
  }

  /** Returns the bits from one place to before another one, at least one. */
  static long bits(int from, int to) {
    return (-1L >>> (Long.SIZE - (to - from))) << from;
  }
}
