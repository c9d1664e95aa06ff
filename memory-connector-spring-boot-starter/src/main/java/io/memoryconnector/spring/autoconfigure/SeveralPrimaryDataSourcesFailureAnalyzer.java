package io.memoryconnector.spring.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains which properties contradict each other. */
final class SeveralPrimaryDataSourcesFailureAnalyzer
    extends AbstractFailureAnalyzer<SeveralPrimaryDataSourcesException> {
  @Override
  protected FailureAnalysis analyze(
      Throwable rootFailure, SeveralPrimaryDataSourcesException cause) {
    return MessageAnalysis.of(cause);
  }
}
