package io.memoryconnector.error;

/**
 * A model definition contradicts itself or another one. Found when it is defined, before anything
 * is changed; a relation that does not fit its other model when a filter includes it, as that model
 * may be defined later.
 */
public final class InvalidDefinitionException extends MemoryDataException {
  private static final long serialVersionUID = 1L;

  /** Makes the error from its message. */
  public InvalidDefinitionException(String message) {
    super(message, null);
  }

  @Override
  public int statusCode() {
    return 500;
  }

  @Override
  public String code() {
    return "INVALID_DEFINITION";
  }
}
