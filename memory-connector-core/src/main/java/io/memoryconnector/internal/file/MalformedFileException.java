package io.memoryconnector.internal.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A data file with content that is not what it should be. Nothing was changed in it. */
public final class MalformedFileException extends UnusableFileException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  MalformedFileException(Path file, Position position, String reason, @Nullable Throwable cause) {
    super(
        file,
        "Cannot read data file '%s' at line %d, column %d: %s. Repair it, restore a copy of it, or use another file."
            .formatted(file, position.line(), position.column(), reason),
        cause);
    this.line = position.line();
    this.column = position.column();
  }

  /** Returns the line of the culprit, counted from 1. */
  public int line() {
    return line;
  }

  /** Returns the column of the culprit in characters, counted from 1. */
  public int column() {
    return column;
  }
}
