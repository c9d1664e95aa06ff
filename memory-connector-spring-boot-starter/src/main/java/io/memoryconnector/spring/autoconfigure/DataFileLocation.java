package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.error.DataFileException;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.util.ResourceUtils;

/**
 * What {@code memory.file} says: a path relative to the working directory, or a {@code file:} URL.
 * Spring's own conversion to a path would look on the class path first.
 */
record DataFileLocation(String text) {
  Path toPath() {
    if (text.startsWith(ResourceUtils.CLASSPATH_URL_PREFIX)) {
      throw new DataFileException(
          Path.of(text.substring(ResourceUtils.CLASSPATH_URL_PREFIX.length())),
          "Cannot open data file '%s': nothing can be written to the class path. Set 'memory.initial-data' to it, or use another file."
              .formatted(text),
          null);
    }
    try {
      return text.startsWith(ResourceUtils.FILE_URL_PREFIX)
          ? ResourceUtils.getFile(text).toPath()
          : Path.of(text);
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(e);
    }
  }
}
