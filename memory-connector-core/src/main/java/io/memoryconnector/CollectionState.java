package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.file.CollectionContent;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.model.IndexDefinition;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One collection at one moment. Immutable.
 *
 * @param records by id
 * @param nextId the number that the next new record takes
 */
record CollectionState(String name, IndexedRecords records, long nextId)
    implements CollectionContent {
  static final long FIRST_ID = 1;

  /** Returns a new collection. */
  static CollectionState empty(String name) {
    return new CollectionState(name, IndexedRecords.empty(), FIRST_ID);
  }

  /** Returns the collection without records, its ids at their beginning. */
  CollectionState emptied() {
    return new CollectionState(name, records.cleared(), FIRST_ID);
  }

  /** Returns the collection with these indexes; reads every record. */
  CollectionState withIndexes(List<IndexDefinition> indexes) {
    return new CollectionState(name, records.withIndexes(indexes), nextId);
  }

  @Override
  public @Nullable Document find(Object id) {
    return records.get(id);
  }

  @Override
  public boolean isEmpty() {
    return records.size() == 0;
  }

  @Override
  public void forEach(BiConsumer<Object, Document> action) {
    records
        .byId()
        .entries()
        .visit(
            (id, record) -> {
              action.accept(id, record);
              return true;
            });
  }
}
