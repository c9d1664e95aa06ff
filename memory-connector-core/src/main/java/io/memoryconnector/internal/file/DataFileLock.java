package io.memoryconnector.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data file for one data source: first in this JVM, then, by a lock on a file beside it, in
 * the system. The lock file is gone after a clean close; the one of a dead process counts for
 * nothing.
 */
final class DataFileLock implements Closeable {
  private static final long POLL_MILLIS = 20;

  private final FileAccess access;
  private final Path file;
  private final Path lockPath;
  private FileAccess.LockedFile locked;

  private DataFileLock(FileAccess access, Path file, FileAccess.LockedFile locked) {
    this.access = access;
    this.file = file;
    this.lockPath = lockPath(file);
    this.locked = locked;
  }

  /**
   * Waits for the file if another process has it, but not if this one has.
   *
   * @throws UnusableFileException if it is taken; the message names the owner
   */
  static DataFileLock acquire(FileAccess access, Path file, Duration timeout) throws IOException {
    if (!OpenFiles.add(file)) {
      throw new UnusableFileException(
          file,
          "Cannot open data file '%s': another data source of this process, %d, has it open. Close that one first, or use another file."
              .formatted(file, ProcessHandle.current().pid()),
          null);
    }
    try {
      return new DataFileLock(access, file, await(access, file, timeout));
    } catch (IOException | RuntimeException | Error e) {
      OpenFiles.remove(file);
      throw e;
    }
  }

  private static FileAccess.LockedFile await(FileAccess access, Path file, Duration timeout)
      throws IOException {
    long start = System.nanoTime();
    while (true) {
      FileAccess.LockedFile locked = tryLock(access, lockPath(file));
      if (locked != null) {
        return locked;
      }
      if (System.nanoTime() - start >= timeout.toNanos()) {
        throw heldByAnother(access, file, null);
      }
      pause(access, file);
    }
  }

  /** Opens the lock file anew for each try: the one before may have lost its name. */
  private static FileAccess.@Nullable LockedFile tryLock(FileAccess access, Path lockPath)
      throws IOException {
    FileAccess.LockedFile locked = access.tryLock(lockPath);
    if (locked == null) {
      return null;
    }
    try {
      String text = locked.text();
      // a live owner has lost its lock if anything in its process has read the lock file
      if (!LockOwner.parse(text).isAnotherLiveProcess()) {
        locked.replaceText(LockOwner.current().toJson());
        return locked;
      }
    } catch (IOException | RuntimeException | Error e) { // a full disk, for example
      DiskWork.after(e, locked::release);
      throw e;
    }
    locked.close();
    return null;
  }

  private static void pause(FileAccess access, Path file) throws UnusableFileException {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw heldByAnother(access, file, e);
    }
  }

  private static UnusableFileException heldByAnother(
      FileAccess access, Path file, @Nullable Throwable cause) {
    LockOwner owner = ownerOf(access, lockPath(file));
    return new UnusableFileException(
        file,
        "Cannot open data file '%s': process %s on host '%s', started at %s, has it open. Stop that process, or use another file."
            .formatted(file, owner.process(), owner.host(), owner.started()),
        cause);
  }

  private static LockOwner ownerOf(FileAccess access, Path lockPath) {
    try (InputStream text = access.read(lockPath)) {
      return LockOwner.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return LockOwner.parse(""); // it has just let go
    }
  }

  private static Path lockPath(Path file) {
    return file.resolveSibling(file.getFileName() + ".lock");
  }

  /**
   * Makes the lock file again if somebody has removed it, or its directory. For one caller at a
   * time.
   *
   * @throws DoubtfulDiskException if that is not possible, so that another process may have the
   *     data file, or may take it
   */
  void renew() throws IOException {
    if (!locked.isThere()) {
      DoubtfulDiskException.unlessDone(this::lockAgain);
    }
  }

  private void lockAgain() throws IOException {
    FileAccess.LockedFile again = tryLock(access, lockPath);
    if (again == null) {
      LockOwner owner = ownerOf(access, lockPath);
      throw new IOException(
          "its lock file was removed, and process %s on host '%s' has it open by now"
              .formatted(owner.process(), owner.host()));
    }
    FileAccess.LockedFile former = locked; // it locks a file without a name
    locked = again;
    former.close();
  }

  /** Gives the file free. To be called once: afterwards it may be somebody else's. */
  @Override
  public void close() throws IOException {
    try {
      locked.release();
    } finally {
      OpenFiles.remove(file);
    }
  }
}
