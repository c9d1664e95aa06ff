package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.error.RecordNotFoundException;
import io.memoryconnector.error.StaleRecordException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several writes that are done as one. */
class RecordWriteTest {
  private static final Document ANY = Document.empty();

  private final MemoryCollection notes = MemoryDataSource.inMemory("test").collection("Note");

  private static Document data(String json) {
    return Document.parse(json);
  }

  private List<Document> stored() {
    return notes.find(Filter.ALL);
  }

  @Test
  void returns_each_record_in_the_order_of_the_writes() {
    notes.createAll(List.of(data("{\"text\": \"a\"}"), data("{\"text\": \"b\"}")));
    assertThat(
            notes.writeAll(
                List.of(
                    new RecordWrite.Delete(2, ANY),
                    new RecordWrite.Create(data("{\"text\": \"c\"}")),
                    new RecordWrite.Save(data("{\"id\": 1, \"more\": true}")),
                    new RecordWrite.Update(3, data("{\"text\": \"d\"}"), ANY))))
        .containsExactly(
            data("{\"id\": 2, \"text\": \"b\"}"),
            data("{\"id\": 3, \"text\": \"c\"}"),
            data("{\"id\": 1, \"text\": \"a\", \"more\": true}"),
            data("{\"id\": 3, \"text\": \"d\"}"));
    assertThat(stored())
        .containsExactly(
            data("{\"id\": 1, \"text\": \"a\", \"more\": true}"),
            data("{\"id\": 3, \"text\": \"d\"}"));
  }

  @Test
  void tells_of_each_record_what_it_was_before() {
    notes.createAll(List.of(data("{\"text\": \"a\"}"), data("{\"text\": \"b\"}")));
    assertThat(
            notes.changeAll(
                List.of(
                    new RecordWrite.Delete(2, ANY),
                    new RecordWrite.Create(data("{\"text\": \"c\"}")),
                    new RecordWrite.Save(data("{\"id\": 1, \"text\": \"d\"}")),
                    new RecordWrite.Save(data("{\"id\": 9}")),
                    new RecordWrite.Update(1, data("{\"text\": \"e\"}"), ANY))))
        .containsExactly(
            new RecordChange(data("{\"id\": 2, \"text\": \"b\"}"), null),
            new RecordChange(null, data("{\"id\": 3, \"text\": \"c\"}")),
            new RecordChange(
                data("{\"id\": 1, \"text\": \"a\"}"), data("{\"id\": 1, \"text\": \"d\"}")),
            new RecordChange(null, data("{\"id\": 9}")),
            new RecordChange(
                data("{\"id\": 1, \"text\": \"d\"}"), data("{\"id\": 1, \"text\": \"e\"}")));
  }

  @Test
  void does_nothing_if_one_write_is_refused() {
    notes.create(data("{\"id\": 7}"));
    assertThatExceptionOfType(DuplicateValueException.class)
        .isThrownBy(
            () ->
                notes.writeAll(
                    List.of(
                        new RecordWrite.Save(data("{\"id\": 7, \"text\": \"a\"}")),
                        new RecordWrite.Create(data("{\"id\": 7}")))));
    assertThat(stored()).containsExactly(data("{\"id\": 7}"));
    assertThat(notes.create(ANY).get("id")).isEqualTo(8);
  }

  @Test
  void takes_no_writes() {
    assertThat(notes.writeAll(List.of())).isEmpty();
  }

  @Test
  void changes_a_record_that_is_as_expected() {
    notes.create(data("{\"version\": 3}"));
    Document expected = data("{\"version\": 3.0, \"text\": null}");
    notes.writeAll(
        List.of(new RecordWrite.Update(1, data("{\"version\": 4, \"text\": \"a\"}"), expected)));
    assertThat(stored()).containsExactly(data("{\"id\": 1, \"version\": 4, \"text\": \"a\"}"));
  }

  @Test
  void refuses_a_record_that_is_not_as_expected() {
    notes.create(data("{\"version\": 4}"));
    Document expected = data("{\"version\": 3}");
    assertThatExceptionOfType(StaleRecordException.class)
        .isThrownBy(() -> notes.writeAll(List.of(new RecordWrite.Update(1, expected, expected))))
        .withMessage(
            "Cannot write to 'Note': record '1' no longer has version '3'. Find it again and repeat the change.");
    assertThatExceptionOfType(StaleRecordException.class)
        .isThrownBy(() -> notes.writeAll(List.of(new RecordWrite.Delete(1, expected))));
    assertThat(stored()).containsExactly(data("{\"id\": 1, \"version\": 4}"));
  }

  @Test
  void sees_what_the_writes_before_it_did() {
    notes.create(data("{\"version\": 0}"));
    RecordWrite change =
        new RecordWrite.Update(1, data("{\"version\": 1}"), data("{\"version\": 0}"));
    assertThatExceptionOfType(StaleRecordException.class)
        .isThrownBy(() -> notes.writeAll(List.of(change, change)));
    assertThat(stored()).containsExactly(data("{\"id\": 1, \"version\": 0}"));
  }

  @Test
  void refuses_a_record_that_is_gone() {
    assertThatExceptionOfType(StaleRecordException.class)
        .isThrownBy(
            () -> notes.writeAll(List.of(new RecordWrite.Delete(1, data("{\"version\": 3}")))));
    assertThatExceptionOfType(RecordNotFoundException.class)
        .isThrownBy(() -> notes.writeAll(List.of(new RecordWrite.Update(1, ANY, ANY))));
    assertThatExceptionOfType(RecordNotFoundException.class)
        .isThrownBy(() -> notes.writeAll(List.of(new RecordWrite.Delete(1, ANY))))
        .withMessage(
            "Cannot write to 'Note': there is no record with id '1'. Create it first, or use the id of another one.");
    assertThat(notes.count(Where.ALWAYS)).isZero();
  }

  @Test
  void is_kept_in_the_file(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("data.json");
    MemoryOptions options = MemoryOptions.named("test").withFile(file);
    try (MemoryDataSource source = MemoryDataSource.open(options)) {
      source
          .collection("Note")
          .writeAll(List.of(new RecordWrite.Create(ANY), new RecordWrite.Create(ANY)));
    }
    assertThat(Files.readString(file)).contains("\"Note\"");
    try (MemoryDataSource source = MemoryDataSource.open(options)) {
      assertThat(source.collection("Note").count(Where.ALWAYS)).isEqualTo(2);
    }
  }
}
