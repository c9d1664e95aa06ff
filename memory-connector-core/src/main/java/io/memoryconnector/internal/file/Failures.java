package io.memoryconnector.internal.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import tools.jackson.core.exc.JacksonIOException;

/** What went wrong in the file system, in words. */
final class Failures {
  private Failures() {}

  static UnusableFileException unreadable(Path file, IOException cause) {
    return new UnusableFileException(
        file,
        "Cannot read data file '%s': %s. Mend this, or use another file."
            .formatted(file, reasonOf(cause)),
        cause);
  }

  static UnusableFileException unwritable(Path file, IOException cause) {
    return new UnusableFileException(
        file,
        "Cannot write data file '%s': %s. The change is not kept; mend this and try again."
            .formatted(file, reasonOf(cause)),
        cause);
  }

  static UnusableFileException readOnly(Path file, IOException cause) {
    return new UnusableFileException(
        file,
        "Cannot write data file '%s': %s. The change is not kept; mend this, and changes are taken again within seconds."
            .formatted(file, reasonOf(cause)),
        cause);
  }

  static UnusableFileException oversize(Path file, OversizeException cause) {
    return new UnusableFileException(
        file,
        "Cannot write data file '%s': %s. The change is not kept; make it in several calls, or open the file without a journal."
            .formatted(file, cause.getMessage()),
        cause);
  }

  static UnusableFileException unsafe(Path file, IOException cause) {
    return new UnusableFileException(
        file,
        "Cannot sync data file '%s': %s. The change is made, but a power loss could take it; mend this, and the next checkpoint makes it safe."
            .formatted(file, reasonOf(cause)),
        cause);
  }

  static UnusableFileException notFolded(Path file, IOException cause) {
    String outlook =
        cause instanceof DoubtfulDiskException
            ? "Nobody knows whether the disk has all changes: the next start takes over what it has"
            : "Nothing is lost: its journal has the changes, and the next start takes them over";
    return new UnusableFileException(
        file,
        "Cannot bring data file '%s' up to date: %s. %s.".formatted(file, reasonOf(cause), outlook),
        cause);
  }

  static UnusableFileException notRestored(Path file, IOException cause) {
    return new UnusableFileException(
        file,
        "Data file '%s' was removed while it was open, and cannot be written again: %s. What it had is only in the memory of this process."
            .formatted(file, reasonOf(cause)),
        cause);
  }

  /** Returns what went wrong as part of a sentence. */
  static String describe(Throwable failure) {
    return failure instanceof IOException cause ? reasonOf(cause) : failure.toString();
  }

  /** Returns what the stream below a parser or generator complained of. */
  static IOException causeOf(JacksonIOException e) {
    IOException cause = e.getCause();
    return cause == null ? new IOException(e) : cause;
  }

  /** Messages of ours are whole sentences. */
  private static String withoutStop(String reason) {
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }

  /** Returns the cause as part of a sentence: of some exceptions the message is but a path. */
  static String reasonOf(IOException cause) {
    if (cause instanceof NoSuchFileException missing && missing.getReason() == null) {
      return "'%s' does not exist".formatted(missing.getFile());
    }
    if (cause instanceof AccessDeniedException denied) {
      return "access to '%s' is denied".formatted(denied.getFile());
    }
    if (cause instanceof DirectoryNotEmptyException full) {
      return "'%s' is a directory, and not empty".formatted(full.getFile());
    }
    if (cause instanceof FileAlreadyExistsException existing && existing.getReason() == null) {
      return "'%s' exists already".formatted(existing.getFile());
    }
    if (cause instanceof NotDirectoryException file) {
      return "'%s' is not a directory".formatted(file.getFile());
    }
    String reason =
        cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
    return reason == null ? cause.toString() : withoutStop(reason);
  }
}
