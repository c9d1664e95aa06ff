package io.memoryconnector.internal.file;

import io.memoryconnector.document.DocumentJson;
import java.io.IOException;
import java.util.List;

/** Names that a data file could not have: they are refused before anything is written. */
final class UnwritableKeys {
  private UnwritableKeys() {}

  static void requireNone(List<? extends Change> changes) throws IOException {
    for (Change change : changes) {
      if (DocumentJson.hasHalfCharacter(change.collection())) {
        throw new IOException(
            "the name of the collection '%s' has half a character in it, which JSON cannot name"
                .formatted(change.collection()));
      }
      if (change instanceof Change.Put put && !(put.id() instanceof Number)) {
        requireWhole(RecordKeys.textOf(put.id()), put.collection());
      }
    }
  }

  private static void requireWhole(String key, String collection) throws IOException {
    if (DocumentJson.hasHalfCharacter(key)) {
      throw new IOException(
          "the id '%s' in '%s' has half a character in it, which JSON cannot name"
              .formatted(key, collection));
    }
  }
}
