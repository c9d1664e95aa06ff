package io.memoryconnector.internal.file;

import java.io.IOException;
import java.util.List;

/** Ids that a data file could not name: they are refused before anything is written. */
final class UnwritableKeys {
  private UnwritableKeys() {}

  static void requireNone(List<? extends Change> changes) throws IOException {
    for (Change change : changes) {
      if (change instanceof Change.Put put
          && put.id() instanceof String id
          && hasHalfCharacter(id)) {
        throw new IOException(
            "the id '%s' in '%s' has half a character in it, which JSON cannot name"
                .formatted(id, put.collection()));
      }
    }
  }

  private static boolean hasHalfCharacter(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (Character.isSurrogate(id.charAt(i))) {
        return id.codePoints()
            .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
      }
    }
    return false;
  }
}
