package io.memoryconnector.error;

/** A record is no longer what the caller expects: somebody else changed or removed it. */
public final class StaleRecordException extends MemoryDataException {
  private static final long serialVersionUID = 1L;

  /** Makes the error from its message. */
  public StaleRecordException(String message) {
    super(message, null);
  }

  @Override
  public int statusCode() {
    return 409;
  }

  @Override
  public String code() {
    return "STALE_RECORD";
  }
}
