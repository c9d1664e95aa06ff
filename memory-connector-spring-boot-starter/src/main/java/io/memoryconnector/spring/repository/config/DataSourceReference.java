package io.memoryconnector.spring.repository.config;

import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.support.MemoryTemplateFactoryBean;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;

/**
 * One of several data sources, by its name in the properties or by that of its bean.
 *
 * @param name {@code archive} and {@code archiveMemoryDataSource} are the same
 */
public record DataSourceReference(String name) {
  private static final String DATA_SOURCE = "MemoryDataSource";
  private static final String TEMPLATE = "MemoryTemplate";
  private static final String DEFAULT_DATA_SOURCE = "memoryDataSource";

  /** Returns the name of the bean that is the data source of this name in the properties. */
  public String dataSourceName() {
    return name.endsWith(DATA_SOURCE) ? name : name + DATA_SOURCE;
  }

  /** Returns the name of the bean with the operations on the data source. */
  public String templateName() {
    if (name.equals(DEFAULT_DATA_SOURCE)) {
      return MemoryRepositoryConfigurationExtension.MEMORY_TEMPLATE;
    }
    return name.endsWith(DATA_SOURCE)
        ? name.substring(0, name.length() - DATA_SOURCE.length()) + TEMPLATE
        : name + TEMPLATE;
  }

  /**
   * Defines the bean with the operations on the data source, unless it is defined. It is injected
   * only where it is asked for by its name.
   */
  public void registerTemplate(BeanDefinitionRegistry registry) {
    if (!registry.isBeanNameInUse(templateName())
        && !name.equals(DEFAULT_DATA_SOURCE)) { // which has its operations anyway
      AbstractBeanDefinition template =
          BeanDefinitionBuilder.rootBeanDefinition(MemoryTemplateFactoryBean.class)
              .addConstructorArgValue(name)
              .addConstructorArgValue(dataSourceName())
              .addConstructorArgValue(new RuntimeBeanReference(MemoryMappingContext.class))
              .setRole(BeanDefinition.ROLE_INFRASTRUCTURE)
              .getBeanDefinition();
      template.setDefaultCandidate(false);
      // else whoever looks for beans by their type would make it, and the mapping context, too
      // early
      template.setAttribute(FactoryBean.OBJECT_TYPE_ATTRIBUTE, MemoryTemplate.class);
      registry.registerBeanDefinition(templateName(), template);
    }
  }
}
