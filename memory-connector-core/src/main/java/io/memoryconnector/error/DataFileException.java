package io.memoryconnector.error;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data file cannot be opened, read or written. */
public class DataFileException extends MemoryDataException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Path file; // null once it has been serialized
  private final String name;

  /** Makes the error. */
  public DataFileException(Path file, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.file = file;
    this.name = file.toString();
  }

  /** Returns the data file. */
  public Path file() {
    return file == null ? Path.of(name) : file;
  }

  @Override
  public int statusCode() {
    return 500;
  }

  @Override
  public String code() {
    return "DATA_FILE_UNUSABLE";
  }
}
