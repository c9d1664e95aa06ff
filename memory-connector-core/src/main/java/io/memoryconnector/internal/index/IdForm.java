package io.memoryconnector.internal.index;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.Block;
import io.memoryconnector.internal.tree.KeyForm;
import io.memoryconnector.internal.tree.Packed;
import io.memoryconnector.internal.value.Abbreviation;
import io.memoryconnector.internal.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * The ids of records in a tree, which keeps the records in columns. Whole numbers, which most of
 * them are, stand for themselves.
 */
final class IdForm implements KeyForm<Object, Document> {
  static final IdForm INSTANCE = new IdForm();

  private IdForm() {}

  @Override
  public int compare(Object left, Object right) {
    return Values.compare(left, right);
  }

  @Override
  public Object partOf(Object id) {
    return id;
  }

  @Override
  public Object keyOf(Object part, Document record) {
    return part;
  }

  @Override
  public int compare(Object id, Object part, Block<Document> records, int index) {
    return id instanceof Long one && part instanceof Long other
        ? Long.compare(one, other)
        : Values.compare(id, part);
  }

  @Override
  public long abbreviation(Object id, int shared) {
    return Abbreviation.ofId(id, shared);
  }

  @Override
  public boolean isExact(Object id) {
    return Abbreviation.isExactId(id);
  }

  @Override
  public int shared(Object first, Object last) {
    return Abbreviation.sharedLetters(first, last);
  }

  @Override
  public int compareShared(Object id, Object other, int shared) {
    return Abbreviation.compareShared(id, other, shared);
  }

  @Override
  public @Nullable Packed<Document> packed(Block<Document> records) {
    return PackedRecords.of(records);
  }

  @Override
  public Document alone(Document record) {
    return record.alone();
  }
}
