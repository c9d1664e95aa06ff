package io.memoryconnector.internal.file;

import java.nio.file.Path;

/**
 * The data files that this JVM has open. Kept in the system properties, as these are what all class
 * loaders share: a lock of the operating system does not tell two owners in one process apart.
 */
final class OpenFiles {
  private static final String PREFIX = "io.memoryconnector.open:";

  private OpenFiles() {}

  /** Adds a file; false if it is open already. */
  static boolean add(Path path) {
    return System.getProperties().putIfAbsent(PREFIX + path, "true") == null;
  }

  static void remove(Path path) {
    System.getProperties().remove(PREFIX + path);
  }
}
