package io.memoryconnector.spring.autoconfigure;

import java.util.List;

/** The properties ask for several data sources to be the one that is used if none is named. */
final class SeveralPrimaryDataSourcesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the error.
   *
   * @param names of the data sources; empty for that of {@code memory.file}
   */
  SeveralPrimaryDataSourcesException(List<String> names) {
    super(
        "Cannot choose the data source that is used where none is named: %s ask for it. Set 'primary' of one only, and move 'memory.file' and 'memory.initial-data' below 'memory.datasources' if it is not theirs."
            .formatted(
                String.join(
                    " and ",
                    names.stream()
                        .map(
                            name ->
                                name.isEmpty()
                                    ? "'memory.file' or 'memory.initial-data'"
                                    : "'%s.primary'".formatted(DataSourceBeans.prefix(name)))
                        .toList())));
  }
}
