package io.memoryconnector.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.autoconfigure.todo.People;
import io.memoryconnector.spring.autoconfigure.todo.Todo;
import io.memoryconnector.spring.autoconfigure.todo.Todos;
import io.memoryconnector.spring.core.MemoryExceptionTranslator;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryCustomConversions;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.config.EnableMemoryRepositories;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.annotation.PersistenceExceptionTranslationPostProcessor;

class MemoryRepositoriesAutoConfigurationTest {
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(TodoPackage.class)
          .withConfiguration(
              AutoConfigurations.of(
                  MemoryDataSourceAutoConfiguration.class,
                  MemoryTemplateAutoConfiguration.class,
                  MemoryRepositoriesAutoConfiguration.class,
                  MemoryTransactionAutoConfiguration.class));

  @Nested
  class repositories {
    @Test
    void are_made_of_the_interfaces_in_the_application() {
      application.run(
          context -> assertThat(context).hasSingleBean(Todos.class).hasSingleBean(People.class));
    }

    @Test
    void work_although_every_transaction_is_refused() {
      application.run(
          context -> {
            Todos todos = context.getBean(Todos.class);
            todos.save(new Todo("Buy milk"));
            assertThat(todos.findAll()).hasSize(1);
            todos.deleteAll();
            assertThat(todos.count()).isZero();
          });
    }

    @Test
    void can_be_switched_off() {
      application
          .withPropertyValues("memory.repositories.enabled=false")
          .run(
              context ->
                  assertThat(context)
                      .doesNotHaveBean(Todos.class)
                      .hasSingleBean(MemoryOperations.class));
    }

    @Test
    void are_only_those_that_the_application_enables_itself() {
      application
          .withUserConfiguration(PeopleOnly.class)
          .run(
              context ->
                  assertThat(context).hasSingleBean(People.class).doesNotHaveBean(Todos.class));
    }

    @Test
    void are_made_at_once_by_default() {
      application.run(
          context ->
              assertThat(context.getBeanFactory().getBeanDefinition("todos").isLazyInit())
                  .isFalse());
    }

    @Test
    void can_be_made_lazily() {
      application
          .withPropertyValues("memory.repositories.bootstrap-mode=lazy")
          .run(
              context ->
                  assertThat(context.getBeanFactory().getBeanDefinition("todos").isLazyInit())
                      .isTrue());
    }

    @Test
    void can_be_made_when_the_application_is_ready() {
      application
          .withPropertyValues("memory.repositories.bootstrap-mode=deferred")
          .run(
              context -> {
                assertThat(context.getBeanFactory().getBeanDefinition("todos").isLazyInit())
                    .isTrue();
                assertThat(context.getBean(Todos.class).count()).isZero();
              });
    }

    @Test
    void are_not_made_with_two_data_sources_of_which_none_is_primary() {
      application
          .withBean("first", MemoryDataSource.class, () -> MemoryDataSource.inMemory("first"))
          .withBean("second", MemoryDataSource.class, () -> MemoryDataSource.inMemory("second"))
          .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Todos.class));
    }

    @Test
    void are_not_made_with_operations_of_another_name() {
      MemoryTemplate ours =
          new MemoryTemplate(MemoryDataSource.inMemory("ours"), new MemoryMappingContext());
      application
          .withBean("ours", MemoryTemplate.class, () -> ours)
          .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Todos.class));
    }

    @Test
    void use_operations_of_another_name_where_the_application_says_so() {
      MemoryTemplate ours =
          new MemoryTemplate(MemoryDataSource.inMemory("ours"), new MemoryMappingContext());
      application
          .withBean("ours", MemoryTemplate.class, () -> ours)
          .withUserConfiguration(OnOurs.class)
          .run(
              context -> {
                context.getBean(Todos.class).save(new Todo("Buy milk"));
                assertThat(ours.dataSource().collectionNames()).contains("Todo");
              });
    }

    @Test
    void are_not_made_without_a_data_source() {
      new ApplicationContextRunner()
          .withUserConfiguration(TodoPackage.class)
          .withConfiguration(
              AutoConfigurations.of(
                  MemoryTemplateAutoConfiguration.class, MemoryRepositoriesAutoConfiguration.class))
          .run(
              context ->
                  assertThat(context)
                      .doesNotHaveBean(Todos.class)
                      .doesNotHaveBean(MemoryOperations.class));
    }
  }

  @Nested
  class a_bean_of_the_application_comes_first {
    @Test
    void as_a_template() {
      MemoryTemplate ours =
          new MemoryTemplate(MemoryDataSource.inMemory("ours"), new MemoryMappingContext());
      application
          .withBean("memoryTemplate", MemoryTemplate.class, () -> ours)
          .run(
              context -> {
                assertThat(context).getBean(MemoryOperations.class).isSameAs(ours);
                context.getBean(Todos.class).save(new Todo("Buy milk"));
                assertThat(ours.dataSource().collectionNames()).contains("Todo");
              });
    }

    @Test
    void as_a_mapping_context_or_conversions_or_a_translator() {
      MemoryMappingContext mapping = new MemoryMappingContext();
      MemoryCustomConversions conversions = new MemoryCustomConversions(List.of());
      MemoryExceptionTranslator translator = new MemoryExceptionTranslator();
      application
          .withBean("ourMapping", MemoryMappingContext.class, () -> mapping)
          .withBean("ourConversions", MemoryCustomConversions.class, () -> conversions)
          .withBean("ourTranslator", MemoryExceptionTranslator.class, () -> translator)
          .run(
              context -> {
                assertThat(context).getBean(MemoryMappingContext.class).isSameAs(mapping);
                assertThat(context).getBean(MemoryCustomConversions.class).isSameAs(conversions);
                assertThat(context).getBean(MemoryExceptionTranslator.class).isSameAs(translator);
                assertThat(context.getBean(MemoryOperations.class).mappingContext())
                    .isSameAs(mapping);
              });
    }
  }

  @Test
  void of_two_data_sources_the_primary_one_is_used() {
    MemoryDataSource first = MemoryDataSource.inMemory("first");
    application
        .withBean("first", MemoryDataSource.class, () -> first, bean -> bean.setPrimary(true))
        .withBean("second", MemoryDataSource.class, () -> MemoryDataSource.inMemory("second"))
        .run(
            context ->
                assertThat(context.getBean(MemoryOperations.class).dataSource()).isSameAs(first));
  }

  @Test
  void exceptions_of_other_beans_are_translated_only_where_the_application_has_that() {
    application.run(
        context ->
            assertThat(context)
                .hasSingleBean(MemoryExceptionTranslator.class)
                .doesNotHaveBean(PersistenceExceptionTranslationPostProcessor.class));
  }

  @Configuration(proxyBeanMethods = false)
  @AutoConfigurationPackage(basePackageClasses = Todos.class)
  static class TodoPackage {}

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryRepositories(basePackageClasses = Todos.class, memoryTemplateRef = "ours")
  static class OnOurs {}

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryRepositories(
      basePackageClasses = People.class,
      excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Todos.class))
  static class PeopleOnly {}
}
