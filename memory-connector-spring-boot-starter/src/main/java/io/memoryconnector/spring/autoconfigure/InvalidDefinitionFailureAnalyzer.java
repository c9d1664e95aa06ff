package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.error.InvalidDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains why the model of an entity class cannot be defined in its data source. */
final class InvalidDefinitionFailureAnalyzer
    extends AbstractFailureAnalyzer<InvalidDefinitionException> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, InvalidDefinitionException cause) {
    return MessageAnalysis.of(cause);
  }
}
