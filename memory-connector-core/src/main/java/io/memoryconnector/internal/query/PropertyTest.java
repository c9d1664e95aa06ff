package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.BlockCursor;

/** Holds if a test holds for one of the values that a property path leads to. */
record PropertyTest(PathReader reader, ValueTest test) implements RecordTest {
  /** For so few records of a block the property is not worth a column. */
  private static final int FEW = 8;

  @Override
  public boolean test(Document record) {
    return reader.anyHolds(test, record);
  }

  @Override
  public long among(BlockCursor<Document> block, long candidates) {
    Column column = Columns.known(block, reader);
    if (column == null) {
      if (Long.bitCount(candidates) < FEW) {
        return RecordTest.super.among(block, candidates);
      }
      column = Columns.of(block, reader);
    }
    return column == Column.UNFIT
        ? RecordTest.super.among(block, candidates)
        : column.among(test, candidates);
  }
}
