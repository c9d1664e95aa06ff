package io.memoryconnector.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.support.MemoryRepositoryFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.CrudRepository;

/** Reads what an application that does not start says on the console. */
@ExtendWith(OutputCaptureExtension.class)
class FailureAnalysisTest {
  @TempDir Path directory;

  @Test
  void of_another_connector(CapturedOutput output) {
    start(Nothing.class, "memory.connector", "mongodb");

    assertThat(explanationIn(output))
        .isEqualTo(
            """
            Description:

            Cannot open the data source: 'memory.connector' is 'mongodb', but only 'memory' is supported.

            Action:

            Remove 'memory.connector' or set it to 'memory', or use the Spring Data module of that database in place of this starter.
            """);
  }

  @Nested
  class of_a_data_file {
    @BeforeEach
    void with_real_directories() throws IOException {
      directory = directory.toRealPath();
    }

    @Test
    void whose_directory_is_missing(CapturedOutput output) {
      Path file = directory.resolve("data. old/todo.json");

      start(Nothing.class, "memory.file", file.toString());

      assertThat(explanationIn(output))
          .isEqualTo(
              """
              Description:

              Cannot open data file '%s': the directory '%s' does not exist.

              Action:

              Create this directory, or set 'memory.file' to another file.
              """
                  .formatted(file, file.getParent()));
      assertThat(directory).isEmptyDirectory();
    }

    @Test
    void that_is_on_the_class_path(CapturedOutput output) {
      start(Nothing.class, "memory.file", "classpath:todo.json");

      assertThat(explanationIn(output))
          .isEqualTo(
              """
              Description:

              Cannot open data file 'classpath:todo.json': nothing can be written to the class path.

              Action:

              Set 'memory.initial-data' to it, or set 'memory.file' to another file.
              """);
    }

    @Test
    void that_is_a_directory(CapturedOutput output) {
      start(Nothing.class, "memory.file", directory.toString());

      assertThat(explanationIn(output))
          .isEqualTo(
              """
              Description:

              Cannot open data file '%s': it is a directory.

              Action:

              Name a file within it, or set 'memory.file' to another file.
              """
                  .formatted(directory));
    }

    @Test
    void that_is_corrupt(CapturedOutput output) throws IOException {
      Path file = directory.resolve("todo.json");
      Files.writeString(file, "{\"ids\": {},\n \"models\": {\"Todo\": {\"1\": nonsense}}}\n");

      start(Nothing.class, "memory.file", file.toString());

      assertThat(explanationIn(output))
          .isEqualTo(
              """
              Description:

              Cannot read data file '%s' at line 2, column 27: unrecognized token 'nonsense'.

              Action:

              Repair it, restore a copy of it, or set 'memory.file' to another file.
              """
                  .formatted(file));
      assertThat(file).hasContent("{\"ids\": {},\n \"models\": {\"Todo\": {\"1\": nonsense}}}\n");
      assertThat(directory).isDirectoryContaining("glob:**todo.json");
    }
  }

  @Test
  void of_a_negative_lock_timeout(CapturedOutput output) {
    start(Nothing.class, "memory.persistence.lock-timeout", "-1s");

    assertThat(explanationIn(output))
        .contains(
            "Failed to bind properties under 'memory.persistence'",
            "Cannot wait 'PT-1S' for the lock of a data file: the time is negative. Give zero or more.");
  }

  @Nested
  class of_initial_data {
    @Test
    void that_is_missing(CapturedOutput output) {
      start(Nothing.class, "memory.initial-data", "classpath:nowhere.json");

      assertThat(explanationIn(output))
          .isEqualTo(
              """
              Description:

              Cannot read data file 'nowhere.json': class path resource [nowhere.json] cannot be opened because it does not exist.

              Action:

              Mend this, or set 'memory.initial-data' to another file.
              """);
    }

    @Test
    void that_is_corrupt(CapturedOutput output) throws IOException {
      Path file = Files.writeString(directory.resolve("initial.json"), "{\"ids\": 7}");

      start(Nothing.class, "memory.initial-data", file.toUri().toString());

      assertThat(explanationIn(output))
          .isEqualTo(
              """
              Description:

              Cannot read data file 'initial.json' at line 1, column 9: 'ids' is not a JSON object.

              Action:

              Repair it, restore a copy of it, or set 'memory.initial-data' to another file.
              """);
    }
  }

  @Test
  void of_a_declared_query_that_names_an_unknown_property(CapturedOutput output) {
    start(UnknownPropertyDeclared.class);

    assertThat(explanationIn(output))
        .isEqualTo(
            """
            Description:

            Cannot make a query of method 'open' of repository 'io.memoryconnector.spring.autoconfigure.FailureAnalysisTest$DeclaredTasks': its query asks at /where/or/1/titel for 'titel', which is no stored property of 'Task'.

            Action:

            Use one of title, id.
            """);
  }

  @Test
  void of_a_query_method_that_names_an_unknown_property(CapturedOutput output) {
    start(UnknownProperty.class);

    assertThat(explanationIn(output))
        .isEqualTo(
            """
            Description:

            Cannot make a query of method 'findByTitel' of repository 'io.memoryconnector.spring.autoconfigure.FailureAnalysisTest$Tasks': 'Task' has no property 'titel'.

            Action:

            Use one of title, id.
            """);
  }

  @Test
  void of_an_entity_that_cannot_be_stored(CapturedOutput output) {
    start(Unstorable.class);

    assertThat(explanationIn(output))
        .isEqualTo(
            """
            Description:

            Cannot map io.memoryconnector.spring.autoconfigure.FailureAnalysisTest$Runner, property 'thread': values of type java.lang.Thread cannot be stored.

            Action:

            Use another type, register converters for it in MemoryCustomConversions, or annotate the property with @Transient.
            """);
  }

  private static void start(Class<?> application, String... nameAndValue) {
    SpringApplication starting = new SpringApplication(application);
    starting.setWebApplicationType(WebApplicationType.NONE);
    if (nameAndValue.length == 2) {
      starting.setDefaultProperties(Map.of(nameAndValue[0], nameAndValue[1]));
    }
    assertThatException().isThrownBy(starting::run);
  }

  private static String explanationIn(CapturedOutput output) {
    String text = output.getOut();
    return text.substring(text.indexOf("Description:")).strip() + "\n";
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Nothing {}

  record Task(Long id, String title) {}

  interface Tasks extends CrudRepository<Task, Long> {
    List<Task> findByTitel(String title);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class UnknownProperty {
    @Bean
    Tasks misspelt(MemoryOperations operations) {
      return new MemoryRepositoryFactory(operations).getRepository(Tasks.class);
    }
  }

  interface DeclaredTasks extends CrudRepository<Task, Long> {
    @Query("{'where': {'or': [{'title': ?0}, {'titel': ?0}]}}")
    List<Task> open(String title);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class UnknownPropertyDeclared {
    @Bean
    DeclaredTasks misspelt(MemoryOperations operations) {
      return new MemoryRepositoryFactory(operations).getRepository(DeclaredTasks.class);
    }
  }

  record Runner(Long id, Thread thread) {}

  interface Runners extends CrudRepository<Runner, Long> {}

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Unstorable {
    @Bean
    Runners runners(MemoryOperations operations) {
      return new MemoryRepositoryFactory(operations).getRepository(Runners.class);
    }
  }
}
