package io.memoryconnector.spring.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

/**
 * Opens the data sources below {@code memory.datasources}, each in a bean {@code
 * <name>MemoryDataSource}. One of them is used where none is named: the primary one, or the only
 * one, unless the data source of {@code memory.file} or a bean of the application is.
 */
@AutoConfiguration
@Conditional(OnNamedDataSources.class)
@EnableConfigurationProperties(MemoryProperties.class)
@Import(DataSourcesRegistrar.class)
public final class MemoryDataSourcesAutoConfiguration {
  MemoryDataSourcesAutoConfiguration() {}

  @Bean
  DataSourceBeans memoryDataSources(
      MemoryProperties properties, ObjectProvider<MemoryOptionsCustomizer> customizers) {
    return new DataSourceBeans(
        properties, ConfiguredDataSource.customizers(properties, customizers));
  }
}
