package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.repository.config.DataSourceReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.StringUtils;

/**
 * Defines a bean for each data source below {@code memory.datasources}, and for that of {@code
 * memory.file} if it is set as well.
 */
final class DataSourcesRegistrar implements ImportBeanDefinitionRegistrar {
  private static final String OWN = "";

  private final Map<String, MemoryProperties.DataSource> dataSources;
  private final boolean isOwnDescribed;

  /** How far the beans of data sources are injected where none is named. */
  private enum Injection {
    /** In preference to others. */
    PREFERRED,
    /** If there is no other. */
    POSSIBLE,
    /** Only where they are named. */
    BY_NAME
  }

  DataSourcesRegistrar(Environment environment) {
    // beans are being defined, so the properties are not there as a bean yet
    Binder binder = Binder.get(environment);
    this.dataSources = describedIn(binder);
    this.isOwnDescribed = isSet(binder, "memory.file") || isSet(binder, "memory.initial-data");
  }

  /** Binds no more than it must, as reading all properties takes a good part of a start. */
  static Map<String, MemoryProperties.DataSource> describedIn(Binder binder) {
    BindResult<Map<String, MemoryProperties.DataSource>> described =
        binder.bind(
            "memory.datasources", Bindable.mapOf(String.class, MemoryProperties.DataSource.class));
    return described.isBound() ? described.get() : Map.of();
  }

  private static boolean isSet(Binder binder, String property) {
    return StringUtils.hasText(binder.bind(property, String.class).orElse(""));
  }

  @Override
  public void registerBeanDefinitions(
      AnnotationMetadata configuration, BeanDefinitionRegistry registry) {
    boolean applicationHasOne = hasDataSource(registry);
    boolean withOwn = isOwnDescribed && !applicationHasOne;
    String preferred = preferred(withOwn).orElse(null);
    Injection others =
        preferred != null || applicationHasOne ? Injection.BY_NAME : Injection.POSSIBLE;
    for (String name : dataSources.keySet()) {
      if (!registry.isBeanNameInUse(beanName(name))) { // else the application has made it itself
        register(registry, name, name.equals(preferred) ? Injection.PREFERRED : others);
      }
    }
    if (withOwn) {
      register(registry, OWN, Injection.PREFERRED);
    }
  }

  private static boolean hasDataSource(BeanDefinitionRegistry registry) {
    return registry instanceof ListableBeanFactory beans
        && beans.getBeanNamesForType(MemoryDataSource.class, true, false).length > 0;
  }

  private Optional<String> preferred(boolean withOwn) {
    List<String> candidates = new ArrayList<>();
    dataSources.forEach(
        (name, dataSource) -> {
          if (dataSource.primary()) {
            candidates.add(name);
          }
        });
    if (withOwn) {
      candidates.add(OWN);
    }
    if (candidates.size() > 1) {
      throw new SeveralPrimaryDataSourcesException(candidates);
    }
    return candidates.stream().findFirst();
  }

  private static void register(BeanDefinitionRegistry registry, String name, Injection injection) {
    RootBeanDefinition definition = new RootBeanDefinition();
    definition.setTargetType(MemoryDataSource.class);
    definition.setFactoryBeanName(DataSourceBeans.NAME);
    definition.setFactoryMethodName(DataSourceBeans.OPEN);
    definition.getConstructorArgumentValues().addIndexedArgumentValue(0, name);
    definition.setDestroyMethodName("close");
    definition.setPrimary(injection == Injection.PREFERRED);
    definition.setDefaultCandidate(injection != Injection.BY_NAME);
    registry.registerBeanDefinition(beanName(name), definition);
  }

  private static String beanName(String name) {
    return name.equals(OWN) ? "memoryDataSource" : new DataSourceReference(name).dataSourceName();
  }
}
