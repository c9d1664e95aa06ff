package io.memoryconnector.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.autoconfigure.todo.Todo;
import io.memoryconnector.spring.autoconfigure.todo.TodoApplication;
import io.memoryconnector.spring.autoconfigure.todo.Todos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/** What becomes of the data file while an application starts, pauses, refreshes and ends. */
@Timeout(60)
class DataFileLifeTest {
  private static final int THREADS = 4;

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void name_the_file() {
    file = directory.resolve("todo.json");
  }

  private ConfigurableApplicationContext start(Class<?>... more) {
    return new SpringApplicationBuilder(TodoApplication.class)
        .sources(more)
        .web(WebApplicationType.NONE)
        .properties("memory.file=" + file, "memory.name=life")
        .run();
  }

  private long storedTodos() {
    try (ConfigurableApplicationContext application = start()) {
      return application.getBean(Todos.class).count();
    }
  }

  @Test
  void the_end_lets_running_saves_finish_and_refuses_later_ones() throws Exception {
    List<FutureTask<Integer>> savings = new ArrayList<>();
    CountDownLatch saving = new CountDownLatch(THREADS);
    try (ConfigurableApplicationContext application = start()) {
      Todos todos = application.getBean(Todos.class);
      for (int thread = 0; thread < THREADS; thread++) {
        savings.add(new FutureTask<>(() -> saveUntilTheEnd(todos, saving)));
      }
      savings.forEach(task -> new Thread(task).start());
      saving.await();
    }

    int acknowledged = 0;
    for (FutureTask<Integer> task : savings) {
      acknowledged += task.get();
    }
    assertThat(storedTodos()).isEqualTo(acknowledged);
  }

  /** Returns how many were acknowledged. */
  private static int saveUntilTheEnd(Todos todos, CountDownLatch saving) {
    for (int saved = 0; ; saved++) {
      try {
        todos.save(new Todo("Save on"));
        saving.countDown();
      } catch (DataAccessResourceFailureException e) {
        assertThat(e).hasMessage("Cannot use 'life': the data source is closed. Open another one.");
        return saved;
      }
    }
  }

  @Test
  void the_end_leaves_nothing_but_the_file() {
    try (ConfigurableApplicationContext application = start()) {
      application.getBean(Todos.class).save(new Todo("Tidy up"));
      assertThat(threadsOfDataSources()).isNotEmpty();
    }

    assertThat(threadsOfDataSources()).isEmpty();
    assertThat(directory.toFile().list()).containsExactly("todo.json");
  }

  private static List<String> threadsOfDataSources() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("memory-connector-life"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @ExtendWith(OutputCaptureExtension.class)
  void the_end_writes_a_file_that_was_removed_again_and_logs_a_warning(
      boolean journal, CapturedOutput output) throws IOException {
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(TodoApplication.class)
            .web(WebApplicationType.NONE)
            .properties("memory.file=" + file, "memory.persistence.journal=" + journal)
            .run()) {
      application.getBean(Todos.class).save(new Todo("Stay"));
      application.getBean(MemoryDataSource.class).flush();
      Files.delete(file);
    }

    assertThat(file).content().contains("Stay");
    assertThat(output)
        .containsOnlyOnce(
            "Data file '%s' was removed while it was open, and has been written again. To delete what it holds, end the application first."
                .formatted(file.toRealPath()));
  }

  @Test
  void a_start_that_fails_leaves_nothing_and_gives_the_file_free() {
    assertThatExceptionOfType(BeanCreationException.class)
        .isThrownBy(() -> start(Failing.class))
        .withRootCauseInstanceOf(IllegalStateException.class);

    assertThat(threadsOfDataSources()).isEmpty();
    assertThat(directory).isEmptyDirectory();
    assertThat(storedTodos()).isZero(); // nobody else has it open
  }

  @Test
  void a_refresh_gives_the_file_to_the_next_data_source() {
    try (AnnotationConfigWebApplicationContext application =
        new AnnotationConfigWebApplicationContext()) {
      DefaultPropertiesPropertySource.addOrMerge(
          Map.of("memory.file", file.toString(), "memory.name", "life"),
          application.getEnvironment().getPropertySources());
      application.setServletContext(new MockServletContext());
      application.register(TodoApplication.class);
      application.refresh();
      MemoryDataSource first = application.getBean(MemoryDataSource.class);
      application.getBean(Todos.class).save(new Todo("Refresh"));

      application.refresh();

      assertThat(first.isClosed()).isTrue();
      assertThat(application.getBean(Todos.class).findAll())
          .extracting(Todo::getTitle)
          .containsExactly("Refresh");
    }
    assertThat(directory.toFile().list()).containsExactly("todo.json");
  }

  @Test
  void a_pause_brings_the_file_up_to_date_and_saves_go_on_through_it() {
    try (ConfigurableApplicationContext application = start()) {
      Todos todos = application.getBean(Todos.class);
      todos.save(new Todo("Pause"));

      application.pause();
      assertThat(file).content().contains("Pause");
      todos.save(new Todo("Meanwhile"));
      application.restart();

      assertThat(todos.findAll()).extracting(Todo::getTitle).containsExactly("Pause", "Meanwhile");
    }
    assertThat(storedTodos()).isEqualTo(2);
  }

  /** A bean that the application needs, and that does not come up. */
  @Configuration(proxyBeanMethods = false)
  static class Failing {
    @Bean
    Object failing(Todos todos) {
      throw new IllegalStateException("does not come up");
    }
  }
}
