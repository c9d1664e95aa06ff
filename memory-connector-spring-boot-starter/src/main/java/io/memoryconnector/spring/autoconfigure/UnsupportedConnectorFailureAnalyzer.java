package io.memoryconnector.spring.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains that this library is no other connector than LoopBack's memory connector. */
final class UnsupportedConnectorFailureAnalyzer
    extends AbstractFailureAnalyzer<UnsupportedConnectorException> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnsupportedConnectorException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Remove '%s' or set it to 'memory', or use the Spring Data module of that database in place of this starter."
            .formatted(cause.property()),
        cause);
  }
}
