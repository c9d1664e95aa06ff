package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.repository.config.MemoryRepositoryConfigurationExtension;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.data.repository.Repository;

/**
 * Explains why there are no repositories: there are several data sources, and nobody says which one
 * to use; or the operations of the application have a name that they do not look for.
 */
@Order(Ordered.HIGHEST_PRECEDENCE) // before the one that only knows that a bean is missing
final class UnchosenDataSourceFailureAnalyzer
    extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {
  private static final String TEMPLATE = MemoryRepositoryConfigurationExtension.MEMORY_TEMPLATE;

  private final BeanFactory beans;

  UnchosenDataSourceFailureAnalyzer(BeanFactory beans) {
    this.beans = beans;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(
      Throwable rootFailure, NoSuchBeanDefinitionException cause) {
    String missing = missing(cause);
    if (missing == null || !(beans instanceof ListableBeanFactory listable)) {
      return null;
    }
    List<String> dataSources = List.of(listable.getBeanNamesForType(MemoryDataSource.class));
    List<String> operations = List.of(listable.getBeanNamesForType(MemoryOperations.class));
    if (beans.containsBean(TEMPLATE)) {
      return null;
    }
    if (dataSources.size() > 1) {
      return noneChosen(cause, missing, dataSources);
    }
    return operations.isEmpty() ? null : otherName(cause, missing, operations);
  }

  private static FailureAnalysis noneChosen(
      Throwable cause, String missing, List<String> dataSources) {
    return new FailureAnalysis(
        "There is no '%s', as there are several data sources, %s, and none of them is the primary one."
            .formatted(missing, String.join(", ", dataSources)),
        "Set 'memory.datasources.<name>.primary' of one to true, annotate one bean with @Primary, or name the data source with @EnableMemoryRepositories(dataSourceRef = \"…\").",
        cause);
  }

  private static FailureAnalysis otherName(
      Throwable cause, String missing, List<String> operations) {
    return new FailureAnalysis(
        "There is no '%s', as repositories use the operations '%s', but those of the application are '%s'."
            .formatted(missing, TEMPLATE, String.join("', '", operations)),
        "Give the bean the name '%s', or name it with @EnableMemoryRepositories(memoryTemplateRef = \"%s\")."
            .formatted(TEMPLATE, operations.get(0)),
        cause);
  }

  /** Returns what is missing: a type, or the operations that repositories name; null if neither. */
  private static @Nullable String missing(NoSuchBeanDefinitionException cause) {
    ResolvableType missing = cause.getResolvableType();
    Class<?> type = missing == null ? null : missing.resolve();
    if (type == null) {
      return TEMPLATE.equals(cause.getBeanName()) ? TEMPLATE : null;
    }
    return isMadeByUs(type) ? type.getName() : null;
  }

  private static boolean isMadeByUs(Class<?> type) {
    return Repository.class.isAssignableFrom(type) || MemoryOperations.class.isAssignableFrom(type);
  }
}
