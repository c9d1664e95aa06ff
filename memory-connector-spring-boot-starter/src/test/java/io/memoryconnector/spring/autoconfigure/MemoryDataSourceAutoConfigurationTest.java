package io.memoryconnector.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.MemoryOptions;
import io.memoryconnector.document.Document;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.Ordered;

class MemoryDataSourceAutoConfigurationTest {
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(MemoryDataSourceAutoConfiguration.class));

  @Nested
  class without_properties {
    @Test
    void the_data_source_is_in_memory() {
      application.run(
          context -> {
            MemoryDataSource dataSource = context.getBean(MemoryDataSource.class);
            assertThat(dataSource.name()).isEqualTo("memory");
            assertThat(dataSource.file()).isEmpty();
          });
    }

    @Test
    void each_application_has_data_of_its_own() {
      application.run(
          first -> {
            people(first.getBean(MemoryDataSource.class)).create(Document.of("name", "Ada"));
            application.run(
                second ->
                    assertThat(people(second.getBean(MemoryDataSource.class)).find(Filter.ALL))
                        .isEmpty());
          });
    }
  }

  @Test
  void the_name_is_that_of_the_properties() {
    application
        .withPropertyValues("memory.name=db")
        .run(context -> assertThat(context.getBean(MemoryDataSource.class).name()).isEqualTo("db"));
  }

  @Test
  void a_data_source_of_the_application_comes_first() {
    application
        .withPropertyValues("memory.connector=mongodb")
        .withBean("mine", MemoryDataSource.class, () -> MemoryDataSource.inMemory("mine"))
        .run(
            context ->
                assertThat(context)
                    .getBean(MemoryDataSource.class)
                    .isSameAs(context.getBean("mine")));
  }

  @Test
  void customizers_change_its_options_one_after_the_other() {
    application
        .withBean("b", MemoryOptionsCustomizer.class, () -> new Renaming(2, "-b"))
        .withBean("a", MemoryOptionsCustomizer.class, () -> new Renaming(1, "-a"))
        .run(
            context ->
                assertThat(context.getBean(MemoryDataSource.class).name()).isEqualTo("memory-a-b"));
  }

  private record Renaming(int getOrder, String suffix) implements MemoryOptionsCustomizer, Ordered {
    @Override
    public MemoryOptions customize(MemoryOptions options) {
      return options.withName(options.name() + suffix);
    }
  }

  @Nested
  class with_a_file {
    @TempDir Path directory;

    @Test
    void data_and_ids_go_on_after_a_restart() {
      ApplicationContextRunner kept =
          application.withPropertyValues("memory.file=" + directory.resolve("db.json"));

      kept.run(
          context -> {
            people(context.getBean(MemoryDataSource.class)).create(Document.of("name", "Ada"));
            people(context.getBean(MemoryDataSource.class)).create(Document.of("name", "Bob"));
            people(context.getBean(MemoryDataSource.class)).deleteById(2);
          });

      kept.run(
          context -> {
            people(context.getBean(MemoryDataSource.class)).create(Document.of("name", "Cy"));
            assertThat(people(context.getBean(MemoryDataSource.class)).find(Filter.ALL))
                .extracting(person -> person.get("id"), person -> person.get("name"))
                .containsExactly(tuple(1, "Ada"), tuple(3, "Cy"));
          });
    }

    @Test
    void its_path_begins_at_the_working_directory() {
      assertThat(new DataFileLocation("data/db.json").toPath())
          .isRelative()
          .isEqualTo(Path.of("data", "db.json"));
    }

    @Test
    void its_path_may_be_a_url() {
      Path file = directory.resolve("two words.json");

      assertThat(new DataFileLocation(file.toUri().toString()).toPath()).isEqualTo(file);
      assertThat(new DataFileLocation("file:./data/db.json").toPath())
          .isEqualTo(Path.of("data/db.json"));
    }

    @Test
    void an_empty_value_takes_the_file_back() {
      application
          .withPropertyValues("memory.file=")
          .run(context -> assertThat(context.getBean(MemoryDataSource.class).file()).isEmpty());
    }

    @Test
    void a_paused_application_keeps_its_data() {
      application.run(
          context -> {
            MemoryDataSource dataSource = context.getBean(MemoryDataSource.class);
            people(dataSource).create(Document.of("name", "Ada"));

            context.getSourceApplicationContext().stop();
            context.getSourceApplicationContext().start();

            assertThat(dataSource.isClosed()).isFalse();
            assertThat(people(dataSource).find(Filter.ALL)).hasSize(1);
          });
    }

    @Test
    void a_pause_brings_the_file_up_to_date_and_keeps_it_open() {
      Path file = directory.resolve("db.json");
      application
          .withPropertyValues("memory.file=" + file)
          .run(
              context -> {
                MemoryDataSource dataSource = context.getBean(MemoryDataSource.class);
                people(dataSource).create(Document.of("name", "Ada"));

                context.getSourceApplicationContext().stop();
                assertThat(file).content().contains("\"1\": {\"id\":1,\"name\":\"Ada\"}");

                context.getSourceApplicationContext().start();
                people(dataSource).create(Document.of("name", "Bob"));
              });

      assertThat(file).content().contains("\"2\": {\"id\":2,\"name\":\"Bob\"}");
      assertThat(directory).isDirectoryContaining("glob:**db.json");
      assertThat(directory.toFile().list()).containsExactly("db.json");
    }

    @Test
    void the_end_of_the_application_closes_it() {
      AtomicReference<MemoryDataSource> dataSource = new AtomicReference<>();

      application
          .withPropertyValues("memory.file=" + directory.resolve("db.json"))
          .run(context -> dataSource.set(context.getBean(MemoryDataSource.class)));

      assertThat(dataSource.get()).extracting(MemoryDataSource::isClosed).isEqualTo(true);
    }
  }

  @Nested
  class with_initial_data {
    @TempDir Path directory;

    @Test
    void an_empty_data_source_is_filled() throws Exception {
      initially(
              "{\"ids\":{\"Person\":8},\"models\":{\"Person\":{\"7\":{\"id\":7,\"name\":\"Ada\"}}}}")
          .run(
              context -> {
                MemoryDataSource dataSource = context.getBean(MemoryDataSource.class);
                assertThat(people(dataSource).create(Document.of("name", "Bob")).get("id"))
                    .isEqualTo(8);
                assertThat(people(dataSource).find(Filter.ALL))
                    .extracting(person -> person.get("name"))
                    .containsExactly("Ada", "Bob");
              });
    }

    @Test
    void what_is_in_the_file_comes_first() throws Exception {
      Path file = directory.resolve("db.json");
      Files.writeString(
          file,
          "{\"ids\":{\"Person\":2},\"models\":{\"Person\":{\"1\":{\"id\":1,\"name\":\"Eve\"}}}}");

      initially("{\"ids\":{},\"models\":{\"Person\":{\"7\":{\"id\":7,\"name\":\"Ada\"}}}}")
          .withPropertyValues("memory.file=" + file)
          .run(
              context ->
                  assertThat(people(context.getBean(MemoryDataSource.class)).find(Filter.ALL))
                      .extracting(person -> person.get("name"))
                      .containsExactly("Eve"));
    }

    @Test
    void a_file_whose_records_are_all_deleted_stays_empty() throws Exception {
      ApplicationContextRunner kept =
          initially("{\"ids\":{},\"models\":{\"Person\":{\"7\":{\"id\":7,\"name\":\"Ada\"}}}}")
              .withPropertyValues("memory.file=" + directory.resolve("db.json"));

      kept.run(context -> people(context.getBean(MemoryDataSource.class)).deleteById(7));

      kept.run(
          context ->
              assertThat(people(context.getBean(MemoryDataSource.class)).find(Filter.ALL))
                  .isEmpty());
    }

    private ApplicationContextRunner initially(String json) throws Exception {
      Path initialData = Files.writeString(directory.resolve("initial.json"), json);
      return application.withPropertyValues("memory.initial-data=" + initialData.toUri());
    }
  }

  @Test
  void steps_of_regular_expressions_are_limited_by_properties() {
    application
        .withPropertyValues("memory.limits.pattern-steps=2")
        .run(
            context -> {
              MemoryCollection people = people(context.getBean(MemoryDataSource.class));
              people.create(Document.of("name", "Ada"));
              assertThat(people.count(Where.property("name").regexp("^Ad"))).isEqualTo(1);
              assertThatExceptionOfType(InvalidFilterException.class)
                  .isThrownBy(() -> people.count(Where.property("name").regexp("^Ada")))
                  .withMessageContaining("was stopped after 2 steps");
            });
  }

  @ParameterizedTest
  @CsvSource({"depth,0,1", "conditions,-1,1", "order-terms,0,1", "include-depth,-1,0"})
  void a_limit_that_makes_no_sense_is_refused(String limit, int value, int least) {
    application
        .withPropertyValues("memory.limits.%s=%d".formatted(limit, value))
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasRootCauseMessage(
                        "Cannot limit filters: 'memory.limits.%s' is %d. Give %d or more."
                            .formatted(limit, value, least)));
  }

  @Test
  void relations_may_be_forbidden() {
    application
        .withPropertyValues("memory.limits.include-depth=0")
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void another_connector_is_refused() {
    application
        .withPropertyValues("memory.connector=mongodb")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasRootCauseExactlyInstanceOf(UnsupportedConnectorException.class)
                    .hasRootCauseMessage(
                        "Cannot open the data source: 'memory.connector' is 'mongodb', but only 'memory' is supported."));
  }

  @Nested
  @ExtendWith(OutputCaptureExtension.class)
  class the_local_storage {
    @Test
    void is_warned_about_once(CapturedOutput output) {
      application
          .withPropertyValues("memory.local-storage=db")
          .run(context -> assertThat(context).hasNotFailed());

      assertThat(output.getOut())
          .containsOnlyOnce(
              "'memory.local-storage' has no effect: a server has no browser storage. Set 'memory.file' to keep the data.");
    }

    @Test
    void is_not_mentioned_where_it_is_not_set(CapturedOutput output) {
      application.run(context -> assertThat(context).hasNotFailed());

      assertThat(output.getOut()).doesNotContain("local-storage");
    }
  }

  private static MemoryCollection people(MemoryDataSource dataSource) {
    return dataSource.collection("Person");
  }
}
