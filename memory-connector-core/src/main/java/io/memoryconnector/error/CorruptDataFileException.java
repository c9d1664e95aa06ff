package io.memoryconnector.error;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The content of the data file is not what it should be. Nothing was changed in it. */
public final class CorruptDataFileException extends DataFileException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /**
   * Makes the error.
   *
   * @param line counted from 1
   * @param column counted from 1
   */
  public CorruptDataFileException(
      Path file, int line, int column, String message, @Nullable Throwable cause) {
    super(file, message, cause);
    this.line = line;
    this.column = column;
  }

  /** Returns the line of the culprit, counted from 1. */
  public int line() {
    return line;
  }

  /** Returns the column of the culprit, counted from 1. */
  public int column() {
    return column;
  }

  @Override
  public String code() {
    return "DATA_FILE_CORRUPT";
  }
}
