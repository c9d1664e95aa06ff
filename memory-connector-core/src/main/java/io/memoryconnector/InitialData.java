package io.memoryconnector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Data in the format of a data file that a data source begins with if it has none of its own. */
public interface InitialData {
  /** Returns what messages call it; need not be a file. */
  Path name();

  /** Opens the text anew; the caller closes the stream. May be called more than once. */
  InputStream open() throws IOException;

  /** Returns the initial data in a file, which is only read. */
  static InitialData in(Path file) {
    return new InitialDataFile(file);
  }
}
