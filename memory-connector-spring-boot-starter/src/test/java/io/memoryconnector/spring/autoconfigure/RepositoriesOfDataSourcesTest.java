package io.memoryconnector.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.autoconfigure.todo.People;
import io.memoryconnector.spring.autoconfigure.todo.Person;
import io.memoryconnector.spring.autoconfigure.todo.Todo;
import io.memoryconnector.spring.autoconfigure.todo.Todos;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.repository.config.EnableMemoryRepositories;
import io.memoryconnector.spring.repository.support.UnknownDataSourceException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Repositories that say which of several data sources they use. */
class RepositoriesOfDataSourcesTest {
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(TodoPackage.class)
          .withConfiguration(
              AutoConfigurations.of(
                  MemoryDataSourcesAutoConfiguration.class,
                  MemoryDataSourceAutoConfiguration.class,
                  MemoryTemplateAutoConfiguration.class,
                  MemoryRepositoriesAutoConfiguration.class));

  private final ApplicationContextRunner withTwo =
      application.withPropertyValues(
          "memory.datasources.archive.connector=memory",
          "memory.datasources.fresh.connector=memory");

  @Test
  void use_the_one_that_they_name() {
    withTwo
        .withUserConfiguration(FreshTodos.class, ArchivedPeople.class)
        .run(
            context -> {
              context.getBean(Todos.class).save(new Todo("Buy milk"));
              context.getBean(People.class).save(new Person(null, "Ada"));
              assertThat(collections(context.getBean("freshMemoryDataSource")))
                  .containsExactly("Todo");
              assertThat(collections(context.getBean("archiveMemoryDataSource")))
                  .containsExactly("Person");
              assertThat(operations(context.getBean("freshMemoryTemplate")))
                  .isSameAs(context.getBean("freshMemoryDataSource"));
            });
  }

  @Test
  void use_a_bean_of_the_application_that_they_name() {
    application
        .withUserConfiguration(ReportedTodos.class)
        .run(
            context -> {
              context.getBean(Todos.class).save(new Todo("Buy milk"));
              assertThat(collections(context.getBean("reports"))).containsExactly("Todo");
              assertThat(context.getBean("reportsMemoryTemplate"))
                  .isInstanceOf(MemoryOperations.class);
              assertThat(context.getBean(MemoryOperations.class))
                  .isSameAs(context.getBean("memoryTemplate"));
            });
  }

  @Test
  void are_refused_if_there_is_none_of_that_name() {
    application
        .withUserConfiguration(FreshTodos.class)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(UnknownDataSourceException.class)
                    .hasMessage(
                        "Cannot make repositories on data source 'fresh': there is none of this name. Use one of memoryDataSource, or set 'memory.datasources.fresh'."));
  }

  private static MemoryDataSource operations(Object template) {
    return ((MemoryOperations) template).dataSource();
  }

  private static Iterable<String> collections(Object dataSource) {
    return ((MemoryDataSource) dataSource).collectionNames();
  }

  @Configuration(proxyBeanMethods = false)
  @AutoConfigurationPackage(basePackageClasses = Todos.class)
  static class TodoPackage {}

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryRepositories(
      basePackageClasses = Todos.class,
      dataSourceRef = "fresh",
      excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = People.class))
  static class FreshTodos {}

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryRepositories(
      basePackageClasses = People.class,
      dataSourceRef = "archiveMemoryDataSource",
      excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Todos.class))
  static class ArchivedPeople {}

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryRepositories(
      basePackageClasses = Todos.class,
      dataSourceRef = "reports",
      excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = People.class))
  static class ReportedTodos {
    @Bean
    MemoryDataSource reports() {
      return MemoryDataSource.inMemory("reports");
    }
  }
}
