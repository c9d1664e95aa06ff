package io.memoryconnector.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.memoryconnector.error.DataSourceClosedException;
import io.memoryconnector.spring.autoconfigure.todo.People;
import io.memoryconnector.spring.autoconfigure.todo.Person;
import io.memoryconnector.spring.autoconfigure.todo.Todo;
import io.memoryconnector.spring.autoconfigure.todo.TodoApplication;
import io.memoryconnector.spring.autoconfigure.todo.Todos;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;

/** The whole line from an application that only has the starter and a file, and back. */
class TodoApplicationTest {
  @TempDir Path directory;

  @Test
  void data_is_there_and_ids_go_on_after_a_restart() {
    try (ConfigurableApplicationContext application = start()) {
      Todos todos = application.getBean(Todos.class);
      People people = application.getBean(People.class);

      assertThat(todos.save(new Todo("Buy milk")).getId()).isEqualTo(1);
      todos.saveAll(List.of(new Todo("Call Ada"), new Todo("Write tests")));
      todos.deleteById(3L);
      assertThat(people.save(new Person(null, "Ada"))).isEqualTo(new Person(1L, "Ada"));
    }

    try (ConfigurableApplicationContext application = start()) {
      Todos todos = application.getBean(Todos.class);
      People people = application.getBean(People.class);

      assertThat(todos.findAll())
          .extracting(Todo::getId, Todo::getTitle)
          .containsExactly(tuple(1L, "Buy milk"), tuple(2L, "Call Ada"));
      assertThat(todos.findByTitle("Call Ada")).extracting(Todo::getId).containsExactly(2L);
      assertThat(todos.save(new Todo("Sleep")).getId()).isEqualTo(4);
      assertThat(people.findAll()).containsExactly(new Person(1L, "Ada"));
      assertThat(people.save(new Person(null, "Bob"))).isEqualTo(new Person(2L, "Bob"));
    }
  }

  @Test
  void what_is_kept_of_the_repositories_says_that_the_data_source_is_closed() {
    Todos todos;
    try (ConfigurableApplicationContext application = start()) {
      todos = application.getBean(Todos.class);
    }

    assertThatExceptionOfType(DataAccessResourceFailureException.class)
        .isThrownBy(() -> todos.save(new Todo("Too late")))
        .withMessage("Cannot use 'memory': the data source is closed. Open another one.")
        .withCauseInstanceOf(DataSourceClosedException.class);
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(TodoApplication.class)
        .web(WebApplicationType.NONE)
        .properties("memory.file=" + directory.resolve("todo.json"))
        .run();
  }
}
