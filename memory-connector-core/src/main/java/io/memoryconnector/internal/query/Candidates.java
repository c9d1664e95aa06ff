package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.BlockCursor;
import io.memoryconnector.internal.tree.Slice;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Records that are to be looked at, in an order. Immutable; read as often as one likes. */
interface Candidates {
  /** Returns how many there are. */
  int size();

  /** Returns how many there are at most, without a walk. */
  default int most() {
    return size();
  }

  /** Returns a walk over those that pass a test, which is pulled. */
  Walk walk(RecordTest test);

  /**
   * Shows those that pass a test one by one until the visitor returns false: the fastest way
   * through all.
   */
  default void visit(RecordTest test, Predicate<Document> visitor) {
    Walk walk = walk(test);
    Document record = walk.next();
    while (record != null && visitor.test(record)) {
      record = walk.next();
    }
  }

  /** Returns how many pass a test. */
  default long count(RecordTest test) {
    Walk walk = walk(test);
    long count = 0;
    while (walk.next() != null) {
      count++;
    }
    return count;
  }

  /** Records of which the first ones can be left out without a look at them. */
  interface Skippable extends Candidates {
    /** Returns those after the first {@code count} ones, without a walk. */
    Candidates skip(int count);
  }

  /** A walk over records. For one thread. */
  @FunctionalInterface
  interface Walk {
    /** Returns the next record, or null if there are no more. */
    @Nullable Document next();

    /** Adds the next records to a block until it has so many, or there are no more. */
    default void fill(FetchedBlock block, int most) {
      Document record = null;
      while (block.count() < most && (record = next()) != null) {
        block.add(record);
      }
    }
  }

  /** Records side by side in a tree, which are tested block by block. */
  record InTree(Slice<?, Document> slice) implements Skippable {
    @Override
    public int size() {
      return slice.size();
    }

    @Override
    public Candidates skip(int count) {
      return new InTree(slice.skip(count));
    }

    /** Returns so many of them, from the last one back. */
    Candidates last(int count) {
      return new InTree(slice.reversed().limit(count));
    }

    @Override
    public Walk walk(RecordTest test) {
      return BlockWalk.lazy(slice, test);
    }

    @Override
    public void visit(RecordTest test, Predicate<Document> visitor) {
      BlockWalk walk = BlockWalk.eager(slice, test);
      Document record = walk.next();
      while (record != null && visitor.test(record)) {
        record = walk.next();
      }
    }

    @Override
    public long count(RecordTest test) {
      long count = 0;
      BlockCursor<Document> blocks = slice.blocks();
      RecordBlock block = new ScannedBlock(blocks);
      while (blocks.next()) {
        long all = BlockWalk.bits(blocks.from(), blocks.to());
        count += Long.bitCount(test.among(block, all));
      }
      return count;
    }
  }

  /** Records that were fetched one by one. */
  record Fetched(List<Document> records) implements Skippable {
    @Override
    public int size() {
      return records.size();
    }

    @Override
    public Candidates skip(int count) {
      return new Fetched(records.subList(Math.min(count, records.size()), records.size()));
    }

    @Override
    public Walk walk(RecordTest test) {
      Iterator<Document> iterator = records.iterator();
      return FetchedWalk.of(() -> iterator.hasNext() ? iterator.next() : null, test);
    }
  }
}
