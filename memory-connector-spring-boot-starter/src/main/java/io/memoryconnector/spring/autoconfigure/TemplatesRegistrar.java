package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.repository.config.DataSourceReference;
import io.memoryconnector.spring.repository.config.MemoryRepositoryConfigurationExtension;
import java.util.Map;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Defines the operations on the data sources that {@link DataSourcesRegistrar} defines, after those
 * that are used where none is named.
 */
final class TemplatesRegistrar implements ImportBeanDefinitionRegistrar {
  private final Map<String, MemoryProperties.DataSource> dataSources;

  TemplatesRegistrar(Environment environment) {
    this.dataSources = DataSourcesRegistrar.describedIn(Binder.get(environment));
  }

  @Override
  public void registerBeanDefinitions(
      AnnotationMetadata configuration, BeanDefinitionRegistry registry) {
    for (String name : dataSources.keySet()) {
      register(registry, new DataSourceReference(name));
    }
  }

  /** The data source that is used where none is named has its operations already. */
  private void register(BeanDefinitionRegistry registry, DataSourceReference reference) {
    if (hasOperations(registry, reference) && !registry.isBeanNameInUse(reference.templateName())) {
      registry.registerAlias(
          MemoryRepositoryConfigurationExtension.MEMORY_TEMPLATE, reference.templateName());
    } else {
      reference.registerTemplate(registry);
    }
  }

  private boolean hasOperations(BeanDefinitionRegistry registry, DataSourceReference reference) {
    return registry.containsBeanDefinition(MemoryRepositoryConfigurationExtension.MEMORY_TEMPLATE)
        && registry.containsBeanDefinition(reference.dataSourceName())
        && (registry.getBeanDefinition(reference.dataSourceName()).isPrimary()
            || isOnlyOne(registry));
  }

  private boolean isOnlyOne(BeanDefinitionRegistry registry) {
    return dataSources.size() == 1
        && registry instanceof ListableBeanFactory beans
        && beans.getBeanNamesForType(MemoryDataSource.class, true, false).length == 1;
  }
}
