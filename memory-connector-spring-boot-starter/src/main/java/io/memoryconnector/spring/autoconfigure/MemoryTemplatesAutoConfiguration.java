package io.memoryconnector.spring.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

/**
 * Defines the operations on each of the data sources below {@code memory.datasources}, in a bean
 * {@code <name>MemoryTemplate} that is injected only by its name.
 */
@AutoConfiguration(after = MemoryTemplateAutoConfiguration.class)
@Conditional(OnNamedDataSources.class)
@Import(TemplatesRegistrar.class)
public final class MemoryTemplatesAutoConfiguration {
  MemoryTemplatesAutoConfiguration() {}
}
