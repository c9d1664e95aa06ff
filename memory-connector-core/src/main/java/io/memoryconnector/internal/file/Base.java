package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the data file contains: the content of the last checkpoint. Immutable. */
final class Base {
  private final Content content;
  private final Map<String, CollectionContent> byName;

  Base(Content content) {
    this.content = content;
    this.byName = content.byName();
  }

  Content content() {
    return content;
  }

  /** Returns the version of the record that a change replaces; null if there is none. */
  @Nullable String versionBefore(Change change) {
    if (change instanceof Change.Put put) {
      return version(find(put.collection(), put.id()));
    }
    return change instanceof Change.Delete delete
        ? version(find(delete.collection(), delete.id()))
        : null;
  }

  /** Returns the next id of each collection, or that of later content if it is less. */
  Map<String, Long> leastNextIds(Base later) {
    Map<String, Long> nextIds = new LinkedHashMap<>();
    byName.forEach(
        (name, collection) -> {
          CollectionContent other = later.byName.getOrDefault(name, collection);
          nextIds.put(name, Math.min(collection.nextId(), other.nextId()));
        });
    return nextIds;
  }

  boolean contains(Change.Put put) {
    return find(put.collection(), put.id()) != null;
  }

  private @Nullable Document find(String collection, Object id) {
    CollectionContent records = byName.get(collection);
    return records == null ? null : records.find(id);
  }

  private static @Nullable String version(@Nullable Document record) {
    return record == null ? null : RecordVersion.of(record);
  }
}
