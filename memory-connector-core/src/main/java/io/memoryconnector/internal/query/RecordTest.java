package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;

/** What a record must satisfy. Immutable and thread-safe. */
@FunctionalInterface
interface RecordTest {
  /** Tests one record. */
  boolean test(Document record);

  /** Whether there may be records that it does not hold for. */
  default boolean mayFail() {
    return true;
  }

  /**
   * Tests several records of a block: one bit stands for each, the lowest for the first.
   *
   * @param candidates those to be tested
   * @return those of them that satisfy the test
   */
  default long among(RecordBlock block, long candidates) {
    long found = 0;
    for (long left = candidates; left != 0; left &= left - 1) {
      int index = Long.numberOfTrailingZeros(left);
      if (test(block.value(index))) {
        found |= 1L << index;
      }
    }
    return found;
  }
}
