package io.memoryconnector.spring.repository.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.repository.MemoryRepository;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

class SimpleMemoryRepositoryTest {
  interface Notes extends MemoryRepository<Note, Long> {}

  private final MemoryDataSource dataSource = MemoryDataSource.inMemory("notes");
  private final Notes notes = MemoryRepositories.create(Notes.class, dataSource);

  private List<String> texts() {
    return notes.findAll().stream().map(Note::getText).toList();
  }

  @Nested
  class save {
    @Test
    void stores_a_new_record() {
      notes.save(Note.full());
      assertThat(notes.findById(1L)).map(Note::content).contains("milk [shop] [2 litres] 0");
    }

    @Test
    void changes_the_record_with_the_id() {
      Note note = notes.save(Note.of("a"));
      note.setText("b");
      notes.save(note);
      assertThat(texts()).containsExactly("b");
    }

    @Test
    void stores_a_record_with_an_id_that_is_not_there() {
      notes.save(Note.of(7, "a"));
      assertThat(notes.findById(7L)).map(Note::getText).contains("a");
    }

    @Test
    void keeps_stored_properties_that_the_class_does_not_map() {
      notes.save(Note.of("a"));
      dataSource.collection("Note").updateAll(Where.ALWAYS, Document.of("colour", "red"));
      Note note = notes.findById(1L).orElseThrow();
      note.setText("b");
      notes.save(note);
      Document stored = notes.findDocuments(Filter.ALL).get(0);
      assertThat(stored.get("colour")).isEqualTo("red");
      assertThat(stored.get("text")).isEqualTo("b");
    }

    @Test
    void takes_a_value_away_with_null() {
      Note note = notes.save(Note.full());
      note.setDue(null);
      notes.save(note);
      assertThat(notes.findById(1L).orElseThrow().getDue()).isNull();
    }

    @Test
    void refuses_null() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> notes.save(nothing()))
          .withMessage(
              "Parameter entity in CrudRepository.save(java.lang.Object) must not be null");
    }
  }

  @Nested
  class saveAll {
    @Test
    void returns_the_entities_in_their_order() {
      Note known = notes.save(Note.of("known"));
      known.setText("changed");
      List<Note> saved = notes.saveAll(List.of(Note.of("new"), known, Note.of(9, "preset")));
      assertThat(saved).extracting(Note::getId).containsExactly(2L, 1L, 9L);
      assertThat(texts()).containsExactly("changed", "new", "preset");
    }

    @Test
    void saves_none_if_one_cannot_be_stored() {
      notes.save(Note.of("known"));
      List<Note> several = new ArrayList<>(List.of(Note.of("new"), Note.of(1, "changed")));
      several.add(nothing());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> notes.saveAll(several))
          .withMessage("Entities must not be or contain null");
      assertThat(texts()).containsExactly("known");
    }

    @Test
    void takes_no_entities() {
      assertThat(notes.saveAll(List.of())).isEmpty();
    }
  }

  @Nested
  class insert {
    @Test
    void stores_a_new_record() {
      assertThat(notes.insert(Note.of("a")).getId()).isEqualTo(1);
    }

    @Test
    void refuses_an_id_that_is_taken() {
      notes.insert(Note.of(1, "a"));
      assertThatExceptionOfType(DuplicateKeyException.class)
          .isThrownBy(() -> notes.insert(Note.of(1, "b")))
          .withCauseInstanceOf(DuplicateValueException.class);
      assertThat(texts()).containsExactly("a");
    }

    @Test
    void stores_all_or_none() {
      notes.insert(Note.of(1, "a"));
      List<Note> several = List.of(Note.of(2, "b"), Note.of(1, "c"));
      assertThatExceptionOfType(DuplicateKeyException.class)
          .isThrownBy(() -> notes.insertAll(several));
      assertThat(texts()).containsExactly("a");
    }

    @Test
    void returns_the_entities_in_their_order() {
      assertThat(notes.insertAll(List.of(Note.of(5, "a"), Note.of("b"))))
          .extracting(Note::getId)
          .containsExactly(5L, 6L);
    }
  }

  @Nested
  class finding {
    @Test
    void by_id_may_find_nothing() {
      assertThat(notes.findById(1L)).isEmpty();
      assertThat(notes.existsById(1L)).isFalse();
    }

    @Test
    void by_ids_passes_over_those_that_are_not_there() {
      notes.saveAll(List.of(Note.of("a"), Note.of("b"), Note.of("c")));
      assertThat(notes.findAllById(List.of(3L, 1L, 9L)))
          .extracting(Note::getText)
          .containsExactlyInAnyOrder("a", "c");
      assertThat(notes.existsById(3L)).isTrue();
    }

    @Test
    void by_ids_refuses_null_among_them() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> notes.findAllById(Arrays.asList(1L, nothing())))
          .withMessage("Ids must not be or contain null");
    }

    @Test
    void sorts() {
      notes.saveAll(List.of(Note.of("b"), Note.of("C"), Note.of("a")));
      assertThat(notes.findAll(Sort.by("text")))
          .extracting(Note::getText)
          .containsExactly("C", "a", "b");
      assertThat(notes.findAll(Sort.by(Sort.Order.desc("text").ignoreCase())))
          .extracting(Note::getText)
          .containsExactly("C", "b", "a");
    }

    @Test
    void pages() {
      notes.saveAll(List.of(Note.of("a"), Note.of("b"), Note.of("c")));
      Page<Note> page = notes.findAll(PageRequest.of(0, 2, Sort.by("text").descending()));
      assertThat(page).extracting(Note::getText).containsExactly("c", "b");
      assertThat(page.getTotalElements()).isEqualTo(3);
      assertThat(notes.findAll(PageRequest.of(Integer.MAX_VALUE, 100))).isEmpty();
      assertThat(notes.findAll(Pageable.unpaged(Sort.by("text")))).hasSize(3);
    }
  }

  @Nested
  class deleting {
    @Test
    void takes_an_entity_its_id_or_several() {
      List<Note> saved =
          notes.saveAll(
              List.of(Note.of("a"), Note.of("b"), Note.of("c"), Note.of("d"), Note.of("e")));
      notes.delete(saved.get(0));
      notes.deleteById(2L);
      notes.deleteAllById(List.of(3L, 99L));
      notes.deleteAll(saved.subList(3, 4));
      assertThat(texts()).containsExactly("e");
      notes.deleteAll();
      assertThat(notes.count()).isZero();
    }

    @Test
    void passes_over_what_is_not_there() {
      notes.deleteById(1L);
      notes.delete(Note.of(1, "a"));
      assertThat(notes.count()).isZero();
    }

    @Test
    void refuses_an_entity_without_an_id() {
      assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
          .isThrownBy(() -> notes.delete(Note.of("a")))
          .withMessage("Cannot find the record of a 'Note' that has no id. Save it first.");
    }
  }

  @Test
  void shares_a_data_source_with_others() {
    notes.save(Note.of("a"));
    assertThat(MemoryRepositories.create(Notes.class, dataSource).count()).isEqualTo(1);
    assertThat(dataSource.collection("Note").find(Filter.ALL).get(0).toMap())
        .contains(entry("text", "a"));
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what no caller should hand in
  private static <E> E nothing() {
    return null;
  }
}
