package io.memoryconnector.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Data that cannot become a record whatever the rules of its model: a value of a wrong type, an id
 * that may not change.
 */
public final class InvalidRecordException extends MemoryDataException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String pointer;

  /**
   * Makes the error.
   *
   * @param pointer JSON pointer into the data; null if there is no place to point to
   */
  public InvalidRecordException(
      @Nullable String pointer, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.pointer = pointer;
  }

  @Override
  public int statusCode() {
    return 400;
  }

  @Override
  public String code() {
    return "INVALID_RECORD";
  }

  @Override
  public Optional<String> pointer() {
    return Optional.ofNullable(pointer);
  }
}
