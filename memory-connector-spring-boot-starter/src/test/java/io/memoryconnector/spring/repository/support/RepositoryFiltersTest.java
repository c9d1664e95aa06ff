package io.memoryconnector.spring.repository.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

class RepositoryFiltersTest {
  interface Notes extends MemoryRepository<Note, Long> {}

  private final Notes notes = MemoryRepositories.create(Notes.class);

  private static Where text(String text) {
    return Where.parse("{\"text\": \"" + text + "\"}");
  }

  private List<String> texts() {
    return notes.findAll().stream().map(Note::getText).toList();
  }

  RepositoryFiltersTest() {
    notes.saveAll(List.of(Note.of("a"), Note.of("b"), Note.of("a")));
  }

  @Test
  void find_entities() {
    assertThat(notes.find(Filter.parse("{\"where\": {\"text\": \"a\"}, \"skip\": 1}")))
        .extracting(Note::getId)
        .containsExactly(3L);
  }

  @Test
  void find_records_with_some_of_their_properties() {
    assertThat(notes.findDocuments(Filter.parse("{\"fields\": [\"id\", \"text\"]}")).get(0))
        .isEqualTo(Document.of("id", 1).with("text", "a"));
  }

  @Test
  void leave_properties_unset_in_entities() {
    assertThat(notes.find(Filter.parse("{\"fields\": {\"text\": true}}")).get(0).getId()).isNull();
  }

  record Town(@Nullable Long id, String name, @Nullable String mayor, long population) {}

  interface Towns extends MemoryRepository<Town, Long> {
    @Query("{'where': {'name': ?0}, 'fields': ['mayor']}")
    List<Town> mayors(String name);
  }

  @Test
  void deliver_what_entities_cannot_be_made_without() {
    Towns towns = MemoryRepositories.create(Towns.class);
    towns.save(new Town(1L, "Linz", "Ada", 212_538));
    Town named = new Town(null, "Linz", null, 212_538);

    assertThat(towns.find(Filter.ALL.fields("name"))).containsExactly(named);
    assertThat(
            towns.find(
                Filter.parse(
                    "{\"fields\": {\"id\": false, \"mayor\": false, \"population\": false}}")))
        .containsExactly(named);
    assertThat(towns.mayors("Linz")).extracting(Town::mayor).containsExactly("Ada");
    assertThat(towns.findDocuments(Filter.ALL.fields("name")))
        .containsExactly(Document.of("name", "Linz"));
  }

  @Test
  void count() {
    assertThat(notes.count(text("a"))).isEqualTo(2);
  }

  @Test
  void set_properties() {
    assertThat(notes.updateAll(text("a"), Map.of("text", "c"))).isEqualTo(2);
    assertThat(texts()).containsExactly("c", "b", "c");
  }

  @Test
  void delete() {
    assertThat(notes.deleteAll(text("a"))).isEqualTo(2);
    assertThat(texts()).containsExactly("b");
  }

  @Test
  void name_the_place_of_what_does_not_fit() {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> notes.find(Filter.parse("{\"fields\": [\"id\", \"txt\"]}")))
        .withMessage(
            "Cannot read filter at /fields/1: 'Note' has no property 'txt'. Use one of id, text, tags, lines, due.")
        .havingCause()
        .asInstanceOf(type(InvalidFilterException.class))
        .extracting(InvalidFilterException::pointer)
        .isEqualTo(Optional.of("/fields/1"));
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(
            () -> notes.findDocuments(Filter.ALL.withFields(new Fields(List.of(), List.of("a/b")))))
        .withMessage(
            "Cannot read filter at /fields/a~1b: 'Note' has no property 'a/b'. Use one of id, text, tags, lines, due.");
  }

  @Test
  void refuse_values_that_cannot_be_stored() {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> notes.updateAll(Where.ALWAYS, Map.of("text", new Object())))
        .withMessage(
            "Cannot store 'text': documents hold no values of type java.lang.Object. Store text, a number, a boolean, a date, a UUID, bytes, a list or a map.");
  }
}
