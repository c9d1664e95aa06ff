package io.memoryconnector.spring.test;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.Snapshot;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What several data sources held at one moment. Immutable. */
record Moment(Map<MemoryDataSource, Snapshot> snapshots) {
  /** Copies the map. */
  Moment {
    snapshots = Map.copyOf(snapshots);
  }

  static Moment of(Collection<MemoryDataSource> sources) {
    Map<MemoryDataSource, Snapshot> snapshots = new LinkedHashMap<>();
    sources.forEach(source -> snapshots.put(source, source.snapshot()));
    return new Moment(snapshots);
  }

  /** Returns this moment, but for the data sources that the other one knows. */
  Moment with(Moment other) {
    Map<MemoryDataSource, Snapshot> all = new LinkedHashMap<>(snapshots);
    all.putAll(other.snapshots);
    return new Moment(all);
  }

  /** Goes back to it; data sources that a test has closed stay closed. */
  void restore() {
    snapshots.forEach(
        (source, snapshot) -> {
          if (!source.isClosed()) {
            source.restore(snapshot);
          }
        });
  }
}
