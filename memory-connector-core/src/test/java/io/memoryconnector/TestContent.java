package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.tree.SortedTree;
import io.memoryconnector.internal.tree.TreeEditor;
import io.memoryconnector.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Sets what a data source holds, and tells it, past all rules: for tests that begin with a content
 * which no sequence of writes leads to.
 *
 * @param nextId the number that the next new record takes
 */
public record TestContent(String collection, List<Document> records, long nextId) {

  /** Puts this in the place of the collection. Models are to be defined afterwards. */
  public void putInto(MemoryDataSource dataSource, String idProperty) {
    TreeEditor<Object, Document> byId = SortedTree.<Object, Document>empty(Values.ID_ORDER).edit();
    for (Document record : records) {
      byId.put(Objects.requireNonNull(record.get(idProperty)), record);
    }
    CollectionState content =
        new CollectionState(collection, IndexedRecords.of(byId.toTree()), nextId);
    dataSource.write(state -> new Written<>(state.with(content), List.of(), content));
  }

  /** Returns what each collection holds. */
  public static List<TestContent> allOf(MemoryDataSource dataSource) {
    return dataSource.state().collections().stream().map(TestContent::of).toList();
  }

  private static TestContent of(CollectionState collection) {
    List<Document> records = new ArrayList<>();
    collection.forEach((id, record) -> records.add(record));
    return new TestContent(collection.name(), records, collection.nextId());
  }
}
