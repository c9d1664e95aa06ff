package io.memoryconnector.spring.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.DataSourceClosedException;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.error.RecordNotFoundException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.Collection;
import io.memoryconnector.spring.mapping.InvalidEntityException;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.Sort;

class MemoryTemplateTest {
  enum State {
    OPEN,
    DONE
  }

  record Owner(String name) {}

  record Task(@Nullable Long id, String title, State state, @Nullable Owner owner) {
    static Task open(String title) {
      return new Task(null, title, State.OPEN, new Owner("Ada"));
    }

    Task done() {
      return new Task(id, title, State.DONE, owner);
    }
  }

  private static final Where DONE = Where.parse("{\"state\": \"DONE\"}");

  private final MemoryDataSource dataSource = MemoryDataSource.inMemory("tasks");
  private final MemoryTemplate template =
      new MemoryTemplate(dataSource, new MemoryMappingContext());

  @Nested
  class with_two_tasks {
    private final Task first = template.save(Task.open("sleep"));
    private final Task second = template.insert(Task.open("eat"));

    @Test
    void finds_them() {
      assertThat(template.findById(1, Task.class)).contains(first);
      assertThat(template.find(Filter.ALL.withSkip(1), Task.class)).containsExactly(second);
      assertThat(template.findOne(Filter.ALL, Task.class)).contains(first);
      assertThat(template.findDocuments(Filter.ALL.withLimit(1), Task.class))
          .containsExactly(
              Document.copyOf(
                  Map.of(
                      "id", 1, "title", "sleep", "state", "OPEN", "owner", Map.of("name", "Ada"))));
    }

    @Test
    void streams_them() {
      try (Stream<Task> stream = template.stream(Filter.ALL, Task.class)) {
        assertThat(stream).containsExactly(first, second);
      }
    }

    @Test
    void counts_them() {
      assertThat(template.count(Where.ALWAYS, Task.class)).isEqualTo(2);
      assertThat(template.exists(DONE, Task.class)).isFalse();
    }

    @Test
    void updates_one() {
      assertThat(template.update(first.done())).isEqualTo(first.done());
      assertThat(template.exists(DONE, Task.class)).isTrue();
    }

    @Test
    void saves_some() {
      assertThat(template.saveAll(List.of(second.done(), Task.open("work")), Task.class))
          .extracting(Task::id)
          .containsExactly(2L, 3L);
    }

    @Test
    void sets_properties() {
      assertThat(
              template.updateAll(
                  Where.ALWAYS, Map.of("state", State.DONE, "title", "x"), Task.class))
          .isEqualTo(2);
      assertThat(template.count(DONE, Task.class)).isEqualTo(2);
    }

    @Test
    void leaves_them_their_ids() {
      for (Object own : List.of(1, 1L, "1")) {
        Map<String, Object> changes = Map.of("id", own, "title", "x" + own.getClass());
        assertThat(template.updateAll(Where.property("id").eq(1), changes, Task.class))
            .isEqualTo(1);
      }
      assertThatExceptionOfType(DataIntegrityViolationException.class)
          .isThrownBy(
              () -> template.updateAll(Where.ALWAYS, Map.of("id", 1, "title", "lost"), Task.class))
          .withMessage(
              "Cannot update 'Task': the id of record '2' cannot become '1'. Leave 'id' out.");
      assertThat(template.count(Where.property("title").eq("lost"), Task.class)).isZero();
    }

    @Test
    void deletes_them() {
      assertThat(template.delete(first)).isTrue();
      assertThat(template.delete(first)).isFalse();
      assertThat(template.deleteById(2, Task.class)).isTrue();
      assertThat(template.deleteAll(Where.ALWAYS, Task.class)).isZero();
    }

    @Test
    void takes_ids_of_any_numeric_type() {
      assertThat(template.findById(2L, Task.class)).contains(second);
      assertThat(template.findById("2", Task.class)).contains(second);
    }
  }

  @Nested
  class orders {
    private final EntityOperations<Task> tasks = template.forType(Task.class);

    @Test
    void follow_a_sort() {
      Sort sort =
          Sort.by(Sort.Order.desc("owner.name").nullsLast(), Sort.Order.asc("title").ignoreCase());
      assertThat(tasks.orderOf(sort))
          .isEqualTo(
              new Order(
                  List.of(
                      new Order.Term(
                          PropertyPath.of("owner.name"),
                          Order.Direction.DESC,
                          Order.Nulls.LAST,
                          TextCase.EXACT),
                      new Order.Term(
                          PropertyPath.of("title"),
                          Order.Direction.ASC,
                          Order.Nulls.NATIVE,
                          TextCase.IGNORED))));
    }

    @Test
    void are_those_of_the_ids_without_a_sort() {
      assertThat(tasks.orderOf(Sort.unsorted())).isEqualTo(Order.BY_ID);
    }
  }

  @Nested
  class exceptions {
    @Test
    void of_a_missing_record() {
      assertThatExceptionOfType(EmptyResultDataAccessException.class)
          .isThrownBy(() -> template.update(new Task(7L, "sleep", State.OPEN, null)))
          .withCauseInstanceOf(RecordNotFoundException.class);
    }

    @Test
    void of_an_id_that_is_taken() {
      Task task = template.insert(Task.open("sleep"));
      assertThatExceptionOfType(DuplicateKeyException.class)
          .isThrownBy(() -> template.insert(task))
          .withMessage(
              "Cannot write to 'Task': id '1' already belongs to another record. Use another id, or update that record.");
    }

    @Test
    void of_a_filter() {
      assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
          .isThrownBy(
              () -> template.findOne(Filter.parse("{\"fields\": {\"titel\": true}}"), Task.class))
          .withMessage(
              "Cannot read filter at /fields/0: 'Task' has no property 'titel'. Use one of id, title, state, owner.")
          .withCauseInstanceOf(InvalidFilterException.class);
    }

    @Test
    void of_a_pattern_that_is_too_costly_while_a_stream_is_read() {
      template.save(Task.open("a".repeat(60) + "!"));
      Filter filter = Filter.parse("{\"where\": {\"title\": {\"regexp\": \"(.*a){20}$\"}}}");
      assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
          .isThrownBy(() -> template.stream(filter, Task.class).toList())
          .withCauseInstanceOf(InvalidFilterException.class);
    }

    @Test
    void of_a_closed_data_source() {
      template.save(Task.open("sleep"));
      dataSource.close();
      assertThatExceptionOfType(DataAccessResourceFailureException.class)
          .isThrownBy(() -> template.save(Task.open("eat")))
          .withCauseInstanceOf(DataSourceClosedException.class);
    }

    @Test
    void of_a_class_without_an_id() {
      assertThatExceptionOfType(InvalidEntityException.class)
          .isThrownBy(() -> template.forType(Owner.class))
          .withMessage(
              "Cannot map io.memoryconnector.spring.core.MemoryTemplateTest$Owner: it has no id. Add a property named 'id', or annotate one with @Id.");
    }

    static class Elsewhere {
      record Task(@Nullable Long id, int priority) {}
    }

    @Collection(model = "Chore")
    record Named(@Nullable Long id) {}

    @Test
    void of_two_classes_of_one_name() {
      template.forType(Task.class);
      assertThatExceptionOfType(InvalidEntityException.class)
          .isThrownBy(() -> template.forType(Elsewhere.Task.class))
          .withMessage(
              "Cannot map %s: the model 'Task' is that of %s. Rename one of the classes, name the model of one with @Collection(model = \"…\"), or keep them in different data sources.",
              Elsewhere.Task.class.getName(), Task.class.getName());
      assertThat(template.forType(Named.class).collection().name()).isEqualTo("Chore");
      assertThat(dataSource.collectionNames()).contains("Chore");
    }

    @Test
    void of_a_version_that_cannot_be_counted() {
      record Dated(Long id, @Version Instant version) {}
      assertThatExceptionOfType(InvalidEntityException.class)
          .isThrownBy(() -> template.forType(Dated.class))
          .withMessageEndingWith(
              "property 'version': versions are counted, which Instant is not made for. Use long, int, or their wrapper types.");
    }
  }

  @Test
  void resolves_a_class_once() {
    assertThat(template.forType(Task.class)).isSameAs(template.forType(Task.class));
    assertThat(template.dataSource()).isSameAs(dataSource);
    assertThat(template.forType(Task.class).collection().name()).isEqualTo("Task");
  }
}
