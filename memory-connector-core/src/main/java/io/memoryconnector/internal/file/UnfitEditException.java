package io.memoryconnector.internal.file;

/** An edited file that can be read, but contradicts the models. The message says where. */
public final class UnfitEditException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Makes the error. */
  public UnfitEditException(String message, Throwable cause) {
    super(message, cause);
  }
}
