package io.memoryconnector;

import io.memoryconnector.document.Document;
import java.util.List;

/** Does several writes one after the other, and remembers the records that they change. */
record ChangeSequence(RecordWriter writer) implements RecordWrite.Visitor<RecordChange> {
  /** Does these writes, in their order. */
  List<RecordChange> all(List<RecordWrite> writes) {
    return writes.stream().map(each -> each.accept(this)).toList();
  }

  @Override
  public RecordChange create(RecordWrite.Create create) {
    return new RecordChange(null, writer.create(create.data()));
  }

  @Override
  public RecordChange save(RecordWrite.Save save) {
    Document before = writer.current(writer.idIn(save.data()));
    return new RecordChange(before, writer.save(save.data()));
  }

  @Override
  public RecordChange update(RecordWrite.Update update) {
    Document before = writer.current(update.id());
    return new RecordChange(before, new WriteSequence(writer).update(update));
  }

  @Override
  public RecordChange delete(RecordWrite.Delete delete) {
    return new RecordChange(new WriteSequence(writer).delete(delete), null);
  }
}
