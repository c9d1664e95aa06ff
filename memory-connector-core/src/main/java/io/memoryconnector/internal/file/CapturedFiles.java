package io.memoryconnector.internal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data file and its journal as they were at one moment, held in memory: for reading them while
 * another process may write to them, and for leaving everything on the disk as it is.
 */
final class CapturedFiles implements FileReading {
  private static final int MAX_ATTEMPTS = 100;

  private final Path file;
  private final FileState state;
  private final Map<Path, byte[]> contents;

  private CapturedFiles(Path file, FileState state, Map<Path, byte[]> contents) {
    this.file = file;
    this.state = state;
    this.contents = contents;
  }

  /**
   * Reads the files.
   *
   * @return null if there is no journal
   * @throws IOException if they cannot be read, are bigger than the memory, or change again and
   *     again
   */
  static @Nullable CapturedFiles of(Opening opening, Path file) throws IOException {
    FileReading disk = opening.environment().access();
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      FileState before = disk.state(file);
      List<Path> segments = List.copyOf(new SegmentNames(disk, file).existing().values());
      if (segments.isEmpty()) {
        return null;
      }
      opening.requireMemory(disk, file, segments);
      Map<Path, byte[]> contents = contents(disk, file, segments);
      // the same text before and after: no checkpoint has come in between, so they belong together
      if (contents != null && disk.state(file).equals(before)) {
        return new CapturedFiles(file, before, contents);
      }
    }
    throw new IOException("another process writes it all the time");
  }

  /** Returns null if a checkpoint has removed one of them meanwhile. */
  private static @Nullable Map<Path, byte[]> contents(
      FileReading disk, Path file, List<Path> segments) throws IOException {
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    try {
      for (Path segment : segments) {
        contents.put(segment, content(disk, segment)); // before the text, which they lead to
      }
      if (disk.state(file).isFile()) {
        contents.put(file, content(disk, file));
      }
      return contents;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static byte[] content(FileReading disk, Path path) throws IOException {
    try (InputStream in = disk.read(path)) {
      return in.readAllBytes();
    }
  }

  @Override
  public FileState state(Path path) {
    byte[] content = contents.get(path);
    if (path.equals(file)) {
      return state;
    }
    return content == null
        ? FileState.MISSING
        : new FileState(FileState.Kind.FILE, content.length, state.modified(), null);
  }

  @Override
  public InputStream read(Path path) throws IOException {
    byte[] content = contents.get(path);
    if (content == null) {
      throw new NoSuchFileException(path.toString());
    }
    return new ByteArrayInputStream(content);
  }

  @Override
  public List<Path> list(Path directory, String prefix) {
    return contents.keySet().stream()
        .filter(path -> String.valueOf(path.getFileName()).startsWith(prefix))
        .toList();
  }
}
