package io.memoryconnector.conformance;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** Where the vectors are. */
final class Vectors {
  private Vectors() {}

  /** Returns the directory that {@code -Dconformance.dir=…} names, or else our own. */
  static Path directory() throws URISyntaxException {
    String directory = System.getProperty("conformance.dir");
    if (directory != null) {
      return Path.of(directory);
    }
    URL resource = Vectors.class.getResource("/conformance");
    return Path.of(Objects.requireNonNull(resource).toURI());
  }
}
