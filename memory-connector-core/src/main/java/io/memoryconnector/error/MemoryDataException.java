package io.memoryconnector.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that the data source could not do. The message says what, which value stands in the way
 * and where, and what to do.
 */
public abstract class MemoryDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected MemoryDataException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Returns the HTTP status that tells a client the same: 400 to 499 if the caller can mend it,
   * else 500 to 599.
   */
  public abstract int statusCode();

  /** Returns a word in capitals for programs to tell errors apart, stable between versions. */
  public abstract String code();

  /**
   * Returns the JSON pointer (RFC 6901) to the culprit within the filter or the data that was
   * given, if there is one.
   */
  public Optional<String> pointer() {
    return Optional.empty();
  }
}
