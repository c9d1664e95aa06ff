package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.RecordFormat;
import io.memoryconnector.error.CorruptDataFileException;
import io.memoryconnector.error.DataFileException;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.IdDefinition;
import io.memoryconnector.model.IdDefinition.Generation;
import io.memoryconnector.model.IdDefinition.Origin;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType.Scalar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileBackedDataSourceTest {
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void resolve_the_file() throws IOException {
    file = directory.toRealPath().resolve("db.json");
  }

  private MemoryDataSource open() {
    return MemoryDataSource.open(options());
  }

  private MemoryOptions options() {
    return MemoryOptions.named("db").withFile(file);
  }

  private void write(String content) throws IOException {
    Files.writeString(file, content);
  }

  private static ModelDefinition pages() {
    return ModelDefinition.named("Page")
        .id(new IdDefinition("slug", Generation.COUNTER, Origin.ANYONE))
        .property("slug", Scalar.STRING)
        .property("since", Scalar.DATE)
        .build();
  }

  @Nested
  class that_is_new {
    @Test
    void makes_the_file_with_the_first_checkpoint() throws IOException {
      try (MemoryDataSource source = open()) {
        source.define(pages());
        assertThat(source.file()).contains(file);
        assertThat(file).doesNotExist();
        source.collection("Note").create(Document.of("text", "a"));
        assertThat(file).doesNotExist();
        source.flush();
        assertThat(Files.readString(file))
            .isEqualTo(
                """
                {
                  "ids": {
                    "Page": 1,
                    "Note": 2
                  },
                  "models": {
                    "Page": {},
                    "Note": {
                      "1": {"id":1,"text":"a"}
                    }
                  }
                }
                """);
      }
    }

    @Test
    void writes_records_as_LoopBack_does_if_asked_to() throws IOException {
      try (MemoryDataSource source =
          MemoryDataSource.open(
              options()
                  .withPersistence(
                      PersistenceOptions.DEFAULT.withRecordFormat(RecordFormat.STRING)))) {
        source.collection("Note").create(Document.of("text", "a"));
      }
      assertThat(Files.readString(file))
          .contains("\"1\": \"{\\\"id\\\":1,\\\"text\\\":\\\"a\\\"}\"");
    }

    @Test
    void is_not_opened_where_its_directory_is_missing() {
      assertThatExceptionOfType(DataFileException.class)
          .isThrownBy(
              () ->
                  MemoryDataSource.open(
                      MemoryOptions.named("db").withFile(directory.resolve("no/db.json"))))
          .withMessage(
              "Cannot open data file '%s': the directory '%s' does not exist. Create this directory, or use another file.",
              directory.resolve("no/db.json"), directory.resolve("no"));
    }
  }

  @Nested
  class that_is_opened_again {
    @Test
    void has_what_was_written_and_goes_on_with_its_ids() {
      try (MemoryDataSource source = open()) {
        MemoryCollection notes = source.collection("Note");
        notes.create(Document.of("text", "a"));
        notes.create(Document.of("text", "b"));
        notes.deleteById(2);
        notes.updateById(1, Document.of("text", "c"));
      }
      try (MemoryDataSource source = open()) {
        MemoryCollection notes = source.collection("Note");
        assertThat(notes.find(Filter.ALL))
            .containsExactly(Document.parse("{\"id\": 1, \"text\": \"c\"}"));
        assertThat(notes.create(Document.empty()).get("id")).isEqualTo(3);
      }
    }

    @Test
    void has_what_a_restored_snapshot_or_an_automigration_left() {
      try (MemoryDataSource source = open()) {
        source.collection("Note").create(Document.of("text", "a"));
        Snapshot snapshot = source.snapshot();
        source.collection("Other").create(Document.empty());
        source.collection("Note").deleteAll(Where.ALWAYS);
        source.restore(snapshot);
        source.collection("Gone").create(Document.empty());
        source.automigrate("Gone");
      }
      try (MemoryDataSource source = open()) {
        assertThat(source.collection("Note").findById(1)).isPresent();
        assertThat(source.collection("Other").count(Where.ALWAYS)).isZero();
        assertThat(source.collection("Gone").create(Document.empty()).get("id")).isEqualTo(1);
      }
    }

    @Test
    void belongs_to_one_data_source_at_a_time() {
      try (MemoryDataSource source = open()) {
        assertThat(source.ping()).isTrue();
        assertThatExceptionOfType(DataFileException.class)
            .isThrownBy(FileBackedDataSourceTest.this::open)
            .withMessage(
                "Cannot open data file '%s': another data source of this process, %d, has it open. Close that one first, or use another file.",
                file, ProcessHandle.current().pid());
      }
      try (MemoryDataSource source = open()) {
        assertThat(source.ping()).isTrue();
      }
    }
  }

  @Nested
  class without_a_type_of_ids {
    @Test
    void refuses_an_id_whose_text_another_has_and_can_be_opened_again() {
      try (MemoryDataSource source = open()) {
        MemoryCollection notes = source.collection("Note");
        notes.create(Document.of("id", 1));
        notes.create(Document.of("id", "true"));
        for (Object id : new Object[] {"1", true}) {
          assertThatExceptionOfType(DuplicateValueException.class)
              .isThrownBy(() -> notes.create(Document.of("id", id)))
              .withMessage(
                  "Cannot write to 'Note': id '%s' already belongs to another record. Use another id, or update that record.",
                  id);
        }
      }
      try (MemoryDataSource source = open()) {
        assertThat(source.collection("Note").count(Where.ALWAYS)).isEqualTo(2);
      }
    }
  }

  @Nested
  class with_a_model {
    @Test
    void converts_what_the_file_has_and_takes_its_keys_for_ids() throws IOException {
      write(
          """
          {"ids": {"Page": 3}, "models": {"Page": {
            "home": "{\\"slug\\":\\"home\\",\\"since\\":\\"2020-01-01T00:00:00.000Z\\",\\"id\\":5}",
            "7": {"since": null}}}}
          """);
      try (MemoryDataSource source = open()) {
        MemoryCollection found = source.define(pages());
        assertThat(found.findById(7))
            .contains(Document.parse("{\"slug\": \"7\", \"since\": null}"));
        assertThat(found.findById("home").orElseThrow().get("since"))
            .isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
      }
    }

    @Test
    void names_a_value_of_the_file_that_does_not_fit() throws IOException {
      write("{\"models\": {\"Page\": {\"home\": {\"slug\": \"home\", \"since\": \"ever\"}}}}");
      try (MemoryDataSource source = open()) {
        assertThatExceptionOfType(DataFileException.class)
            .isThrownBy(() -> source.define(pages()))
            .withMessage(
                "Cannot define 'Page': record 'home' of collection 'Page' in '%s' has since 'ever', which is not a date. Correct the record or the definition.",
                file);
        assertThat(source.definition("Page")).isEmpty();
      }
    }

    @Test
    void points_to_a_record_that_has_another_id_than_its_key() throws IOException {
      write("{\"models\": {\"Page\": {\n\"home\": {\"slug\": \"house\"}}}}");
      try (MemoryDataSource source = open()) {
        assertThatExceptionOfType(CorruptDataFileException.class)
            .isThrownBy(() -> source.define(pages()))
            .withMessage(
                "Cannot read data file '%s' at line 2, column 1: the record 'home' in 'Page' has the id 'house'. Repair it, restore a copy of it, or use another file.",
                file)
            .satisfies(e -> assertThat(e.line()).isEqualTo(2));
      }
    }

    @Test
    void refuses_records_that_repeat_a_unique_value() throws IOException {
      write(
          "{\"models\": {\"Person\": {\"1\": {\"mail\": \"b\"}, \"2\": {\"mail\": \"a\"}, \"3\": {\"mail\": \"a\"}}}}");
      try (MemoryDataSource source = open()) {
        assertThatExceptionOfType(DataFileException.class)
            .isThrownBy(
                () ->
                    source.define(
                        ModelDefinition.named("Person")
                            .index(IndexDefinition.unique("mail"))
                            .build()))
            .withMessage(
                "Cannot define 'Person': record '2' of collection 'Person' in '%s' has mail 'a', which record '3' has as well. Correct the record or the definition.",
                file);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0"})
  void names_both_records_that_have_one_id_however_it_is_written(String id) throws IOException {
    write("{\"models\": {\"Note\": {\"1\": {\"id\": 1}, \"1.0\": {\"id\": %s}}}}".formatted(id));
    try (MemoryDataSource source = open()) {
      ModelDefinition notes = ModelDefinition.named("Note").property("id", Scalar.NUMBER).build();
      assertThatExceptionOfType(DataFileException.class)
          .isThrownBy(() -> source.define(notes))
          .withMessage(
              "Cannot define 'Note': record '1.0' of collection 'Note' in '%s' has id '1', which record '1' has as well. Correct the record or the definition.",
              file);
    }
  }

  @Nested
  class without_a_model {
    @Test
    void reads_records_by_their_keys_and_asks_for_the_model_before_it_changes_them()
        throws IOException {
      write("{\"models\": {\"Page\": {\"home\": {\"slug\": \"home\"}}}}");
      try (MemoryDataSource source = open()) {
        MemoryCollection found = source.collection("Page");
        assertThat(found.findById("home")).contains(Document.of("slug", "home"));
        assertThatExceptionOfType(io.memoryconnector.error.InvalidRecordException.class)
            .isThrownBy(() -> found.deleteAll(Where.ALWAYS))
            .withMessage(
                "Cannot write to 'Page': its records do not have their ids in 'id'. Define the model first.");
      }
    }
  }

  @Test
  void a_crash_brings_back_no_record_when_all_are_deleted_whatever_ids_they_name()
      throws IOException {
    write("{\"models\": {\"Page\": {\"1\": {\"id\": 2}, \"2\": {\"id\": 2}}}}");
    Path killed = Files.createDirectory(directory.resolve("killed"));
    try (MemoryDataSource source = open()) {
      assertThat(source.collection("Page").deleteAll(Where.ALWAYS)).isEqualTo(2);
      assertThat(source.collection("Page").count(Where.ALWAYS)).isZero();
      for (String name : List.of("db.json", "db.json.journal.1")) {
        Files.copy(directory.resolve(name), killed.resolve(name));
      }
    }
    try (MemoryDataSource source =
        MemoryDataSource.open(MemoryOptions.named("db").withFile(killed.resolve("db.json")))) {
      assertThat(source.collection("Page").find(Filter.ALL)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5})
  void a_crash_brings_back_no_record_be_few_deleted_or_most_or_all(int deleted) throws IOException {
    write(
        "{\"models\": {\"Note\": {\"1\": {\"id\": 1}, \"2\": {\"id\": 2}, \"3\": {\"id\": 3}, \"4\": {\"id\": 4}, \"5\": {\"id\": 5}}}}");
    Path killed = Files.createDirectory(directory.resolve("killed"));
    List<Document> left;
    try (MemoryDataSource source = open()) {
      MemoryCollection notes = source.collection("Note");
      assertThat(notes.deleteAll(Where.property("id").lte(deleted))).isEqualTo(deleted);
      left = notes.find(Filter.ALL);
      for (String name : List.of("db.json", "db.json.journal.1")) {
        Files.copy(directory.resolve(name), killed.resolve(name));
      }
    }
    try (MemoryDataSource source =
        MemoryDataSource.open(MemoryOptions.named("db").withFile(killed.resolve("db.json")))) {
      assertThat(source.collection("Note").find(Filter.ALL)).hasSize(5 - deleted).isEqualTo(left);
    }
  }

  @Nested
  class with_ids_of_any_kind {
    @Test
    void is_read_back_with_all_that_were_not_refused() {
      List<Object> ids =
          List.of(7, 1.5, "text 😀", List.of("a", 1), Document.of("a", "x").with("b", List.of(2)));
      List<Document> found;
      try (MemoryDataSource source = open()) {
        MemoryCollection parts = source.collection("Part");
        ids.forEach(id -> parts.create(Document.of("id", id)));
        found = parts.find(Filter.ALL);
      }
      assertThat(found).hasSize(ids.size());
      try (MemoryDataSource source = open()) {
        assertThat(source.collection("Part").find(Filter.ALL)).isEqualTo(found);
      }
    }

    @Test
    void refuses_half_a_character_anywhere_in_them_and_can_be_opened_again() {
      try (MemoryDataSource source = open()) {
        MemoryCollection parts = source.collection("Part");
        for (Object id :
            List.of(
                "z\ud800",
                List.of("z\ud800"),
                List.of(Document.of("a", "z\ud800")),
                Document.of("a", "z\ud800"))) {
          assertThatExceptionOfType(DataFileException.class)
              .as("%s", id)
              .isThrownBy(() -> parts.create(Document.of("id", id)))
              .withMessageContaining("in 'Part' has half a character in it");
        }
        parts.create(Document.of("id", 1));
      }
      try (MemoryDataSource source = open()) {
        assertThat(source.collection("Part").count(Where.ALWAYS)).isEqualTo(1);
      }
    }
  }

  @Nested
  class that_cannot_be_written {
    @Test
    void leaves_memory_and_file_as_they_were() throws IOException {
      try (MemoryDataSource source = open()) {
        MemoryCollection notes = source.collection("Note");
        notes.create(Document.of("text", "a"));
        source.flush();
        Path parked =
            Files.move(directory, directory.resolveSibling("parked-" + directory.getFileName()));
        try {
          assertThatExceptionOfType(DataFileException.class)
              .isThrownBy(() -> writeForAMinute(notes))
              .withMessageContaining(file.toString());
          assertThat(notes.count(Where.ALWAYS)).isEqualTo(1);
          assertThat(source.health().state()).isEqualTo(Health.State.READ_ONLY);
        } finally {
          Files.move(parked, directory);
        }
        source.flush();
        assertThat(source.health().state()).isEqualTo(Health.State.OPEN);
        assertThat(notes.create(Document.of("text", "c")).get("id")).isEqualTo(2);
      }
    }

    /** Whether the directory is there is looked at from time to time only. */
    private static void writeForAMinute(MemoryCollection notes) {
      long start = System.nanoTime();
      for (long now = start; now - start < 60_000_000_000L; now = System.nanoTime()) {
        notes.updateById(1, Document.of("text", now));
      }
    }
  }

  @Test
  void a_crash_takes_no_text_for_the_number_that_it_looks_like() throws IOException {
    write("{\"models\": {\"Note\": {\"01\": {\"id\": \"01\"}}}}");
    Path killed = Files.createDirectory(directory.resolve("killed"));
    try (MemoryDataSource source = open()) {
      source.collection("Note").create(Document.of("id", 1));
      for (String name : List.of("db.json", "db.json.journal.1")) {
        Files.copy(directory.resolve(name), killed.resolve(name));
      }
    }
    try (MemoryDataSource source =
        MemoryDataSource.open(MemoryOptions.named("db").withFile(killed.resolve("db.json")))) {
      assertThat(source.collection("Note").find(Filter.ALL))
          .containsExactlyInAnyOrder(Document.of("id", 1), Document.of("id", "01"));
    }
  }

  @Test
  void a_crash_makes_no_second_record_of_one_whose_key_a_person_wrote_differently()
      throws IOException {
    write("{\"models\": {\"Note\": {\"1.0\": {\"id\": 1}, \"02\": {\"id\": 2}}}}");
    Path killed = Files.createDirectory(directory.resolve("killed"));
    ModelDefinition notes =
        ModelDefinition.named("Note")
            .property("id", Scalar.NUMBER)
            .id(new IdDefinition("id", Generation.COUNTER, Origin.ANYONE))
            .build();
    try (MemoryDataSource source = open()) {
      source.define(notes).updateById(1, Document.of("text", "new"));
      source.collection("Note").deleteById(2);
      for (String name : List.of("db.json", "db.json.journal.1")) {
        Files.copy(directory.resolve(name), killed.resolve(name));
      }
    }
    try (MemoryDataSource source =
        MemoryDataSource.open(MemoryOptions.named("db").withFile(killed.resolve("db.json")))) {
      assertThat(source.define(notes).find(Filter.ALL))
          .containsExactly(Document.of("id", 1).with("text", "new"));
    }
  }

  @Nested
  class with_initial_data {
    private MemoryDataSource openWith(String content) throws IOException {
      Path initial = Files.writeString(directory.resolve("initial.json"), content);
      return MemoryDataSource.open(options().withInitialData(InitialData.in(initial)));
    }

    @Test
    void begins_with_it_and_keeps_it() throws IOException {
      try (MemoryDataSource source = openWith("{\"models\": {\"Note\": {\"3\": {\"id\": 3}}}}")) {
        assertThat(source.collection("Note").create(Document.empty()).get("id")).isEqualTo(4);
      }
      try (MemoryDataSource source = open()) {
        assertThat(source.collection("Note").count(Where.ALWAYS)).isEqualTo(2);
      }
    }

    @Test
    void makes_no_file_before_the_first_change() throws IOException {
      try (MemoryDataSource source =
          openWith("{\"models\": {\"Page\": {\"a\": {\"slug\": \"a\"}}}}")) {
        source.define(pages());
        assertThat(source.collection("Page").find(Filter.ALL))
            .containsExactly(Document.of("slug", "a"));
      }
      assertThat(file).doesNotExist();
    }

    @Test
    void keeps_all_of_it_with_the_first_change_to_any_collection() throws IOException {
      try (MemoryDataSource source =
          openWith("{\"ids\": {\"Note\": 8}, \"models\": {\"Note\": {\"3\": {\"id\": 3}}}}")) {
        source.collection("Other").create(Document.empty());
      }
      try (MemoryDataSource source = open()) {
        assertThat(source.collection("Note").create(Document.empty()).get("id")).isEqualTo(8);
        assertThat(source.collection("Other").count(Where.ALWAYS)).isEqualTo(1);
      }
    }

    @Test
    void does_not_come_back_when_all_of_it_was_deleted() throws IOException {
      String content = "{\"models\": {\"Note\": {\"3\": {\"id\": 3}}}}";
      try (MemoryDataSource source = openWith(content)) {
        source.automigrate();
      }
      try (MemoryDataSource source = openWith(content)) {
        assertThat(source.collection("Note").count(Where.ALWAYS)).isZero();
      }
    }

    @Test
    void names_it_where_a_record_contradicts_a_model() throws IOException {
      try (MemoryDataSource source =
          openWith("{\"models\": {\"Page\": {\"a\": {\"slug\": \"b\"}}}}")) {
        assertThatExceptionOfType(DataFileException.class)
            .isThrownBy(() -> source.define(pages()))
            .withMessage(
                "Cannot define 'Page': record 'a' of collection 'Page' in '%s' has slug 'b', which is not its id so far. Correct the record or the definition.",
                directory.resolve("initial.json"));
      }
      assertThat(file).doesNotExist();
    }

    @Test
    void names_both_records_where_they_have_one_id_by_a_model() throws IOException {
      try (MemoryDataSource source =
          openWith(
              "{\"models\": {\"Note\": {\"01\": {\"text\": \"a\"}, \"2\": {\"id\": 2}, \"1\": {\"id\": 1}}}}")) {
        assertThatExceptionOfType(DataFileException.class)
            .isThrownBy(
                () ->
                    source.define(
                        ModelDefinition.named("Note").property("id", Scalar.NUMBER).build()))
            .withMessage(
                "Cannot define 'Note': record '01' of collection 'Note' in '%s' has id '1', which record '1' has as well. Correct the record or the definition.",
                directory.resolve("initial.json"));
      }
    }

    @Test
    void tells_why_it_was_not_opened_even_if_its_lock_cannot_be_removed() {
      Path lock = directory.resolve("db.json.lock");
      InitialData damaged =
          new InitialData() {
            @Override
            public Path name() {
              return directory.resolve("initial.json");
            }

            @Override
            public InputStream open() throws IOException {
              if (Files.isRegularFile(lock)) { // it is opened twice: to find the place as well
                Files.delete(lock);
                Files.createDirectories(lock.resolve("in-the-way"));
              }
              return new ByteArrayInputStream("{\"models\": 3}".getBytes(StandardCharsets.UTF_8));
            }
          };
      assertThatExceptionOfType(CorruptDataFileException.class)
          .isThrownBy(() -> MemoryDataSource.open(options().withInitialData(damaged)))
          .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void leaves_it_alone_once_it_has_data_or_had_some() throws IOException {
      write("{\"ids\": {}, \"models\": {\"Note\": {}}}");
      try (MemoryDataSource source = openWith("{\"models\": {\"Note\": {\"3\": {\"id\": 3}}}}")) {
        assertThat(source.collection("Note").count(Where.ALWAYS)).isZero();
      }
    }

    @Test
    void is_not_opened_if_it_is_damaged_and_leaves_the_file_free() throws IOException {
      assertThatExceptionOfType(CorruptDataFileException.class)
          .isThrownBy(() -> openWith("{\"models\": 3}"))
          .satisfies(e -> assertThat(e.file()).isEqualTo(directory.resolve("initial.json")));
      assertThat(file).doesNotExist();
      try (MemoryDataSource source = open()) {
        assertThat(source.collectionNames()).isEmpty();
      }
    }
  }
}
