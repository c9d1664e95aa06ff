package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the data file contains: the content of the last checkpoint. Immutable. */
final class Base implements Journal.BaseVersions {
  private final Content content;
  private final Map<String, CollectionContent> byName;

  Base(Content content) {
    this.content = content;
    this.byName = FileShape.byName(content);
  }

  Content content() {
    return content;
  }

  @Override
  public @Nullable String of(Change change) {
    if (change instanceof Change.Put put) {
      return version(find(put.collection(), put.id()));
    }
    return change instanceof Change.Delete delete
        ? version(find(delete.collection(), delete.id()))
        : null;
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
