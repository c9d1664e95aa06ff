package io.memoryconnector.error;

/** There is no model or collection of this name. */
public final class UnknownModelException extends MemoryDataException {
  private static final long serialVersionUID = 1L;

  /** Makes the error from its message. */
  public UnknownModelException(String message) {
    super(message, null);
  }

  @Override
  public int statusCode() {
    return 404;
  }

  @Override
  public String code() {
    return "MODEL_NOT_FOUND";
  }
}
