package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.MemoryDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Opens one {@link MemoryDataSource} for the application, unless it defines its own. It is closed
 * after all beans that use it, and by nothing else: a context that is only paused keeps its data.
 */
@AutoConfiguration(after = MemoryDataSourcesAutoConfiguration.class)
@EnableConfigurationProperties(MemoryProperties.class)
public final class MemoryDataSourceAutoConfiguration {
  MemoryDataSourceAutoConfiguration() {}

  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean
  MemoryDataSource memoryDataSource(
      MemoryProperties properties, ObjectProvider<MemoryOptionsCustomizer> customizers) {
    return new ConfiguredDataSource(
            "memory",
            properties.name(),
            properties.own(),
            ConfiguredDataSource.customizers(properties, customizers))
        .open();
  }

  @Bean
  static DataFileFlush memoryDataFileFlush(ConfigurableListableBeanFactory beans) {
    return new DataFileFlush(beans);
  }
}
