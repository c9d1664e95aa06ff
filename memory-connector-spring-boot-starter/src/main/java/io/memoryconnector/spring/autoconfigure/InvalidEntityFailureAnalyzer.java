package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.spring.mapping.InvalidEntityException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains which property of which entity class cannot be stored. */
final class InvalidEntityFailureAnalyzer extends AbstractFailureAnalyzer<InvalidEntityException> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, InvalidEntityException cause) {
    return MessageAnalysis.of(cause);
  }
}
