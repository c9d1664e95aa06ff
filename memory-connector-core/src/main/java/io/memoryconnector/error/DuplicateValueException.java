package io.memoryconnector.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another record has the id, or the value of a unique property. */
public final class DuplicateValueException extends MemoryDataException {
  private static final long serialVersionUID = 1L;

  private final String[] properties;
  private final String remedy;

  /**
   * Makes the error.
   *
   * @param properties the properties whose values are taken: the id property, or those of a unique
   *     index
   */
  public DuplicateValueException(List<String> properties, String message) {
    this(properties, message, "Give another value.", null);
  }

  /**
   * Makes the error with a remedy of its own.
   *
   * @param properties the properties whose values are taken
   * @param remedy what to do, in whole sentences that tell nothing of other records
   */
  public DuplicateValueException(
      List<String> properties, String message, String remedy, @Nullable Throwable cause) {
    super(message, cause);
    this.properties = properties.toArray(String[]::new);
    this.remedy = remedy;
  }

  /** Returns what to do, in words for those who may not know of other records. */
  public String remedy() {
    return remedy;
  }

  /** Returns the properties whose values are taken. */
  public List<String> properties() {
    return List.of(properties);
  }

  @Override
  public int statusCode() {
    return 409;
  }

  @Override
  public String code() {
    return "DUPLICATE_VALUE";
  }
}
