package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.spring.repository.query.InvalidQueryMethodException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains which part of which repository method is not understood, and what is possible. */
final class InvalidQueryMethodFailureAnalyzer
    extends AbstractFailureAnalyzer<InvalidQueryMethodException> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, InvalidQueryMethodException cause) {
    return new FailureAnalysis(
        "Cannot make a query of method '%s' of repository '%s': %s"
            .formatted(cause.method().getName(), cause.repository().getName(), cause.problem()),
        cause.remedy(),
        cause);
  }
}
