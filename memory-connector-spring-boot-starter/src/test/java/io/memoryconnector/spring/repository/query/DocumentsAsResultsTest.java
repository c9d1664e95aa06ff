package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** Query methods that return records as they are stored, in place of entities. */
class DocumentsAsResultsTest {
  record Note(@Nullable Long id, String text) {}

  interface Notes extends MemoryRepository<Note, Long> {
    List<Document> findByText(String text);

    Optional<Document> findFirstByText(String text);

    @Query("{'text': ?0}")
    Page<Document> page(String text, Pageable page);

    <T> List<T> findByTextStartingWith(String start, Class<T> type);
  }

  private static final Document RECORD = Document.parse("{\"id\":1,\"text\":\"a\",\"old\":true}");

  private final MemoryDataSource source = MemoryDataSource.inMemory("notes");
  private final Notes notes = MemoryRepositories.create(Notes.class, source);

  DocumentsAsResultsTest() {
    source.collection("Note").create(RECORD);
  }

  @Test
  void have_what_the_entity_does_not_map() {
    assertThat(notes.findByText("a")).containsExactly(RECORD);
    assertThat(notes.findFirstByText("a")).contains(RECORD);
    assertThat(notes.page("a", Pageable.ofSize(5))).containsExactly(RECORD);
  }

  @Test
  void are_made_where_a_call_asks_for_them() {
    assertThat(notes.findByTextStartingWith("", Document.class)).containsExactly(RECORD);
    List<Document> fluent =
        notes.findBy(Example.of(new Note(null, "a")), query -> query.as(Document.class).all());
    assertThat(fluent).containsExactly(RECORD);
  }
}
