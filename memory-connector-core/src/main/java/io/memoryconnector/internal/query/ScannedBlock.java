package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.BlockCursor;
import org.jspecify.annotations.Nullable;

/** The records of the block to which a cursor moved: what is read of them is kept for others. */
record ScannedBlock(BlockCursor<Document> cursor) implements RecordBlock {
  /** For so few records of a block the property is not worth a column. */
  private static final int FEW = 8;

  @Override
  public Document value(int index) {
    return cursor.value(index);
  }

  @Override
  public @Nullable Column column(PathReader reader, long candidates) {
    Column column = Columns.known(cursor, reader);
    if (column == null && Long.bitCount(candidates) >= FEW) {
      column = Columns.of(cursor, reader);
    }
    return column == Column.UNFIT ? null : column;
  }
}
