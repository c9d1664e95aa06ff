package io.memoryconnector.conformance;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.Snapshot;
import io.memoryconnector.TestContent;
import io.memoryconnector.model.ModelDefinition;

/** A data source that holds exactly the data of a suite before each case. */
final class TestStore implements AutoCloseable {
  private final MemoryDataSource dataSource = MemoryDataSource.inMemory("conformance");
  private final Snapshot before;

  TestStore(Suite suite) {
    for (TestContent content : suite.data().collections()) {
      content.putInto(dataSource, idPropertyOf(content.collection(), suite));
    }
    suite.models().forEach(dataSource::define);
    this.before = dataSource.snapshot();
  }

  MemoryDataSource dataSource() {
    return dataSource;
  }

  /** Goes back to the data of the suite. */
  void reset() {
    dataSource.restore(before);
  }

  StoredState state() {
    return new StoredState(TestContent.allOf(dataSource));
  }

  @Override
  public void close() {
    dataSource.close();
  }

  private static String idPropertyOf(String collection, Suite suite) {
    return suite.models().stream()
        .filter(model -> model.collection().equals(collection))
        .findFirst()
        .map(model -> model.id().property())
        .orElseGet(() -> ModelDefinition.open(collection).id().property());
  }
}
