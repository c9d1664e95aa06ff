package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.DataFileException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType.Scalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Edits the file of an open data source by hand. */
class EditedFileTest {
  private static final long SEED = Long.getLong("crash.seed", 20261127);

  @TempDir private Path directory;
  private Path file;
  private MemoryDataSource source;
  private MemoryCollection notes;

  @BeforeEach
  void open_with_two_notes() throws IOException {
    file = directory.toRealPath().resolve("db.json");
    source = MemoryDataSource.open(MemoryOptions.named("db").withFile(file));
    notes = source.collection("Note");
    notes.create(Document.of("text", "one"));
    notes.create(Document.of("text", "two"));
    source.flush();
  }

  @AfterEach
  void close() {
    source.close();
  }

  private void edit(String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private @Nullable Object textOf(int id) {
    return notes.findById(id).map(note -> note.get("text")).orElse(null);
  }

  private List<Path> conflicts() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(each -> each.toString().contains(".conflict-")).toList();
    }
  }

  @Test
  void what_changed_on_one_side_only_comes_together() throws IOException {
    notes.updateById(1, Document.of("text", "ours"));
    edit("\"two\"", "\"theirs\"");
    edit("\"models\"", "\"comment\": \"mine\",\n  \"models\"");
    source.flush();

    assertThat(textOf(1)).isEqualTo("ours");
    assertThat(textOf(2)).isEqualTo("theirs");
    assertThat(Files.readString(file)).contains("ours", "theirs", "\"comment\": \"mine\"");
    assertThat(conflicts()).isEmpty();
  }

  @Test
  void records_come_and_go_and_their_ids_are_never_given_again() throws IOException {
    edit("\"2\": {\"id\":2,\"text\":\"two\"}", "\"7\": {\"id\": 7, \"text\": \"seven\"}");
    source.flush();

    assertThat(notes.find(Filter.ALL))
        .extracting(note -> note.get("id"))
        .containsExactlyInAnyOrder(1, 7);
    assertThat(notes.create(Document.empty()).get("id")).isEqualTo(8);
  }

  @Test
  void the_version_of_the_application_stays_where_both_changed_a_record() throws IOException {
    notes.updateById(1, Document.of("text", "ours"));
    edit("\"one\"", "\"theirs\"");
    String edited = Files.readString(file);
    source.flush();

    assertThat(textOf(1)).isEqualTo("ours");
    assertThat(conflicts()).singleElement().satisfies(copy -> assertThat(copy).hasContent(edited));
  }

  @Test
  void a_text_that_makes_no_sense_is_left_alone_until_it_does() throws IOException {
    notes.updateById(1, Document.of("text", "ours"));
    edit("\"text\":\"two\"", "\"text\":");
    String edited = Files.readString(file);

    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(() -> source.flush())
        .withMessageContaining("Cannot read data file '%s' at line ".formatted(file));
    assertThat(file).hasContent(edited);
    notes.updateById(1, Document.of("text", "still taken"));

    edit("\"text\":}", "\"text\":\"mended\"}");
    source.flush();
    assertThat(textOf(1)).isEqualTo("still taken");
    assertThat(textOf(2)).isEqualTo("mended");
  }

  @Test
  void an_empty_file_does_not_delete_everything() throws IOException {
    Files.writeString(file, "");
    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(() -> source.flush())
        .withMessage(
            "Cannot take over edits of data file '%s': it has become empty. Correct the file.",
            file);
    assertThat(notes.count(Where.ALWAYS)).isEqualTo(2);
    Files.writeString(file, "{\"models\":{\"Note\":{}}}");
    source.flush();
    assertThat(notes.count(Where.ALWAYS)).isZero();
  }

  @Test
  void an_edit_is_there_after_the_end_if_nothing_was_written_since() throws IOException {
    edit("\"two\"", "\"theirs\"");
    source.close();
    assertThat(Files.readString(file)).contains("theirs");
    assertThat(directory.toFile().list()).containsExactly("db.json");
  }

  @Test
  void an_edit_comes_in_with_the_end() throws IOException {
    notes.updateById(1, Document.of("text", "ours"));
    edit("\"two\"", "\"theirs\"");
    source.close();
    assertThat(Files.readString(file)).contains("ours", "theirs");
  }

  @Nested
  class with_a_model {
    @BeforeEach
    void define() {
      source.define(
          ModelDefinition.named("Note")
              .property("since", Scalar.DATE)
              .index(IndexDefinition.unique("text"))
              .build());
    }

    @Test
    void edits_have_its_types() throws IOException {
      edit("\"two\"", "\"two\",\"since\":\"2020-01-01T00:00:00Z\"");
      source.flush();
      assertThat(notes.findById(2).orElseThrow().get("since"))
          .isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void edits_that_contradict_it_are_not_taken() throws IOException {
      edit("\"two\"", "\"two\",\"since\":\"ever\"");
      assertThatExceptionOfType(DataFileException.class)
          .isThrownBy(() -> source.flush())
          .withMessageContaining("since 'ever', which is not a date");
      assertThat(notes.findById(2).orElseThrow().has("since")).isFalse();
    }

    @Test
    void an_edit_loses_whose_unique_value_the_application_has_taken() throws IOException {
      notes.create(Document.of("text", "three"));
      edit("\"two\"", "\"three\"");
      source.flush();
      assertThat(textOf(2)).isEqualTo("two");
      assertThat(conflicts()).hasSize(1);
    }
  }

  @Test
  void a_watching_data_source_shows_edits_by_itself() throws Exception {
    source.close();
    MemoryOptions options =
        MemoryOptions.named("db")
            .withFile(file)
            .withPersistence(PersistenceOptions.DEFAULT.watching());
    try (MemoryDataSource watching = MemoryDataSource.open(options)) {
      edit("\"two\"", "\"seen\"");
      MemoryCollection watched = watching.collection("Note");
      for (long start = System.nanoTime();
          !"seen".equals(watched.findById(2).orElseThrow().get("text"));
          Thread.onSpinWait()) {
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
      }
    }
  }

  @Test
  void random_edits_come_together_as_a_naive_merge_says() throws IOException {
    assertMerged(30);
  }

  @Tag("crash")
  @Timeout(600)
  @Test
  void thousands_of_random_edits_come_together_as_a_naive_merge_says() throws IOException {
    assertMerged(2_000);
    System.out.printf("seed %d: 2000 rounds of edits%n", SEED);
  }

  private void assertMerged(int rounds) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < rounds; round++) {
      source.flush();
      Map<Integer, String> base = memory();
      Map<Integer, String> theirs = new TreeMap<>(base);
      for (int i = random.nextInt(4); i > 0; i--) {
        int id = 1 + random.nextInt(12);
        change(theirs, id, random.nextInt(3) == 0 ? null : "theirs " + round + i);
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        int id = 1 + random.nextInt(12);
        if (random.nextInt(3) == 0) {
          notes.deleteById(id);
        } else {
          notes.save(Document.of("id", id).with("text", "ours " + round + i));
        }
      }
      Map<Integer, String> expected = merged(base, theirs, memory());
      write(theirs);
      source.flush();
      assertThat(memory()).as("seed %d, round %d", SEED, round).isEqualTo(expected);
      assertThat(Document.parse(Files.readString(file)).get("models"))
          .asString()
          .contains(expected.values());
    }
  }

  private static Map<Integer, String> merged(
      Map<Integer, String> base, Map<Integer, String> theirs, Map<Integer, String> ours) {
    Map<Integer, String> merged = new TreeMap<>(ours);
    for (int id = 1; id <= 12; id++) {
      if (Objects.equals(base.get(id), ours.get(id))) {
        change(merged, id, theirs.get(id));
      }
    }
    return merged;
  }

  private static void change(Map<Integer, String> texts, int id, @Nullable String text) {
    if (text == null) {
      texts.remove(id);
    } else {
      texts.put(id, text);
    }
  }

  private Map<Integer, String> memory() {
    Map<Integer, String> texts = new TreeMap<>();
    notes
        .find(Filter.ALL)
        .forEach(note -> texts.put((Integer) note.get("id"), String.valueOf(note.get("text"))));
    return texts;
  }

  private void write(Map<Integer, String> texts) throws IOException {
    Document records = Document.empty();
    for (Map.Entry<Integer, String> text : texts.entrySet()) {
      records =
          records.with(
              text.getKey().toString(),
              Document.of("text", text.getValue()).with("id", text.getKey()));
    }
    Files.writeString(
        file, Document.of("models", Document.of("Note", records)).with("by", "hand").toJson());
  }
}
