package io.memoryconnector;

import io.memoryconnector.document.Document;
import java.util.List;

/** Does several writes one after the other with one writer; each sees what those before it did. */
record WriteSequence(RecordWriter writer) implements RecordWrite.Visitor<Document> {
  /** Does these writes, in their order. */
  List<Document> all(List<RecordWrite> writes) {
    return writes.stream().map(each -> each.accept(this)).toList();
  }

  @Override
  public Document create(RecordWrite.Create create) {
    return writer.create(create.data());
  }

  @Override
  public Document save(RecordWrite.Save save) {
    return writer.save(save.data());
  }

  @Override
  public Document update(RecordWrite.Update update) {
    writer.requireUnchanged(update.id(), update.expected());
    return writer.updateById(update.id(), update.changes());
  }

  @Override
  public Document delete(RecordWrite.Delete delete) {
    writer.requireUnchanged(delete.id(), delete.expected());
    return writer.remove(delete.id());
  }
}
