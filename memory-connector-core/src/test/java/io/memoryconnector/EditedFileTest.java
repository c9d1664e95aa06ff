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
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits the file of an open data source by hand. */
class EditedFileTest {
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
    List<String> warnings = warningsOf(source::flush);

    assertThat(textOf(1)).isEqualTo("ours");
    assertThat(conflicts()).singleElement().satisfies(copy -> assertThat(copy).hasContent(edited));
    assertThat(warnings)
        .containsExactly(
            "Data file '%s' was edited, but the application changed '1' of 'Note' as well: its own version stays, and the edited file is kept as '%s'."
                .formatted(file, conflicts().get(0)));
  }

  @Test
  void a_warning_that_a_log_handler_does_not_take_is_no_obstacle() throws IOException {
    notes.updateById(1, Document.of("text", "ours"));
    edit("\"one\"", "\"theirs\"");
    Handler handler = new BrokenHandler();
    Logger logger = Logger.getLogger("io.memoryconnector");
    logger.addHandler(handler);
    try {
      source.flush();
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(textOf(1)).isEqualTo("ours");
    assertThat(Files.readString(file)).contains("ours");
    assertThat(conflicts()).hasSize(1);
  }

  private static List<String> warningsOf(Runnable work) {
    List<String> warnings = new ArrayList<>();
    Handler handler = new RecordingHandler(warnings);
    Logger logger = Logger.getLogger("io.memoryconnector");
    logger.addHandler(handler);
    try {
      work.run();
    } finally {
      logger.removeHandler(handler);
    }
    return warnings;
  }

  private static final class RecordingHandler extends Handler {
    private final List<String> messages;

    RecordingHandler(List<String> messages) {
      this.messages = messages;
    }

    @Override
    public void publish(LogRecord record) {
      messages.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static final class BrokenHandler extends Handler {
    @Override
    public void publish(LogRecord record) {
      throw new IllegalStateException("no space for the log");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void a_text_that_makes_no_sense_is_left_alone_until_it_does() throws IOException {
    notes.updateById(1, Document.of("text", "ours"));
    edit("\"text\":\"two\"", "\"text\":");
    String edited = Files.readString(file);

    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(() -> source.flush())
        .withMessageContaining("Cannot read data file '%s' at line ".formatted(file));
    assertThat(source.health().lastError())
        .startsWith("Cannot read data file '%s' at line ".formatted(file));
    assertThat(file).hasContent(edited);
    notes.updateById(1, Document.of("text", "still taken"));

    edit("\"text\":}", "\"text\":\"mended\"}");
    source.flush();
    assertThat(source.health().lastError()).isNull();
    assertThat(textOf(1)).isEqualTo("still taken");
    assertThat(textOf(2)).isEqualTo("mended");
  }

  @Test
  void a_text_that_makes_no_sense_is_told_at_the_end() throws IOException {
    notes.updateById(1, Document.of("text", "ours"));
    Files.writeString(file, "{");
    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(source::close)
        .withMessage(
            "Cannot bring data file '%1$s' up to date: Cannot read data file '%1$s' at line 1, column 2: the text ends too early. Repair it, restore a copy of it, or use another file. Nothing is lost: its journal has the changes, and the next start takes them over."
                .formatted(file));
  }

  @Test
  void an_empty_file_does_not_delete_everything() throws IOException {
    Files.writeString(file, "");
    assertRefused("it has become empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"modells\": {", "\"Models\": {", "\"ids2\": {"})
  void a_file_whose_models_are_misspelt_does_not_delete_everything(String misspelt)
      throws IOException {
    edit("\"models\": {", misspelt);
    assertRefused("it has no 'models' any more, which its records were in");
  }

  @Test
  void a_file_that_has_lost_its_models_does_not_delete_everything() throws IOException {
    Files.writeString(file, "{\"ids\":{\"Note\":3}}");
    assertRefused("it has no 'models' any more, which its records were in");
  }

  private void assertRefused(String reason) throws IOException {
    String edited = Files.readString(file);
    String refusal =
        "Cannot take over edits of data file '%s': %s. Correct the file, or write {\"models\": {}} to delete all records."
            .formatted(file, reason);
    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(() -> source.flush())
        .withMessage("%s", refusal);
    assertThat(source.health().lastError()).isEqualTo(withoutStop(refusal));
    notes.updateById(1, Document.of("text", "still taken"));
    assertThat(notes.count(Where.ALWAYS)).isEqualTo(2);
    assertThat(file).hasContent(edited);
    Files.writeString(file, "{\"models\":{}}"); // else it could not be closed
  }

  private static String withoutStop(String sentence) {
    return sentence.substring(0, sentence.length() - 1);
  }

  @Test
  void a_file_whose_models_are_no_object_is_refused() throws IOException {
    Files.writeString(file, "{\"models\":[]}");
    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(() -> source.flush())
        .withMessage(
            "Cannot read data file '%s' at line 1, column 11: 'models' is not a JSON object. Repair it, restore a copy of it, or use another file.",
            file);
    assertThat(notes.count(Where.ALWAYS)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"models\":{}}", "{\"models\":{\"Note\":{}}}"})
  void models_without_records_delete_everything(String text) throws IOException {
    Files.writeString(file, text);
    source.flush();
    assertThat(notes.count(Where.ALWAYS)).isZero();
  }

  @Test
  void models_may_be_missing_where_there_were_no_records() throws IOException {
    notes.deleteAll(Where.ALWAYS);
    source.flush();
    Files.writeString(file, "{\"comment\":\"nothing yet\"}");
    source.flush();
    notes.create(Document.of("text", "three"));
    source.flush();
    assertThat(Files.readString(file)).contains("nothing yet", "three");
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
          .withMessage("%s.", contradiction());
      assertThat(notes.findById(2).orElseThrow().has("since")).isFalse();
    }

    @Test
    void health_remembers_edits_that_contradict_it_until_they_are_mended() throws IOException {
      edit("\"two\"", "\"two\",\"since\":\"ever\"");
      assertThatExceptionOfType(DataFileException.class).isThrownBy(() -> source.flush());
      assertThat(source.health().state()).isEqualTo(Health.State.OPEN);
      assertThat(source.health().lastError()).isEqualTo(contradiction());

      edit("\"ever\"", "\"2020-01-01T00:00:00Z\"");
      source.flush();
      assertThat(source.health().lastError()).isNull();
    }

    private String contradiction() {
      return "Cannot take over edits of data file '%1$s': Cannot define 'Note': record '2' of collection 'Note' in '%1$s' has since 'ever', which is not a date. Correct the record or the definition"
          .formatted(file);
    }

    @Test
    void unique_values_move_from_record_to_record() throws IOException {
      edit("\"one\"", "\"swap\"");
      edit("\"two\"", "\"one\"");
      edit("\"swap\"", "\"two\"");
      source.flush();
      assertThat(textOf(1)).isEqualTo("two");
      assertThat(textOf(2)).isEqualTo("one");
      assertThat(conflicts()).isEmpty();
    }

    @Test
    void edits_lose_together_of_which_one_needs_the_value_of_another() throws IOException {
      notes.create(Document.of("text", "three"));
      edit("\"two\"", "\"three\"");
      edit("\"one\"", "\"two\"");
      assertThat(warningsOf(source::flush))
          .containsExactly(
              valueWarning("'2' of 'Note' has one of '3', '1' of 'Note' has one of '2'"));
      assertThat(textOf(1)).isEqualTo("one");
      assertThat(textOf(2)).isEqualTo("two");
    }

    @Test
    void an_edit_loses_whose_unique_value_the_application_has_taken() throws IOException {
      notes.create(Document.of("text", "three"));
      edit("\"two\"", "\"three\"");
      assertThat(warningsOf(source::flush))
          .containsExactly(valueWarning("'2' of 'Note' has one of '3'"));
      assertThat(textOf(2)).isEqualTo("two");
    }

    private String valueWarning(String losers) throws IOException {
      return "Data file '%s' was edited, but values that must be unique belong to other records, for %s: the application's own version stays, and the edited file is kept as '%s'."
          .formatted(file, losers, conflicts().get(0));
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
}
