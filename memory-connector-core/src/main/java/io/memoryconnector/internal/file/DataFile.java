package io.memoryconnector.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The JSON file in which a data source keeps its content, locked until it is closed. Each change is
 * on the disk before {@link #append} returns. For one caller at a time.
 */
public final class DataFile implements Persistence {
  private final Path path;
  private final FileAccess access;
  private final FullRewrite rewrite;
  private final DataFileLock lock;
  private boolean closed;

  DataFile(Path path, FileAccess access, FullRewrite rewrite, DataFileLock lock) {
    this.path = path;
    this.access = access;
    this.rewrite = rewrite;
    this.lock = lock;
  }

  /**
   * Opens a file: finds out what symbolic links stand for, checks and locks it, and reads it. A
   * missing file counts as empty and is made by the first change; its directory must exist. After
   * an exception nothing is created, changed or locked.
   *
   * @param receiver takes the content
   * @param warnings takes sentences about what is odd but no reason to stop, now and later
   * @throws MalformedFileException if the content is not what it should be
   * @throws UnusableFileException if it cannot be opened, or is open already
   */
  public static DataFile open(
      Path path, FileOptions options, ContentReceiver receiver, Consumer<String> warnings)
      throws UnusableFileException {
    return new Opening(new DiskFiles(), options, warnings).open(path, receiver);
  }

  /**
   * Reads a file without a lock and leaves everything as it is. A missing file counts as empty; its
   * directory must exist.
   *
   * @throws MalformedFileException if the content is not what it should be
   * @throws UnusableFileException if it cannot be read
   */
  public static void read(
      Path path, FileOptions options, ContentReceiver receiver, Consumer<String> warnings)
      throws UnusableFileException {
    new Opening(new DiskFiles(), options, warnings).readOnly(path, receiver);
  }

  /** Returns the file itself: absolute, without symbolic links. */
  public Path path() {
    return path;
  }

  /**
   * Returns the error for a record that does not have the id that its key says. Reads the file
   * again to find the place.
   *
   * @throws UnusableFileException if the file cannot be read any more
   */
  public MalformedFileException keyDiffers(String collection, String key, Object ownId)
      throws UnusableFileException {
    try {
      return new MalformedFileException(
          path,
          RecordLocator.find(() -> access.read(path), collection, key),
          "the record '%s' in '%s' has the id '%s'".formatted(key, collection, ownId),
          null);
    } catch (IOException e) {
      throw Failures.unreadable(path, e);
    }
  }

  @Override
  public void append(List<? extends Change> changes, Content after) throws UnusableFileException {
    if (closed) {
      throw new IllegalStateException("Data file '%s' is closed.".formatted(path));
    }
    try {
      rewrite.append(changes, after);
    } catch (IOException e) {
      throw Failures.unwritable(path, e);
    }
  }

  @Override
  public void close() throws UnusableFileException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      lock.close();
    } catch (IOException e) {
      throw new UnusableFileException(
          path,
          "Cannot remove the lock of data file '%s': %s. The data is safe."
              .formatted(path, Failures.reasonOf(e)),
          e);
    }
  }
}
