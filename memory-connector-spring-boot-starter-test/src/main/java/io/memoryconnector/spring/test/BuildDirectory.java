package io.memoryconnector.spring.test;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Set;

/**
 * Finds the directory that a build may fill and clean: Maven's {@code target}, Gradle's {@code
 * build}.
 */
final class BuildDirectory {
  private static final Set<String> NAMES = Set.of("target", "build", "out", "bin");

  private BuildDirectory() {}

  /** Returns the one that the class was compiled to, or else the directory for temporary files. */
  static Path of(Class<?> compiled) {
    CodeSource source = compiled.getProtectionDomain().getCodeSource();
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    if (source == null) {
      return temporary;
    }
    try {
      for (Path at = Path.of(source.getLocation().toURI()); at != null; at = at.getParent()) {
        Path name = at.getFileName();
        if (name != null && NAMES.contains(name.toString())) {
          return at;
        }
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      return temporary; // not from a directory
    }
    return temporary;
  }
}
