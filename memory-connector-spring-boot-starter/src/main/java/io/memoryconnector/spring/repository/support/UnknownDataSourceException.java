package io.memoryconnector.spring.repository.support;

import java.util.List;

/** Repositories ask for a data source that there is not. */
public final class UnknownDataSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the error.
   *
   * @param known names of the beans that are data sources
   */
  public UnknownDataSourceException(String name, List<String> known) {
    super(
        "Cannot make repositories on data source '%s': there is none of this name. %s."
            .formatted(
                name,
                known.isEmpty()
                    ? "Set 'memory.datasources.%s', or define a MemoryDataSource bean"
                        .formatted(name)
                    : "Use one of %s, or set 'memory.datasources.%s'"
                        .formatted(String.join(", ", known), name)));
  }
}
