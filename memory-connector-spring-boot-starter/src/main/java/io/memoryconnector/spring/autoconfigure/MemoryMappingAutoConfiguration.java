package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.core.MemoryExceptionTranslator;
import io.memoryconnector.spring.mapping.MemoryCustomConversions;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Maps entities to records, for all data sources alike. The translator of exceptions serves beans
 * of the application that are marked as repositories and use a data source themselves.
 */
@AutoConfiguration(after = MemoryDataSourceAutoConfiguration.class)
@ConditionalOnBean(MemoryDataSource.class)
public final class MemoryMappingAutoConfiguration {
  MemoryMappingAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  MemoryCustomConversions memoryCustomConversions() {
    return MemoryCustomConversions.none();
  }

  @Bean
  @ConditionalOnMissingBean
  MemoryMappingContext memoryMappingContext(MemoryCustomConversions conversions) {
    return new MemoryMappingContext(conversions);
  }

  @Bean
  @ConditionalOnMissingBean
  MemoryExceptionTranslator memoryExceptionTranslator() {
    return new MemoryExceptionTranslator();
  }
}
