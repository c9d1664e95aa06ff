package io.memoryconnector.error;

import java.util.List;

/** Another record has the id, or the value of a unique property. */
public final class DuplicateValueException extends MemoryDataException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> properties;

  /**
   * Makes the error.
   *
   * @param properties the properties whose values are taken: the id property, or those of a unique
   *     index
   */
  public DuplicateValueException(List<String> properties, String message) {
    super(message, null);
    this.properties = List.copyOf(properties);
  }

  /** Returns the properties whose values are taken. */
  public List<String> properties() {
    return properties;
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
