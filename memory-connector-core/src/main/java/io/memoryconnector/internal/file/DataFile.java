package io.memoryconnector.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The JSON file in which a data source keeps its content, locked until it is closed. A change
 * survives a kill of the process once {@link #append} returns, and what the options promise once
 * its receipt says so.
 */
public final class DataFile implements Closeable {
  private final Path path;
  private final FileAccess access;
  private final DataFileLock lock;
  private final Persistence persistence;
  private final List<Housekeeper> housekeepers = new CopyOnWriteArrayList<>();
  private boolean closing; // edits may still come in
  private volatile boolean closed;

  DataFile(Path path, FileAccess access, DataFileLock lock, Persistence persistence) {
    this.path = path;
    this.access = access;
    this.lock = lock;
    this.persistence = persistence;
  }

  /**
   * Opens a file: finds out what symbolic links stand for, checks and locks it, and reads it and
   * the journal that a crash may have left. A missing file counts as empty and is made by the first
   * change; its directory must exist. After an exception nothing is created, changed or locked.
   *
   * @param receiver takes the content
   * @param notices takes sentences about the file, now and later
   * @throws MalformedFileException if the content is not what it should be
   * @throws UnusableFileException if it cannot be opened, or is open already
   */
  public static DataFile open(
      Path path, FileOptions options, ContentReceiver receiver, Notices notices)
      throws UnusableFileException {
    return new Opening(Environment.system(), options, notices).open(path, receiver);
  }

  /**
   * Begins with the content that was read; to be called once, before anything else.
   *
   * @param edits takes what somebody writes into the file meanwhile
   * @throws UnusableFileException if that is not possible; the file can only be closed then
   */
  public void begin(Content content, Edits edits) throws UnusableFileException {
    try {
      persistence.begin(content, edits);
    } catch (IOException e) {
      throw complete(e);
    }
  }

  /** Starts threads of this name that sync and fold the journal until the file is closed. */
  public void keepHouse(String threadName) {
    persistence.chores().forEach(chore -> housekeepers.add(Housekeeper.start(chore, threadName)));
  }

  /**
   * Whether {@link #close} would wait for the calling thread, which is one of those, or brings the
   * file up to date just now.
   */
  public boolean isHousekeeping() {
    return persistence.isBusyByThisThread()
        || housekeepers.stream().anyMatch(Housekeeper::isCurrentThread);
  }

  Persistence persistence() {
    return persistence;
  }

  /**
   * Reads a file and the journal beside it without a lock, and leaves everything as it is. A
   * missing file counts as empty, as does one in a missing directory. Another process may write to
   * them meanwhile: what comes is the content of one moment.
   *
   * @throws MalformedFileException if the content is not what it should be
   * @throws UnusableFileException if it cannot be read
   */
  public static void read(Path path, FileOptions options, ContentReceiver receiver, Notices notices)
      throws UnusableFileException {
    new Opening(Environment.system(), options, notices).readOnly(path, receiver);
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

  /**
   * Keeps changes, all or none, so that they would survive the end of the process. For one caller
   * at a time.
   *
   * @param after the content with these changes
   * @return tells when they are as safe as the options promise
   * @throws UnusableFileException if they could not be kept; the message is complete, and the next
   *     call is tried normally
   */
  public Receipt append(List<? extends Change> changes, Content after)
      throws UnusableFileException {
    if (closed) {
      throw new IllegalStateException("Data file '%s' is closed.".formatted(path));
    }
    try {
      UnwritableKeys.requireNone(changes);
      return persistence.append(changes, after);
    } catch (IOException e) {
      throw complete(e);
    }
  }

  /** Takes note of content that says the same in other types. */
  public void note(Content same) {
    persistence.note(same);
  }

  /**
   * Brings the file up to date, and takes over what was edited in it.
   *
   * @throws UnusableFileException if that is not possible; nothing is lost
   */
  public void flush() throws UnusableFileException {
    try {
      persistence.flush();
    } catch (UnusableFileException e) {
      throw e;
    } catch (IOException e) {
      throw Failures.notFolded(path, e);
    }
  }

  /** Returns how the file is doing. */
  public FileStatus status() {
    return persistence.status();
  }

  private UnusableFileException complete(IOException e) {
    return e instanceof UnusableFileException unusable ? unusable : Failures.unwritable(path, e);
  }

  /**
   * Brings the file up to date and releases it. Does nothing if called again.
   *
   * @throws UnusableFileException if it could not be brought up to date, or what it left could not
   *     be cleaned up; the data is safe
   */
  @Override
  public void close() throws UnusableFileException {
    if (closing) {
      return;
    }
    closing = true;
    housekeepers.forEach(Housekeeper::close);
    try (lock) {
      persistence.close();
    } catch (UnusableFileException e) {
      throw e;
    } catch (IOException e) {
      throw new UnusableFileException(
          path,
          "Cannot remove the lock of data file '%s': %s. The data is safe."
              .formatted(path, Failures.reasonOf(e)),
          e);
    } finally {
      closed = true;
    }
  }
}
