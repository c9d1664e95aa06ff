package io.memoryconnector.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A data file that cannot be opened, read or written. The message is complete: what, why, remedy.
 */
public class UnusableFileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;

  UnusableFileException(Path file, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.file = file;
  }

  /** Returns the data file. */
  public Path file() {
    return file;
  }
}
