package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.tree.TreeBuilder;
import io.memoryconnector.internal.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers records with their ids, in any order, to become the records of a collection. */
final class RecordList {
  private static final Comparator<Entry> BY_ID = Comparator.comparing(Entry::id, Values.ID_ORDER);

  private final List<Entry> entries = new ArrayList<>();

  private record Entry(Object id, Document record) {}

  void add(Object id, Document record) {
    entries.add(new Entry(id, record));
  }

  /** Returns an id that two records have, or null. */
  @Nullable Object repeatedId() {
    entries.sort(BY_ID); // costs little where they came in order
    for (int position = 1; position < entries.size(); position++) {
      if (BY_ID.compare(entries.get(position - 1), entries.get(position)) == 0) {
        return entries.get(position).id();
      }
    }
    return null;
  }

  /** Returns the records without indexes; their ids must differ. */
  IndexedRecords toRecords() {
    entries.sort(BY_ID);
    TreeBuilder<Object, Document> builder = IndexedRecords.builder();
    entries.forEach(entry -> builder.add(entry.id(), entry.record()));
    return IndexedRecords.of(builder.build());
  }
}
