package io.memoryconnector;

import io.memoryconnector.internal.file.ContentWriter;
import java.io.IOException;
import java.io.OutputStream;

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
