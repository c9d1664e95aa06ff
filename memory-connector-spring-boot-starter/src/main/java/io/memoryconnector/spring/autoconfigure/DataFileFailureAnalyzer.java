package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.error.DataFileException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains why the data file or the initial data cannot be used: where it is wrong, and what to do
 * about it.
 */
final class DataFileFailureAnalyzer extends AbstractFailureAnalyzer<DataFileException> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, DataFileException cause) {
    String prefix = DataSourceBeans.prefixOfProperties(rootFailure);
    String property = prefix + (cause instanceof InitialDataException ? ".initial-data" : ".file");
    FailureAnalysis analysis = MessageAnalysis.of(cause);
    return new FailureAnalysis(
        analysis.getDescription(),
        // core does not know how an application names its file
        String.valueOf(analysis.getAction())
            .replace("use another file", "set '%s' to another file".formatted(property)),
        cause);
  }
}
