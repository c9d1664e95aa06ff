package io.memoryconnector.error;

/** There is no record with this id. */
public final class RecordNotFoundException extends MemoryDataException {
  private static final long serialVersionUID = 1L;

  /** Makes the error from its message. */
  public RecordNotFoundException(String message) {
    super(message, null);
  }

  @Override
  public int statusCode() {
    return 404;
  }

  @Override
  public String code() {
    return "RECORD_NOT_FOUND";
  }
}
