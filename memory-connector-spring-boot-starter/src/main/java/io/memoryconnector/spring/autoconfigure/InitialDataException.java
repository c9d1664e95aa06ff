package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.error.DataFileException;

/** The initial data cannot be loaded, in contrast to the data file. */
final class InitialDataException extends DataFileException {
  private static final long serialVersionUID = 1L;

  InitialDataException(DataFileException cause) {
    super(cause.file(), String.valueOf(cause.getMessage()), cause);
  }
}
