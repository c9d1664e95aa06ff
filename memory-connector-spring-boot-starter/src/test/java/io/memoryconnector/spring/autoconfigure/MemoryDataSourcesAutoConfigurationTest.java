package io.memoryconnector.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.autoconfigure.todo.Todo;
import io.memoryconnector.spring.autoconfigure.todo.Todos;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.repository.support.MemoryTemplateFactoryBean;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** Several data sources in one application. */
class MemoryDataSourcesAutoConfigurationTest {
  @TempDir Path directory;

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(TodoPackage.class)
          .withConfiguration(
              AutoConfigurations.of(
                  MemoryDataSourcesAutoConfiguration.class,
                  MemoryDataSourceAutoConfiguration.class,
                  MemoryTemplateAutoConfiguration.class,
                  MemoryRepositoriesAutoConfiguration.class));

  @Test
  void each_has_its_own_properties_and_template() {
    Path file = directory.resolve("archive.json");
    application
        .withPropertyValues(
            "memory.datasources.archive.file=" + file,
            "memory.datasources.archive.persistence.journal=false",
            "memory.datasources.fresh.primary=true")
        .run(
            context -> {
              MemoryDataSource archive =
                  context.getBean("archiveMemoryDataSource", MemoryDataSource.class);
              MemoryDataSource fresh =
                  context.getBean("freshMemoryDataSource", MemoryDataSource.class);
              assertThat(archive.name()).isEqualTo("archive");
              assertThat(archive.file()).isPresent();
              assertThat(fresh.file()).isEmpty();
              assertThat(operations(context.getBean("archiveMemoryTemplate"))).isSameAs(archive);
              assertThat(operations(context.getBean("freshMemoryTemplate"))).isSameAs(fresh);
              context
                  .getBean("archiveMemoryTemplate", MemoryTemplate.class)
                  .save(new Todo("Buy milk"));
              assertThat(file).content().contains("Buy milk"); // at once, without a journal
              assertThat(fresh.collection("Todo").count(Where.ALWAYS)).isZero();
            });
  }

  @Test
  void each_is_closed_with_the_application() {
    AtomicReference<MemoryDataSource> opened = new AtomicReference<>();
    application
        .withPropertyValues("memory.datasources.archive.connector=memory")
        .run(context -> opened.set(context.getBean(MemoryDataSource.class)));
    assertThat(opened).hasValueMatching(MemoryDataSource::isClosed);
  }

  @Test
  void nothing_is_made_for_them_where_there_are_none() {
    application.run(
        context ->
            assertThat(context)
                .doesNotHaveBean(DataSourceBeans.class)
                .doesNotHaveBean(MemoryTemplateFactoryBean.class)
                .hasSingleBean(MemoryDataSource.class)
                .hasSingleBean(MemoryOperations.class));
  }

  @Nested
  class where_none_is_named {
    @Test
    void the_only_one_is_used() {
      application
          .withPropertyValues("memory.datasources.archive.connector=memory")
          .run(
              context -> {
                assertThat(context.getBean(MemoryDataSource.class).name()).isEqualTo("archive");
                assertThat(context).hasSingleBean(Todos.class);
                assertThat(context.getBean("archiveMemoryTemplate"))
                    .isSameAs(context.getBean(MemoryOperations.class));
              });
    }

    @Test
    void the_primary_one_is_used() {
      application
          .withPropertyValues(
              "memory.datasources.archive.connector=memory",
              "memory.datasources.fresh.primary=true")
          .run(
              context -> {
                context.getBean(Todos.class).save(new Todo("Buy milk"));
                assertThat(context.getBean(MemoryDataSource.class).name()).isEqualTo("fresh");
                assertThat(context.getBean(MemoryDataSource.class).collectionNames())
                    .contains("Todo");
              });
    }

    @Test
    void that_of_the_memory_file_is_used() {
      application
          .withPropertyValues(
              "memory.file=" + directory.resolve("main.json"),
              "memory.datasources.archive.connector=memory")
          .run(
              context -> {
                assertThat(context.getBean(MemoryDataSource.class).file()).isPresent();
                assertThat(context.getBean(MemoryDataSource.class))
                    .isSameAs(context.getBean("memoryDataSource"));
                assertThat(operations(context.getBean(MemoryOperations.class)))
                    .isSameAs(context.getBean("memoryDataSource"));
              });
    }

    @Test
    void a_bean_of_the_application_is_used() {
      MemoryDataSource ours = MemoryDataSource.inMemory("ours");
      application
          .withBean("ours", MemoryDataSource.class, () -> ours)
          .withPropertyValues("memory.datasources.archive.connector=memory")
          .run(
              context -> {
                assertThat(context.getBean(MemoryDataSource.class)).isSameAs(ours);
                assertThat(operations(context.getBean(MemoryOperations.class))).isSameAs(ours);
              });
    }

    @Test
    void none_is_used_if_two_could_be() {
      application
          .withPropertyValues(
              "memory.datasources.archive.connector=memory",
              "memory.datasources.fresh.connector=memory")
          .run(
              context -> {
                assertThat(context).hasNotFailed().doesNotHaveBean("memoryTemplate");
                assertThat(context.getBeanNamesForType(MemoryDataSource.class)).hasSize(2);
                assertThat(context.getBeansOfType(MemoryDataSource.class).values())
                    .extracting(MemoryDataSource::name)
                    .containsExactlyInAnyOrder("archive", "fresh");
                assertThatExceptionOfType(NoUniqueBeanDefinitionException.class)
                    .isThrownBy(() -> context.getBean(MemoryDataSource.class));
              });
    }

    @Test
    void two_primary_ones_are_refused() {
      application
          .withPropertyValues("memory.file=main.json", "memory.datasources.archive.primary=true")
          .run(
              context ->
                  assertThat(context)
                      .getFailure()
                      .isInstanceOf(SeveralPrimaryDataSourcesException.class)
                      .hasMessage(
                          "Cannot choose the data source that is used where none is named: 'memory.datasources.archive.primary' and 'memory.file' or 'memory.initial-data' ask for it. Set 'primary' of one only, and move 'memory.file' and 'memory.initial-data' below 'memory.datasources' if it is not theirs."));
    }
  }

  @Test
  void a_bean_of_the_application_comes_before_the_properties_of_its_name() {
    MemoryDataSource ours = MemoryDataSource.inMemory("ours");
    application
        .withPropertyValues(
            "memory.datasources.archive.connector=memory",
            "memory.datasources.fresh.connector=memory")
        .withBean("archiveMemoryDataSource", MemoryDataSource.class, () -> ours)
        .run(
            context -> {
              assertThat(context).hasNotFailed().hasBean("freshMemoryDataSource");
              assertThat(operations(context.getBean("archiveMemoryTemplate"))).isSameAs(ours);
            });
  }

  private static MemoryDataSource operations(Object template) {
    return ((MemoryOperations) template).dataSource();
  }

  @Configuration(proxyBeanMethods = false)
  @AutoConfigurationPackage(basePackageClasses = Todos.class)
  static class TodoPackage {}
}
