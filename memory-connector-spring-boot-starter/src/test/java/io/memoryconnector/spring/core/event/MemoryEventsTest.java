package io.memoryconnector.spring.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Version;

/** Application events that tell of writes. */
class MemoryEventsTest {
  record Person(@Nullable Long id, @Version @Nullable Long version, String name) {}

  record Pet(@Nullable Long id, String name) {}

  @Configuration(proxyBeanMethods = false)
  static class Store {
    @Bean
    MemoryTemplate memoryTemplate() {
      return new MemoryTemplate(MemoryDataSource.inMemory("people"), new MemoryMappingContext());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Store.class)
  static class Listening {
    final List<List<Object>> heard = new ArrayList<>();

    @EventListener
    void on(BeforeSaveEvent<Person> event) {
      if (event.getEntity().name().isEmpty()) {
        throw new IllegalArgumentException("nameless");
      }
      heard.add(List.of("before save", event.getEntity(), event.getRecord(), event.getPrevious()));
    }

    @EventListener
    void on(AfterSaveEvent<Person> event) {
      heard.add(List.of("after save", event.getEntity(), event.getRecord(), event.getPrevious()));
    }

    @EventListener
    void on(BeforeDeleteEvent<Person> event) {
      heard.add(List.of("before delete", event.getEntity()));
    }

    @EventListener
    void on(AfterDeleteEvent<Person> event) {
      heard.add(List.of("after delete", event.getPrevious(), event.getCollection()));
    }
  }

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext(Listening.class);
  private final MemoryTemplate template = context.getBean(MemoryTemplate.class);
  private final List<List<Object>> heard = context.getBean(Listening.class).heard;

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void tell_of_a_new_entity() {
    Person ada = template.save(new Person(null, null, "Ada"));
    Person draft = new Person(null, null, "Ada");
    Document stored = Document.of("id", 1).with("version", 0).with("name", "Ada");
    assertThat(heard)
        .containsExactly(
            List.of("before save", draft, stored.without("id"), Optional.empty()),
            List.of("after save", ada, stored, Optional.empty()));
  }

  @Test
  void tell_what_an_entity_was_before() {
    Person ada = template.save(new Person(null, null, "Ada"));
    heard.clear();
    Person changed = template.save(new Person(ada.id(), ada.version(), "Ada L."));
    assertThat(heard)
        .extracting(event -> event.get(3))
        .containsExactly(Optional.of(ada), Optional.of(ada));
    assertThat(changed.version()).isEqualTo(1);
  }

  @Test
  void tell_of_deletions_however_they_are_asked_for() {
    List<Person> people =
        template.saveAll(
            List.of(
                new Person(null, null, "a"),
                new Person(null, null, "b"),
                new Person(null, null, "c")),
            Person.class);
    heard.clear();
    template.delete(people.get(0));
    template.deleteById(2, Person.class);
    template.deleteAll(Where.ALWAYS, Person.class);
    assertThat(heard)
        .containsExactly(
            List.of("before delete", people.get(0)),
            List.of("after delete", people.get(0), "Person"),
            List.of("before delete", people.get(1)),
            List.of("after delete", people.get(1), "Person"),
            List.of("before delete", people.get(2)),
            List.of("after delete", people.get(2), "Person"));
  }

  @Test
  void of_writes_that_fail_are_only_those_before() {
    Person ada = template.save(new Person(null, null, "Ada"));
    template.save(ada);
    heard.clear();
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> template.save(ada));
    assertThat(heard).extracting(event -> event.get(0)).containsExactly("before save");
  }

  @Test
  void can_be_answered_by_refusing_the_write() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> template.save(new Person(null, null, "")))
        .withMessage("nameless");
    assertThat(template.count(Where.ALWAYS, Person.class)).isZero();
  }

  @Test
  void of_another_class_are_not_heard() {
    template.save(new Pet(null, "Rex"));
    template.deleteAll(Where.ALWAYS, Pet.class);
    assertThat(heard).isEmpty();
  }

  @Test
  void are_not_published_for_updates_of_many_records() {
    template.save(new Person(null, null, "Ada"));
    heard.clear();
    template.updateAll(Where.ALWAYS, Map.of("name", "Eve"), Person.class);
    assertThat(heard).isEmpty();
  }

  @Test
  void reach_a_listener_that_comes_later() {
    List<Object> later = new ArrayList<>();
    try (var quiet = new AnnotationConfigApplicationContext(Store.class)) {
      MemoryTemplate another = quiet.getBean(MemoryTemplate.class);
      another.save(new Pet(null, "Rex"));
      quiet.addApplicationListener((ApplicationListener<MemoryEvent<?>>) later::add);
      another.save(new Pet(null, "Rolf"));
    }
    assertThat(later).hasSize(2).first().isInstanceOf(BeforeSaveEvent.class);
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Store.class)
  static class LazilyListening {
    static final class Ear implements ApplicationListener<AfterSaveEvent<Pet>> {
      private final List<Pet> pets = new ArrayList<>();

      @Override
      public void onApplicationEvent(AfterSaveEvent<Pet> event) {
        pets.add(event.getEntity());
      }
    }

    @Bean
    @Lazy
    Ear ear() {
      return new Ear();
    }
  }

  @Test
  void reach_a_listener_that_is_made_lazily() {
    try (var lazily = new AnnotationConfigApplicationContext(LazilyListening.class)) {
      Pet rex = lazily.getBean(MemoryTemplate.class).save(new Pet(null, "Rex"));
      assertThat(lazily.getBean(LazilyListening.Ear.class).pets).containsExactly(rex);
    }
  }

  @Test
  void reach_the_listeners_of_a_parent_context() {
    try (var child = new AnnotationConfigApplicationContext()) {
      child.setParent(context);
      child.register(Store.class);
      child.refresh();
      child.getBean(MemoryTemplate.class).save(new Person(null, null, "Ada"));
    }
    assertThat(heard).hasSize(2);
  }

  @Test
  void are_published_where_a_repository_deletes_what_it_finds() {
    template.save(new Person(null, null, "Ada"));
    heard.clear();
    template.forType(Person.class).removeAll(Filter.where("name").eq("Ada"));
    assertThat(heard)
        .extracting(event -> event.get(0))
        .containsExactly("before delete", "after delete");
  }
}
