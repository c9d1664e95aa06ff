package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.spring.repository.support.UnknownDataSourceException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains which data source repositories ask for in vain, and which there are. */
final class UnknownDataSourceFailureAnalyzer
    extends AbstractFailureAnalyzer<UnknownDataSourceException> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnknownDataSourceException cause) {
    return MessageAnalysis.of(cause);
  }
}
