package io.memoryconnector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Initial data in a file. */
record InitialDataFile(Path name) implements InitialData {
  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(name);
  }
}
