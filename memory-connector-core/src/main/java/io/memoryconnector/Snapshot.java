package io.memoryconnector;

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

  MemoryDataSource source() {
    return source;
  }

  DataSourceState state() {
    return state;
  }
}
