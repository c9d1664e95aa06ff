package io.memoryconnector.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A file that is open under a name, told from another one that may take that name.
 *
 * @param key null where files have no keys; there, one that is open cannot be removed
 */
record NamedFile(Path path, @Nullable Object key) {
  static NamedFile of(Path path) throws IOException {
    return new NamedFile(path, keyOf(path));
  }

  /** Whether the file still has its name. */
  boolean isThere() throws IOException {
    try {
      Object now = keyOf(path);
      return key == null || key.equals(now);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Whether its name can be taken away while it is open. */
  boolean canBeRemovedWhileOpen() {
    return key != null;
  }

  private static @Nullable Object keyOf(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }
}
