package io.memoryconnector.spring.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Version;

/** Beans that take part in saving, finding and deleting. */
class EntityCallbacksTest {
  record Note(@Nullable Long id, String text) {}

  static class Draft {
    @Nullable Long id;
    @Version @Nullable Long version;
    String text = "";
  }

  record Letter(@Nullable String id, String text) {}

  record Other(@Nullable Long id, String text) {}

  record Title(@Nullable Long id, String text) {}

  /** Adds a text of its own. */
  record Addition(String text) implements BeforeConvertCallback<Title> {
    @Override
    public Title onBeforeConvert(Title title, String collection) {
      return new Title(title.id(), title.text() + text);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Callbacks {
    final List<String> calls = new ArrayList<>();

    @Bean
    MemoryTemplate memoryTemplate() {
      return new MemoryTemplate(MemoryDataSource.inMemory("notes"), new MemoryMappingContext());
    }

    @Bean
    @Order(2)
    BeforeConvertCallback<Note> emphasis() {
      return (note, collection) -> new Note(note.id(), note.text() + " so");
    }

    @Bean
    @Order(1)
    BeforeConvertCallback<Note> capitals() {
      return (note, collection) -> new Note(note.id(), note.text().toUpperCase(Locale.ROOT));
    }

    @Bean
    @Order(2)
    BeforeConvertCallback<Title> second() {
      return (title, collection) -> new Title(title.id(), title.text() + "2");
    }

    @Bean
    @Order(1)
    @Scope("prototype")
    BeforeConvertCallback<Title> first() {
      return new Addition("1");
    }

    @Bean
    BeforeSaveCallback<Note> searchable() {
      return (note, record, collection) -> {
        if (note.text().contains("FORBIDDEN")) {
          throw new IllegalArgumentException("forbidden");
        }
        record.put("length", note.text().length());
        calls.add("before save of %s in %s".formatted(note, collection));
        return note;
      };
    }

    @Bean
    AfterSaveCallback<Note> saved() {
      return (note, record, collection) -> {
        if (note.text().contains("SHAKY")) {
          throw new IllegalArgumentException(note.text());
        }
        calls.add("after save of %s as %s".formatted(note.id(), record.get("length")));
        return note;
      };
    }

    @Bean
    AfterConvertCallback<Note> found() {
      return (note, record, collection) ->
          new Note(note.id(), "%s (%s)".formatted(note.text(), record.get("length")));
    }

    @Bean
    BeforeDeleteCallback<Note> deleted() {
      return (note, collection) -> {
        if (note.text().startsWith("KEEP")) {
          throw new IllegalArgumentException("kept");
        }
        calls.add("before delete of " + note.id());
        return note;
      };
    }

    @Bean
    IdGenerator<Letter> letterIds() {
      return (letter, collection) -> {
        if (letter.text().isEmpty()) {
          throw new IllegalArgumentException("empty");
        }
        return "%s-%s".formatted(collection, letter.text());
      };
    }

    @Bean
    AfterSaveCallback<Draft> shaky() {
      return (draft, record, collection) -> {
        if (draft.text.startsWith("shaky")) {
          throw new IllegalArgumentException(draft.text);
        }
        return draft;
      };
    }

    @Bean
    BeforeConvertCallback<Draft> trimmed() {
      return (draft, collection) -> {
        draft.text = draft.text.strip();
        return draft;
      };
    }

    @Bean
    @SuppressWarnings("NullAway") // who does not check, finds out
    BeforeSaveCallback<Other> wrong() {
      return (other, record, collection) -> other.text().equals("wrong") ? null : other;
    }
  }

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext(Callbacks.class);
  private final MemoryTemplate template = context.getBean(MemoryTemplate.class);
  private final List<String> calls = context.getBean(Callbacks.class).calls;

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void change_an_entity_before_it_is_saved_in_their_order() {
    assertThat(template.save(new Note(null, "hi"))).isEqualTo(new Note(1L, "HI so"));
    assertThat(calls)
        .containsExactly(
            "before save of Note[id=null, text=HI so] in Note", "after save of 1 as 5");
  }

  @Test
  void may_be_prototypes() {
    assertThat(template.insert(new Title(null, "a")).text()).isEqualTo("a12");
  }

  @Test
  void store_more_than_the_entity_has() {
    template.insert(new Note(null, "hi"));
    assertThat(template.findDocuments(Filter.ALL, Note.class))
        .containsExactly(Document.of("id", 1).with("text", "HI so").with("length", 5));
  }

  @Test
  void see_what_is_found() {
    template.forType(Note.class).insertAll(List.of(new Note(null, "a"), new Note(null, "bc")));
    assertThat(template.find(Filter.ALL, Note.class))
        .containsExactly(new Note(1L, "A so (4)"), new Note(2L, "BC so (5)"));
    assertThat(template.findById(1, Note.class)).contains(new Note(1L, "A so (4)"));
    assertThat(template.stream(Filter.ALL.withLimit(1), Note.class))
        .containsExactly(new Note(1L, "A so (4)"));
  }

  @Test
  void prevent_that_any_of_several_entities_is_saved() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                template.saveAll(
                    List.of(new Note(null, "good"), new Note(null, "forbidden")), Note.class))
        .withMessage("forbidden");
    assertThat(template.count(Where.ALWAYS, Note.class)).isZero();
  }

  @Test
  void are_all_called_after_a_write_though_one_throws() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                template.saveAll(
                    List.of(new Note(null, "a"), new Note(null, "shaky"), new Note(null, "c")),
                    Note.class))
        .withMessage("SHAKY so");
    assertThat(template.count(Where.ALWAYS, Note.class)).isEqualTo(3);
    assertThat(calls).endsWith("after save of 1 as 4", "after save of 3 as 4");
  }

  @Test
  void leave_no_entity_without_id_and_version_though_some_throw_after_the_write() {
    List<Draft> drafts = List.of(new Draft(), new Draft(), new Draft());
    drafts.get(0).text = "shaky 1";
    drafts.get(1).text = "shaky 2";
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> template.saveAll(drafts, Draft.class))
        .withMessage("shaky 1")
        .satisfies(
            thrown ->
                assertThat(thrown.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly("shaky 2"));
    assertThat(drafts).extracting(draft -> draft.id).containsExactly(1L, 2L, 3L);
    assertThat(drafts).extracting(draft -> draft.version).containsOnly(0L);
  }

  @Configuration(proxyBeanMethods = false)
  static class Store {
    @Bean
    MemoryTemplate childTemplate() {
      return new MemoryTemplate(MemoryDataSource.inMemory("child"), new MemoryMappingContext());
    }
  }

  @Test
  void may_be_beans_of_a_parent_context() {
    try (var child = new AnnotationConfigApplicationContext()) {
      child.setParent(context);
      child.register(Store.class);
      child.refresh();
      MemoryTemplate ofChild = child.getBean("childTemplate", MemoryTemplate.class);
      assertThat(ofChild.save(new Note(null, "hi"))).isEqualTo(new Note(1L, "HI so"));
    }
  }

  @Test
  void hear_of_deletions_by_entity_by_id_and_by_condition() {
    Note first = template.save(new Note(null, "a"));
    for (String text : List.of("b", "c", "d")) {
      template.save(new Note(null, text));
    }
    calls.clear();
    assertThat(template.delete(first)).isTrue();
    assertThat(template.deleteById(2, Note.class)).isTrue();
    assertThat(template.deleteById(2, Note.class)).isFalse();
    assertThat(template.forType(Note.class).deleteAllById(List.of(3, 9))).isEqualTo(1);
    assertThat(template.deleteAll(Where.ALWAYS, Note.class)).isEqualTo(1);
    assertThat(calls)
        .containsExactly(
            "before delete of 1", "before delete of 2", "before delete of 3", "before delete of 4");
    assertThat(template.count(Where.ALWAYS, Note.class)).isZero();
  }

  @Test
  void prevent_that_any_of_several_records_is_deleted() {
    template.saveAll(List.of(new Note(null, "a"), new Note(null, "keep")), Note.class);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> template.deleteAll(Where.ALWAYS, Note.class))
        .withMessage("kept");
    assertThat(template.count(Where.ALWAYS, Note.class)).isEqualTo(2);
  }

  @Test
  void leave_the_rules_of_new_and_versioned_entities_as_they_are() {
    Draft draft = new Draft();
    draft.text = " a ";
    assertThat(template.save(draft)).isSameAs(draft);
    assertThat(draft.version).isZero();
    Draft same = template.findById(1, Draft.class).orElseThrow();
    assertThat(template.update(same).version).isEqualTo(1);
    assertThat(same.text).isEqualTo("a");
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> template.save(draft));
    assertThat(draft.version).isZero();
    assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> template.insert(draft));
    assertThat(template.delete(same)).isTrue();
  }

  @Test
  void make_ids_for_entities_that_have_none() {
    assertThat(template.save(new Letter(null, "a"))).isEqualTo(new Letter("Letter-a", "a"));
    assertThat(template.insert(new Letter("mine", "b"))).isEqualTo(new Letter("mine", "b"));
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> template.save(new Letter(null, "a")));
  }

  @Test
  void must_return_an_entity() {
    assertThatIllegalStateException()
        .isThrownBy(() -> template.save(new Other(null, "wrong")))
        .withMessage(
            "A callback returned 'null' for an entity of %s. Return the entity, or a copy of it.",
            Other.class.getName());
  }
}
