package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.FileUse;
import io.memoryconnector.InitialData;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.MemoryOptions;
import io.memoryconnector.error.DataFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/**
 * Opens a data source that properties describe.
 *
 * @param prefix what the names of its properties begin with
 * @param customizers in their order
 */
record ConfiguredDataSource(
    String prefix,
    String name,
    MemoryProperties.DataSource properties,
    List<MemoryOptionsCustomizer> customizers) {
  private static final Log LOG = LogFactory.getLog(ConfiguredDataSource.class);

  /** Returns the limits of the properties as the first of the customizers. */
  static List<MemoryOptionsCustomizer> customizers(
      MemoryProperties properties, ObjectProvider<MemoryOptionsCustomizer> customizers) {
    MemoryOptionsCustomizer limits =
        options -> options.withLimits(properties.limits().toFilterLimits());
    return Stream.concat(Stream.of(limits), customizers.orderedStream()).toList();
  }

  MemoryDataSource open() {
    requireThisConnector();
    warnOfLocalStorage();
    MemoryOptions options = options();
    for (MemoryOptionsCustomizer customizer : customizers) {
      options = customizer.customize(options);
    }
    MemoryDataSource opened = open(options);
    LOG.info(whereDataIsKept(options));
    return opened;
  }

  /** Whoever has misspelt a property reads here that it has no effect. */
  private String whereDataIsKept(MemoryOptions options) {
    Path file = options.file();
    if (file == null) {
      return "Data source '%s' keeps its data in memory only, as '%s.file' is not set."
          .formatted(name, prefix);
    }
    file = file.toAbsolutePath(); // relative to what, nobody should have to guess
    return options.fileUse() == FileUse.READ_ONLY
        ? "Data source '%s' begins with '%s', and keeps changes in memory only."
            .formatted(name, file)
        : "Data source '%s' keeps its data in '%s'.".formatted(name, file);
  }

  private static MemoryDataSource open(MemoryOptions options) {
    try {
      return MemoryDataSource.open(options);
    } catch (DataFileException e) {
      InitialData initialData = options.initialData();
      throw initialData != null && initialData.name().equals(e.file())
          ? new InitialDataException(e)
          : e;
    }
  }

  private MemoryOptions options() {
    MemoryOptions options =
        MemoryOptions.named(name).withPersistence(properties.persistence().toOptions());
    String file = properties.file();
    if (StringUtils.hasText(file)) { // an empty one takes back what another source has set
      options = options.withFile(new DataFileLocation(file).toPath());
    }
    Resource initialData = properties.initialData();
    return initialData == null
        ? options
        : options.withInitialData(new InitialDataResource(initialData));
  }

  private void requireThisConnector() {
    if (!properties.connector().equals("memory")) {
      throw new UnsupportedConnectorException(prefix + ".connector", properties.connector());
    }
  }

  private void warnOfLocalStorage() {
    if (properties.localStorage() != null) {
      LOG.warn(
          "'%s.local-storage' has no effect: a server has no browser storage. Set '%s.file' to keep the data."
              .formatted(prefix, prefix));
    }
  }
}
