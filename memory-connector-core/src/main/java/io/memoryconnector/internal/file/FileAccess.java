package io.memoryconnector.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * All that this room asks of a file system, so that tests can hand in a disk that is full, fails or
 * loses power. An interrupt of the calling thread must not disturb any of it.
 */
interface FileAccess extends FileReading {
  /**
   * Returns the absolute path of what this path means, symbolic links followed. The file itself may
   * be missing.
   *
   * @throws java.nio.file.NoSuchFileException if its directory is missing
   */
  Path resolve(Path path) throws IOException;

  boolean isReadable(Path path);

  boolean isWritable(Path path);

  /**
   * Makes a file for its owner's eyes only. Never follows a link.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is anything with this name
   */
  NewFile create(Path path) throws IOException;

  /** Returns the error for a file that should be there; it names the directory if that is gone. */
  default NoSuchFileException missing(Path path) {
    return new NoSuchFileException(path.toString());
  }

  /** Returns how many bytes the disk of a file still takes; the greatest number if unknown. */
  long freeBytes(Path path);

  /** Gives a file the mode of another, and its owner as far as this process may do that. */
  void copyOwnership(Path from, Path to) throws IOException;

  /** Puts a file in the place of another in one step. */
  void rename(Path from, Path to) throws IOException;

  /** Returns once the names in this directory would survive a power loss. */
  void syncDirectory(Path directory) throws IOException;

  void deleteIfExists(Path path) throws IOException;

  /**
   * Makes the file if needed and locks it against other processes. Never follows a link.
   *
   * @return null if another process has it, or has just let it go
   */
  @Nullable LockedFile tryLock(Path path) throws IOException;

  /** A file that was made here and is being written, always at its end. */
  abstract class NewFile extends OutputStream {
    /** Returns once all that was written would survive a power loss. */
    abstract void sync() throws IOException;

    /** Takes back what was written beyond this length. */
    abstract void cutTo(long length) throws IOException;

    /** Whether the file still has its name: somebody may have removed it, or its directory. */
    abstract boolean isThere() throws IOException;
  }

  /** A small text file that stays locked until it is closed. */
  interface LockedFile extends Closeable {
    String text() throws IOException;

    void replaceText(String text) throws IOException;

    /** Whether the file still has its name: somebody may have removed it, or its directory. */
    boolean isThere() throws IOException;

    /** Removes the file, unless another one has its name by now, and unlocks it. */
    void release() throws IOException;
  }
}
