package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.tree.TreeBuilder;
import io.memoryconnector.internal.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers records with their ids, in any order, to become the records of a collection. Costs least
 * where the ids ascend, which they mostly do.
 */
final class RecordList {
  private static final Comparator<Entry> BY_ID = Comparator.comparing(Entry::id, Values.ID_ORDER);

  private final TreeBuilder<Object, Document> ascending = IndexedRecords.builder();
  private @Nullable Object last; // the greatest id, as long as they ascend
  private @Nullable List<Entry> entries; // all of them, once they do not ascend any more

  private record Entry(Object id, Document record) {}

  void add(Object id, Document record) {
    if (entries == null) {
      if (last == null || Values.ID_ORDER.compare(last, id) < 0) {
        ascending.add(id, record);
        last = id;
        return;
      }
      entries = entriesSoFar();
    }
    entries.add(new Entry(id, record));
  }

  private List<Entry> entriesSoFar() {
    List<Entry> soFar = new ArrayList<>();
    ascending.build().entries().visit((id, record) -> soFar.add(new Entry(id, record)));
    return soFar;
  }

  /** Returns an id that two records have, or null. */
  @Nullable Object repeatedId() {
    List<Entry> unordered = entries;
    if (unordered == null) {
      return null;
    }
    unordered.sort(BY_ID);
    for (int position = 1; position < unordered.size(); position++) {
      if (BY_ID.compare(unordered.get(position - 1), unordered.get(position)) == 0) {
        return unordered.get(position).id();
      }
    }
    return null;
  }

  /** Returns the records without indexes; their ids must differ. */
  IndexedRecords toRecords() {
    List<Entry> unordered = entries;
    if (unordered == null) {
      return IndexedRecords.of(ascending.build());
    }
    unordered.sort(BY_ID);
    TreeBuilder<Object, Document> builder = IndexedRecords.builder();
    unordered.forEach(entry -> builder.add(entry.id(), entry.record()));
    return IndexedRecords.of(builder.build());
  }
}
