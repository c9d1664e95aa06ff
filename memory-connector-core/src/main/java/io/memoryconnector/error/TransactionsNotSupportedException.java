package io.memoryconnector.error;

/** Somebody asked for a transaction: the memory connector has none. */
public final class TransactionsNotSupportedException extends MemoryDataException {
  private static final long serialVersionUID = 1L;

  /** Makes the error from its message. */
  public TransactionsNotSupportedException(String message) {
    super(message, null);
  }

  @Override
  public int statusCode() {
    return 501;
  }

  @Override
  public String code() {
    return "TRANSACTIONS_NOT_SUPPORTED";
  }
}
