package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.MemoryDataSource;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.BeanCreationException;

/**
 * Opens data sources that have a name in the properties. The beans that it makes are defined by
 * {@link DataSourcesRegistrar}.
 */
final class DataSourceBeans {
  static final String NAME = "memoryDataSources";
  static final String OPEN = "open";
  private static final String PREFIX = "memory";
  private static final String SUFFIX = "MemoryDataSource";

  private final MemoryProperties properties;
  private final List<MemoryOptionsCustomizer> customizers;

  DataSourceBeans(MemoryProperties properties, List<MemoryOptionsCustomizer> customizers) {
    this.properties = properties;
    this.customizers = customizers;
  }

  /**
   * Opens a data source.
   *
   * @param name below {@code memory.datasources}; empty for that of {@code memory.file}
   */
  MemoryDataSource open(String name) {
    return name.isEmpty()
        ? new ConfiguredDataSource(PREFIX, properties.name(), properties.own(), customizers).open()
        : new ConfiguredDataSource(
                prefix(name),
                name,
                Objects.requireNonNull(properties.datasources().get(name)),
                customizers)
            .open();
  }

  /** Returns what the properties of the data source begin with whose bean could not be made. */
  static String prefixOfProperties(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BeanCreationException creation
          && creation.getBeanName() != null
          && creation.getBeanName().endsWith(SUFFIX)) {
        String bean = creation.getBeanName();
        return prefix(bean.substring(0, bean.length() - SUFFIX.length()));
      }
    }
    return PREFIX;
  }

  static String prefix(String name) {
    return PREFIX + ".datasources." + name;
  }
}
