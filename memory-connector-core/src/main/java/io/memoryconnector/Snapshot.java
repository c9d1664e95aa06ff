package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.file.ContentWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The whole content of a data source at one moment, with the counters of its ids. Taking one costs
 * nothing but the memory of what is changed afterwards. Immutable, and good for any number of
 * {@linkplain MemoryDataSource#restore restores}.
 */
public final class Snapshot {
  private final MemoryDataSource source;
  private final DataSourceState state;

  Snapshot(MemoryDataSource source, DataSourceState state) {
    this.source = source;
    this.state = state;
  }

  /**
   * Returns the records that a model had, in the order of their ids; none if it is not known.
   * Listeners do not hear of it as a query.
   */
  public List<Document> records(String model) {
    Model defined = state.models().get(model);
    CollectionState collection = state.collection(defined == null ? model : defined.collection());
    List<Document> records = new ArrayList<>();
    if (collection != null) {
      collection.forEach(
          (id, record) -> records.add(defined == null ? record : defined.visible().of(record)));
    }
    return Collections.unmodifiableList(records);
  }

  /**
   * Writes the content in the format of a data file, one record per line, and leaves the stream
   * open.
   *
   * @throws IOException if the stream throws it
   */
  public void writeTo(OutputStream out) throws IOException {
    ContentWriter.write(out, state);
  }

  MemoryDataSource source() {
    return source;
  }

  DataSourceState state() {
    return state;
  }
}
