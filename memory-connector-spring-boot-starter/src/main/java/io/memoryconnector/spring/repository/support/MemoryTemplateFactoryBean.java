package io.memoryconnector.spring.repository.support;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;

/** Makes the operations on one of several data sources, which is found by its name. */
public final class MemoryTemplateFactoryBean
    implements FactoryBean<MemoryTemplate>, ApplicationContextAware {
  private final String name;
  private final String configuredName;
  private final MemoryMappingContext mappingContext;
  private @Nullable ApplicationContext context;

  /**
   * Makes a bean.
   *
   * @param name that of a data source bean, or
   * @param configuredName the name that the bean has if the data source comes from the properties
   */
  public MemoryTemplateFactoryBean(
      String name, String configuredName, MemoryMappingContext mappingContext) {
    this.name = name;
    this.configuredName = configuredName;
    this.mappingContext = mappingContext;
  }

  @Override
  public void setApplicationContext(ApplicationContext newContext) {
    this.context = newContext;
  }

  @Override
  public MemoryTemplate getObject() {
    if (context == null) {
      throw new IllegalStateException("This is a bean of an application context.");
    }
    MemoryTemplate template = new MemoryTemplate(dataSource(context), mappingContext);
    template.setApplicationContext(context);
    return template;
  }

  @Override
  public Class<?> getObjectType() {
    return MemoryTemplate.class;
  }

  private MemoryDataSource dataSource(ApplicationContext beans) {
    List<String> known =
        List.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, MemoryDataSource.class));
    return Stream.of(name, configuredName)
        .filter(known::contains)
        .findFirst()
        .map(bean -> beans.getBean(bean, MemoryDataSource.class))
        .orElseThrow(() -> new UnknownDataSourceException(name, known));
  }
}
