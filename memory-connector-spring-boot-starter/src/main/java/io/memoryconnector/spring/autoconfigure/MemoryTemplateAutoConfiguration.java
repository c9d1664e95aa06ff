package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.core.MemoryExceptionTranslator;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryCustomConversions;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Saves and finds entities in the data source: the only one, or the primary one. The operations on
 * each of those below {@code memory.datasources} are in a bean {@code <name>MemoryTemplate} that is
 * injected only by its name; all of them map entities to records alike. The translator of
 * exceptions serves beans of the application that are marked as repositories and use a data source
 * themselves.
 */
@AutoConfiguration(after = MemoryDataSourceAutoConfiguration.class)
@ConditionalOnBean(MemoryDataSource.class)
@Import(TemplatesRegistrar.class)
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
  @ConditionalOnSingleCandidate(MemoryDataSource.class)
  @ConditionalOnMissingBean(MemoryOperations.class)
  MemoryTemplate memoryTemplate(MemoryDataSource dataSource, MemoryMappingContext mappingContext) {
    return new MemoryTemplate(dataSource, mappingContext);
  }
}
