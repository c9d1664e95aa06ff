package io.memoryconnector.spring.repository.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.spring.mapping.Collection;
import io.memoryconnector.spring.mapping.Indexed;
import io.memoryconnector.spring.mapping.UnreadableRecordException;
import io.memoryconnector.spring.repository.MemoryRepository;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.data.repository.ListCrudRepository;

/** Several classes with one {@code Collection} are views of the same records. */
class SharedCollectionTest {
  @Collection("people")
  record Person(@Nullable Long id, String name, int age) {}

  @Collection("people")
  record Contact(@Nullable Long id, String name, @Nullable @Indexed(unique = true) String email) {}

  @Collection("people")
  record Contradiction(@Nullable Long id, int name) {}

  interface People extends MemoryRepository<Person, Long> {}

  interface Contacts extends MemoryRepository<Contact, Long> {}

  interface Contradictions extends ListCrudRepository<Contradiction, Long> {}

  private final MemoryDataSource source = MemoryDataSource.inMemory("shared");
  private final People people = MemoryRepositories.create(People.class, source);
  private final Contacts contacts = MemoryRepositories.create(Contacts.class, source);

  @Test
  void each_class_sees_all_records() {
    Person ada = people.save(new Person(null, "Ada", 36));
    assertThat(contacts.findAll()).containsExactly(new Contact(1L, "Ada", null));
    contacts.deleteAll();
    assertThat(people.existsById(1L)).isFalse();
    assertThat(people.save(new Person(null, "Bob", 40)).id()).isEqualTo(2).isNotEqualTo(ada.id());
  }

  @Test
  void what_one_class_does_not_map_stays_when_it_saves() {
    people.save(new Person(null, "Ada", 36));
    contacts.save(new Contact(1L, "Ada L.", "ada@example.org"));
    assertThat(people.findAll()).containsExactly(new Person(1L, "Ada L.", 36));
    people.save(new Person(1L, "Ada", 37));
    assertThat(source.collection("people").findById(1))
        .hasValue(
            Document.of("id", 1L)
                .with("name", "Ada")
                .with("age", 37)
                .with("email", "ada@example.org"));
  }

  @Test
  void an_index_of_one_class_counts_for_all() {
    contacts.save(new Contact(null, "Ada", "ada@example.org"));
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> contacts.save(new Contact(null, "Bob", "ada@example.org")));
  }

  @Test
  void a_class_cannot_be_made_of_records_without_its_primitives() {
    contacts.save(new Contact(null, "Ada", null));
    assertThatExceptionOfType(UnreadableRecordException.class).isThrownBy(people::findAll);
  }

  @Test
  void properties_that_contradict_are_refused() {
    assertThatExceptionOfType(InvalidDataAccessResourceUsageException.class)
        .isThrownBy(() -> MemoryRepositories.create(Contradictions.class, source))
        .withMessage(
            "Cannot define 'Contradiction': name is a whole number of 32 bits, but 'Person' in the same collection has another type for it. Use the same type, or another collection.");
  }
}
