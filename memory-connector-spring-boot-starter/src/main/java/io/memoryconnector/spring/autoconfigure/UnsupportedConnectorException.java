package io.memoryconnector.spring.autoconfigure;

/** The application asks for a connector that is not this one. */
final class UnsupportedConnectorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsupportedConnectorException(String connector) {
    super(
        "Cannot open the data source: 'memory.connector' is '%s', but only 'memory' is supported."
            .formatted(connector));
  }
}
