package io.memoryconnector.spring.autoconfigure;

/** The application asks for a connector that is not this one. */
final class UnsupportedConnectorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String property;

  UnsupportedConnectorException(String property, String connector) {
    super(
        "Cannot open the data source: '%s' is '%s', but only 'memory' is supported."
            .formatted(property, connector));
    this.property = property;
  }

  /** Returns the name of the property that asks for it. */
  String property() {
    return property;
  }
}
