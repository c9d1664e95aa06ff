package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** Saves and finds entities in the data source: the only one, or the primary one. */
@AutoConfiguration(after = MemoryMappingAutoConfiguration.class)
@ConditionalOnSingleCandidate(MemoryDataSource.class)
public final class MemoryTemplateAutoConfiguration {
  MemoryTemplateAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean(MemoryOperations.class)
  MemoryTemplate memoryTemplate(MemoryDataSource dataSource, MemoryMappingContext mappingContext) {
    return new MemoryTemplate(dataSource, mappingContext);
  }
}
