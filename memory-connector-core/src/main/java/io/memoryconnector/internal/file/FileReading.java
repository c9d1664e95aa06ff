package io.memoryconnector.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it takes to read a data file and its journal, wherever they are. */
interface FileReading {
  /** Returns what is there now. */
  FileState state(Path path) throws IOException;

  /**
   * Opens a file.
   *
   * @throws java.nio.file.NoSuchFileException if it is missing
   */
  InputStream read(Path path) throws IOException;

  /** Returns the paths of all files in a directory whose names begin like this, in any order. */
  List<Path> list(Path directory, String prefix) throws IOException;

  /** What is known of a file without reading it; equal as long as nobody wrote to it. */
  record FileState(Kind kind, long length, Instant modified, @Nullable Object key) {
    static final FileState MISSING = new FileState(Kind.MISSING, 0, Instant.EPOCH, null);

    enum Kind {
      MISSING,
      FILE,
      DIRECTORY,
      OTHER
    }

    boolean isFile() {
      return kind == Kind.FILE;
    }

    boolean isMissing() {
      return kind == Kind.MISSING;
    }
  }
}
