package io.memoryconnector.spring.repository.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.MemoryRepository;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Year;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.repository.CrudRepository;

class GeneratedIdsTest {
  interface Notes extends MemoryRepository<Note, Long> {}

  private final Notes notes = MemoryRepositories.create(Notes.class);

  record Counted(@Nullable Integer id, String name) {}

  record Coded(@Nullable UUID id, String name) {}

  record Named(@Nullable String id, String name) {}

  static class Primitive {
    long id;
  }

  interface CountedOnes extends CrudRepository<Counted, Integer> {}

  interface CodedOnes extends CrudRepository<Coded, UUID> {}

  interface NamedOnes extends CrudRepository<Named, String> {}

  interface Primitives extends CrudRepository<Primitive, Long> {}

  @Test
  void count_from_1() {
    assertThat(notes.save(Note.of("a")).getId()).isEqualTo(1);
    assertThat(notes.save(Note.of("b")).getId()).isEqualTo(2);
  }

  @Test
  void come_with_the_same_instance_if_it_can_change() {
    Note note = Note.of("a");
    assertThat(notes.save(note)).isSameAs(note);
  }

  @Test
  void come_with_a_new_instance_if_it_cannot() {
    CountedOnes repository = MemoryRepositories.create(CountedOnes.class);
    assertThat(repository.save(new Counted(null, "a"))).isEqualTo(new Counted(1, "a"));
  }

  @Test
  void go_on_after_one_that_was_given() {
    notes.save(Note.of(40, "a"));
    assertThat(notes.save(Note.of("b")).getId()).isEqualTo(41);
    assertThat(notes.save(Note.of(7, "c")).getId()).isEqualTo(7);
    assertThat(notes.save(Note.of("d")).getId()).isGreaterThan(41);
  }

  @Test
  void do_not_come_back_after_a_deletion() {
    notes.save(Note.of("a"));
    notes.deleteAll();
    assertThat(notes.save(Note.of("b")).getId()).isEqualTo(2);
  }

  @Test
  void are_uuids_in_the_order_of_time() {
    CodedOnes repository = MemoryRepositories.create(CodedOnes.class);
    UUID first = repository.save(new Coded(null, "a")).id();
    UUID second = repository.save(new Coded(null, "b")).id();
    assertThat(first).isNotNull();
    assertThat(first.version()).isEqualTo(7);
    assertThat(String.valueOf(second)).isGreaterThan(first.toString());
    assertThat(repository.findById(first)).contains(new Coded(first, "a"));
  }

  @Test
  void are_uuids_as_text() {
    NamedOnes repository = MemoryRepositories.create(NamedOnes.class);
    String id = repository.save(new Named(null, "a")).id();
    assertThat(UUID.fromString(String.valueOf(id)).version()).isEqualTo(7);
    assertThat(repository.save(new Named("mine", "b")).id()).isEqualTo("mine");
    assertThat(repository.findById("mine")).contains(new Named("mine", "b"));
  }

  @Test
  void are_generated_for_0_in_a_primitive() {
    Primitives repository = MemoryRepositories.create(Primitives.class);
    assertThat(repository.save(new Primitive()).id).isEqualTo(1);
    assertThat(repository.save(new Primitive()).id).isEqualTo(2);
  }

  record OfDay(@Nullable DayOfWeek id) {}

  record OfLetter(@Nullable Character id) {}

  record OfCurrency(@Nullable Currency id) {}

  record OfMoment(@Nullable Instant id) {}

  record OfYear(@Nullable Year id) {}

  record OfAnswer(@Nullable Boolean id) {}

  static Stream<Record> entitiesWithoutIds() {
    return Stream.of(
        new OfDay(null),
        new OfLetter(null),
        new OfCurrency(null),
        new OfMoment(null),
        new OfYear(null),
        new OfAnswer(null));
  }

  @ParameterizedTest
  @MethodSource("entitiesWithoutIds")
  <T> void are_not_made_where_the_class_is_neither_text_nor_a_number(T entity) {
    assertRefused(List.of(), entity, "Cannot write to '%s': id is required. Give id a value.");
  }

  record OfShort(@Nullable Short id) {}

  record OfByte(@Nullable Byte id) {}

  record OfInteger(@Nullable Integer id) {}

  static Stream<Arguments> lastIds() {
    return Stream.of(
        arguments(new OfShort(Short.MAX_VALUE), new OfShort(null)),
        arguments(new OfByte(Byte.MAX_VALUE), new OfByte(null)),
        arguments(new OfInteger(Integer.MAX_VALUE), new OfInteger(null)));
  }

  @ParameterizedTest
  @MethodSource("lastIds")
  <T> void are_not_made_beyond_the_last_number_of_their_class(T last, T entity) {
    assertRefused(
        List.of(last),
        entity,
        "Cannot write to '%1$s': no number is left for a new id. Give the record one, or automigrate '%1$s' to count from 1 again.");
  }

  @SuppressWarnings("unchecked") // the class of an entity is its own
  private static <T> void assertRefused(List<T> stored, T entity, String message) {
    EntityOperations<T> entities =
        new MemoryTemplate(MemoryDataSource.inMemory("ids"), new MemoryMappingContext())
            .forType((Class<T>) entity.getClass());
    entities.saveAll(stored);

    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() -> entities.save(entity))
        .withMessage(message, entity.getClass().getSimpleName());
    assertThat(entities.find(Filter.ALL)).isEqualTo(stored);
  }
}
