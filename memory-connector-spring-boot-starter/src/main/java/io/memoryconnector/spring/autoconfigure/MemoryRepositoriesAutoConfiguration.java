package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.spring.repository.config.MemoryRepositoryConfigurationExtension;
import io.memoryconnector.spring.repository.support.MemoryRepositoryFactoryBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Import;

/**
 * Makes a repository of every repository interface below the application's packages, unless the
 * application enables them itself. They use the bean {@code memoryTemplate}; where there is none,
 * such as with several data sources, only the application knows what to use.
 */
@AutoConfiguration(after = MemoryTemplateAutoConfiguration.class)
@ConditionalOnBean(name = MemoryRepositoryConfigurationExtension.MEMORY_TEMPLATE)
@ConditionalOnBooleanProperty(name = "memory.repositories.enabled", matchIfMissing = true)
@ConditionalOnMissingBean({
  MemoryRepositoryFactoryBean.class,
  MemoryRepositoryConfigurationExtension.class
})
@Import(MemoryRepositoriesRegistrar.class)
public final class MemoryRepositoriesAutoConfiguration {
  MemoryRepositoriesAutoConfiguration() {}
}
