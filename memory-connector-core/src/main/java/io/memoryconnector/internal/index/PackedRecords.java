package io.memoryconnector.internal.index;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentColumns;
import io.memoryconnector.document.Layout;
import io.memoryconnector.internal.tree.Block;
import io.memoryconnector.internal.tree.Packed;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Records of a leaf that have one layout, in columns. Those of a model usually have. */
record PackedRecords(DocumentColumns columns) implements Packed<Document> {

  /** Returns the records of a block, or null if they have not one layout. */
  @SuppressWarnings("ReferenceEquality") // records of one collection share their layout
  static @Nullable PackedRecords of(Block<Document> block) {
    Layout layout = block.value(0).layout();
    for (int index = 1; index < block.size(); index++) {
      if (block.value(index).layout() != layout) {
        return null;
      }
    }
    @Nullable Object[] records = new Object[block.size()];
    Arrays.setAll(records, block::value);
    return new PackedRecords(DocumentColumns.of(layout, records));
  }

  @Override
  public Document value(int index) {
    return columns.at(index);
  }

  @Override
  public @Nullable Packed<Document> with(int index, Document record) {
    return isLikeThese(record) ? new PackedRecords(columns.with(index, record)) : null;
  }

  @Override
  public @Nullable Packed<Document> inserted(int index, Document record) {
    return isLikeThese(record) ? new PackedRecords(columns.inserted(index, record)) : null;
  }

  @Override
  public Packed<Document> without(int index) {
    return new PackedRecords(columns.without(index));
  }

  @SuppressWarnings("ReferenceEquality") // as above
  private boolean isLikeThese(Document record) {
    return record.layout() == columns.layout();
  }
}
