package io.memoryconnector.error;

/** The data source was closed before this call. */
public final class DataSourceClosedException extends MemoryDataException {
  private static final long serialVersionUID = 1L;

  /** Makes the error from its message. */
  public DataSourceClosedException(String message) {
    super(message, null);
  }

  @Override
  public int statusCode() {
    return 503;
  }

  @Override
  public String code() {
    return "DATA_SOURCE_CLOSED";
  }
}
