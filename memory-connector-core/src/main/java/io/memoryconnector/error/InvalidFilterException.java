package io.memoryconnector.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A filter that cannot be read, or that does not fit the model that it is asked of. */
public final class InvalidFilterException extends MemoryDataException {
  private static final long serialVersionUID = 1L;

  /** Why a filter is refused; the names are the codes that clients see. */
  public enum Reason {
    /** The filter is not what it should be at the pointer. */
    INVALID_FILTER,
    /** An operator that begins with a dollar sign, as database injections have it. */
    OPERATOR_NOT_ALLOWED_IN_QUERY,
    /** More levels than allowed. */
    QUERY_OBJECT_TOO_DEEP,
    /** More conditions, values, names or characters than allowed. */
    QUERY_TOO_LARGE,
    /** A regular expression that would take too long on a stored value. */
    PATTERN_TOO_COSTLY
  }

  private final Reason reason;
  private final @Nullable String pointer;

  /**
   * Makes the error.
   *
   * @param pointer JSON pointer into the filter; null if there is no place to point to
   */
  public InvalidFilterException(
      Reason reason, @Nullable String pointer, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.pointer = pointer;
  }

  /** Makes the error of the usual reason, without a cause. */
  public InvalidFilterException(@Nullable String pointer, String message) {
    this(Reason.INVALID_FILTER, pointer, message, null);
  }

  /** Returns why the filter is refused. */
  public Reason reason() {
    return reason;
  }

  @Override
  public int statusCode() {
    return 400;
  }

  @Override
  public String code() {
    return reason.name();
  }

  @Override
  public Optional<String> pointer() {
    return Optional.ofNullable(pointer);
  }
}
