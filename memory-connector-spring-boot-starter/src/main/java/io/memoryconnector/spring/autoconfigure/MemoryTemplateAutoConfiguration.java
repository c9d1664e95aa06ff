package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.core.MemoryExceptionTranslator;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryCustomConversions;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/**
 * Maps entities to records, and saves and finds them. The translator of exceptions serves beans of
 * the application that are marked as repositories and use the data source themselves.
 */
@AutoConfiguration(after = MemoryDataSourceAutoConfiguration.class)
@ConditionalOnSingleCandidate(MemoryDataSource.class)
public final class MemoryTemplateAutoConfiguration {
  MemoryTemplateAutoConfiguration() {}

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

  @Bean
  @ConditionalOnMissingBean(MemoryOperations.class)
  MemoryTemplate memoryTemplate(MemoryDataSource dataSource, MemoryMappingContext mappingContext) {
    return new MemoryTemplate(dataSource, mappingContext);
  }
}
