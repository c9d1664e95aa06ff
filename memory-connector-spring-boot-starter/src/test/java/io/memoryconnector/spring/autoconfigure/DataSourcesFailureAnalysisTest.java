package io.memoryconnector.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.autoconfigure.todo.People;
import io.memoryconnector.spring.autoconfigure.todo.Todos;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.Collection;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.config.EnableMemoryRepositories;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what an application with several data sources says when it does not start. */
@ExtendWith(OutputCaptureExtension.class)
class DataSourcesFailureAnalysisTest {
  @TempDir Path directory;

  @Test
  void of_several_data_sources_of_which_none_is_chosen(CapturedOutput output) {
    start(
        Undecided.class,
        "memory.datasources.archive.connector=memory",
        "memory.datasources.fresh.connector=memory");

    assertThat(explanationIn(output))
        .isEqualTo(
            """
            Description:

            There is no 'io.memoryconnector.spring.autoconfigure.todo.Todos', as there are several data sources, archiveMemoryDataSource, freshMemoryDataSource, and none of them is the primary one.

            Action:

            Set 'memory.datasources.<name>.primary' of one to true, annotate one bean with @Primary, or name the data source with @EnableMemoryRepositories(dataSourceRef = "…").
            """);
  }

  @Test
  void of_enabled_repositories_that_choose_none(CapturedOutput output) {
    start(
        Enabling.class,
        "memory.datasources.archive.connector=memory",
        "memory.datasources.fresh.connector=memory");

    assertThat(explanationIn(output))
        .isEqualTo(
            """
            Description:

            There is no 'memoryTemplate', as there are several data sources, archiveMemoryDataSource, freshMemoryDataSource, and none of them is the primary one.

            Action:

            Set 'memory.datasources.<name>.primary' of one to true, annotate one bean with @Primary, or name the data source with @EnableMemoryRepositories(dataSourceRef = "…").
            """);
  }

  @Test
  void of_several_data_sources_that_want_to_be_the_primary_one(CapturedOutput output) {
    start(
        Undecided.class,
        "memory.datasources.archive.primary=true",
        "memory.datasources.fresh.primary=true");

    assertThat(explanationIn(output))
        .isEqualTo(
            """
            Description:

            Cannot choose the data source that is used where none is named: 'memory.datasources.archive.primary' and 'memory.datasources.fresh.primary' ask for it.

            Action:

            Set 'primary' of one only, and move 'memory.file' and 'memory.initial-data' below 'memory.datasources' if it is not theirs.
            """);
  }

  @Test
  void of_a_data_source_that_there_is_not(CapturedOutput output) {
    start(Misspelt.class, "memory.datasources.archive.connector=memory");

    assertThat(explanationIn(output))
        .isEqualTo(
            """
            Description:

            Cannot make repositories on data source 'archiv': there is none of this name.

            Action:

            Use one of archiveMemoryDataSource, or set 'memory.datasources.archiv'.
            """);
  }

  @Test
  void of_repositories_on_an_unknown_data_source_of_the_properties(CapturedOutput output) {
    start(MisspeltByProperty.class, "memory.datasources.archive.connector=memory", "where=archiv");

    assertThat(explanationIn(output))
        .isEqualTo(
            """
            Description:

            Cannot make repositories on data source 'archiv': there is none of this name.

            Action:

            Use one of archiveMemoryDataSource, or set 'memory.datasources.archiv'.
            """);
  }

  @Test
  void of_another_connector(CapturedOutput output) {
    start(Undecided.class, "memory.datasources.archive.connector=mongodb");

    assertThat(explanationIn(output))
        .contains("'memory.datasources.archive.connector' is 'mongodb'")
        .contains("Remove 'memory.datasources.archive.connector' or set it to 'memory'");
  }

  @Test
  void of_a_file_that_cannot_be_used(CapturedOutput output) {
    Path nowhere = directory.resolve("nowhere").resolve("archive.json");
    start(Undecided.class, "memory.datasources.archive.file=" + nowhere);

    assertThat(explanationIn(output)).contains("set 'memory.datasources.archive.file' to another");
  }

  @Test
  void of_operations_of_a_name_that_repositories_do_not_look_for(CapturedOutput output) {
    start(OtherOperations.class);

    assertThat(explanationIn(output))
        .isEqualTo(
            """
            Description:

            There is no 'io.memoryconnector.spring.autoconfigure.todo.Todos', as repositories use the operations 'memoryTemplate', but those of the application are 'ours'.

            Action:

            Give the bean the name 'memoryTemplate', or name it with @EnableMemoryRepositories(memoryTemplateRef = "ours").
            """);
  }

  record Task(Long id, String title) {}

  @Collection("Task")
  record Job(Long id, Long title) {}

  @Test
  void of_models_that_contradict_each_other(CapturedOutput output) {
    start(Contradictory.class);

    assertThat(explanationIn(output))
        .isEqualTo(
            """
            Description:

            Cannot define 'Job': title is a whole number of 64 bits, but 'Task' in the same collection has another type for it.

            Action:

            Use the same type, or another collection.
            """);
  }

  private static void start(Class<?> application, String... properties) {
    SpringApplication starting = new SpringApplication(application);
    starting.setWebApplicationType(WebApplicationType.NONE);
    starting.setDefaultProperties(
        Stream.of(properties)
            .map(property -> property.split("=", 2))
            .collect(Collectors.toMap(it -> it[0], it -> it[1])));
    assertThatException().isThrownBy(starting::run);
  }

  private static String explanationIn(CapturedOutput output) {
    String text = output.getOut();
    return text.substring(text.indexOf("Description:")).strip() + "\n";
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @AutoConfigurationPackage(basePackageClasses = Todos.class)
  static class Undecided {
    @Bean
    String first(Todos todos) {
      return String.valueOf(todos.count());
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OtherOperations extends Undecided {
    @Bean
    MemoryTemplate ours() {
      return new MemoryTemplate(MemoryDataSource.inMemory("ours"), new MemoryMappingContext());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableMemoryRepositories(basePackageClasses = People.class)
  static class Enabling {}

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableMemoryRepositories(basePackageClasses = People.class, dataSourceRef = "archiv")
  static class Misspelt {}

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableMemoryRepositories(basePackageClasses = People.class, dataSourceRef = "${where}")
  static class MisspeltByProperty {}

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Contradictory {
    @Bean
    String first(MemoryOperations operations) {
      operations.forType(Task.class);
      return operations.forType(Job.class).toString();
    }
  }
}
