package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * A walk over those of some records that pass a test. It fetches and tests several at once, but
 * begins with one, and then as many as it tested before, so that whoever wants few does not pay for
 * many. For one thread.
 */
final class FetchedWalk implements Candidates.Walk {
  private final Candidates.Walk source;
  private final RecordTest test;
  private final FetchedBlock block = new FetchedBlock();
  private int most = 1;

  /** Those of the block that passed and are not delivered yet. */
  private long passed;

  private FetchedWalk(Candidates.Walk source, RecordTest test) {
    this.source = source;
    this.test = test;
  }

  /** Returns a walk over those records of a walk that pass a test. */
  static Candidates.Walk of(Candidates.Walk source, RecordTest test) {
    return test.mayFail() ? new FetchedWalk(source, test) : oneByOne(source, test);
  }

  /** Who wants all that comes fetches no record too many. */
  private static Candidates.Walk oneByOne(Candidates.Walk source, RecordTest test) {
    return () -> {
      Document record = source.next();
      while (record != null && !test.test(record)) {
        record = source.next();
      }
      return record;
    };
  }

  @Override
  public @Nullable Document next() {
    while (passed == 0) {
      fetch();
      if (block.count() == 0) {
        return null;
      }
      passed = test.among(block, BlockWalk.bits(0, block.count()));
    }
    long bit = Long.lowestOneBit(passed);
    passed ^= bit;
    return block.value(Long.numberOfTrailingZeros(bit));
  }

  private void fetch() {
    int before = block.count();
    most = Math.min(FetchedBlock.MOST, most + before);
    block.clear();
    source.fill(block, most);
  }
}
