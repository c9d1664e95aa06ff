package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.DataFileException;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType.Scalar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data source that only reads its file, as tests do. */
class ReadOnlyFileTest {
  private static final String ONE_NOTE =
      """
      {
        "ids": {
          "Note": 7
        },
        "models": {
          "Note": {
            "1": {"id":1,"text":"a"}
          }
        }
      }
      """;

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void resolve_the_file() throws IOException {
    file = directory.toRealPath().resolve("db.json");
  }

  /** Returns what all files hold, but for the lock, which nobody may read where it is held. */
  private Map<String, String> files() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.list(directory)) {
      for (Path path : paths.filter(it -> !it.toString().endsWith(".lock")).toList()) {
        contents.put(path.getFileName().toString(), Files.readString(path));
      }
    }
    return contents;
  }

  private MemoryDataSource open() {
    return MemoryDataSource.open(
        MemoryOptions.named("db").withFile(file).withFileUse(FileUse.READ_ONLY));
  }

  @Test
  void begins_with_its_content_and_leaves_it_as_it_is() throws IOException {
    Files.writeString(file, ONE_NOTE);
    try (MemoryDataSource source = open()) {
      assertThat(source.collection("Note").create(Document.of("text", "b")).get("id")).isEqualTo(7);
      assertThat(source.file()).isEmpty();
    }
    assertThat(file).hasContent(ONE_NOTE);
    assertThat(directory)
        .isDirectoryContaining(file::equals)
        .isDirectoryNotContaining("glob:*.lock");
  }

  @Test
  void names_it_where_a_record_contradicts_a_model() throws IOException {
    Files.writeString(file, ONE_NOTE);
    try (MemoryDataSource source = open()) {
      ModelDefinition notes =
          ModelDefinition.named("Note").property("text", Scalar.INTEGER).build();
      assertThatExceptionOfType(DataFileException.class)
          .isThrownBy(() -> source.define(notes))
          .withMessage(
              "Cannot define 'Note': record '1' of collection 'Note' in '%s' has text 'a', which is not a whole number of 32 bits. Correct the record or the definition.",
              file);
    }
  }

  @Test
  void reads_it_while_another_data_source_holds_it() throws IOException {
    Files.writeString(file, ONE_NOTE);
    try (MemoryDataSource holder = MemoryDataSource.open(MemoryOptions.named("db").withFile(file));
        MemoryDataSource source = open()) {
      assertThat(source.collection("Note").exists(1)).isTrue();
      assertThat(holder.collection("Note").exists(1)).isTrue();
    }
  }

  @Test
  void sees_what_another_data_source_has_not_folded_into_it_yet() throws IOException {
    Files.writeString(file, ONE_NOTE);
    try (MemoryDataSource holder =
        MemoryDataSource.open(MemoryOptions.named("db").withFile(file))) {
      holder.collection("Note").create(Document.of("text", "b"));
      holder.collection("Note").deleteById(1);
      Map<String, String> before = files();
      try (MemoryDataSource source = open()) {
        assertThat(source.snapshot().records("Note"))
            .containsExactly(Document.of("id", 7).with("text", "b"));
        assertThat(source.collection("Note").create(Document.empty()).get("id")).isEqualTo(8);
      }
      assertThat(files()).isEqualTo(before);
    }
  }

  @Test
  void is_empty_without_it() {
    try (MemoryDataSource source = open()) {
      source.collection("Note").create(Document.of("text", "b"));
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void takes_initial_data_where_it_is_missing() throws IOException {
    Path initial = Files.writeString(directory.resolve("initial.json"), ONE_NOTE);
    try (MemoryDataSource source =
        MemoryDataSource.open(
            MemoryOptions.named("db")
                .withFile(file)
                .withFileUse(FileUse.READ_ONLY)
                .withInitialData(InitialData.in(initial)))) {
      assertThat(source.collection("Note").exists(1)).isTrue();
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void is_empty_without_its_directory() {
    Path missing = directory.resolve("data");
    try (MemoryDataSource source =
        MemoryDataSource.open(
            MemoryOptions.named("db")
                .withFile(missing.resolve("db.json"))
                .withFileUse(FileUse.READ_ONLY))) {
      assertThat(source.collection("Note").create(Document.empty()).get("id")).isEqualTo(1);
    }
    assertThat(missing).doesNotExist();
  }

  @Test
  void refuses_what_is_no_file() {
    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(
            () ->
                MemoryDataSource.open(
                    MemoryOptions.named("db").withFile(directory).withFileUse(FileUse.READ_ONLY)))
        .withMessage(
            "Cannot open data file '%s': it is a directory. Name a file within it, or use another file.",
            file.getParent());
  }

  @Test
  void a_snapshot_writes_what_can_be_read_again() throws IOException {
    Files.writeString(file, ONE_NOTE);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (MemoryDataSource source = open()) {
      source.snapshot().writeTo(text);
      assertThat(source.snapshot().records("Note"))
          .containsExactly(Document.of("id", 1).with("text", "a"));
      assertThat(source.snapshot().records("Nothing")).isEmpty();
    }
    assertThat(text.toString(StandardCharsets.UTF_8)).isEqualTo(ONE_NOTE);
  }
}
