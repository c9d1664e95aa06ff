package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.memoryconnector.PersistenceOptions;
import io.memoryconnector.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {
  private static final MapContent ONE_CITY = MapContent.of("City", Document.of("id", 1));

  @TempDir private Path temporary;
  private Path directory;
  private Path path;

  @BeforeEach
  void name_the_file() throws IOException {
    directory = temporary.toRealPath();
    path = directory.resolve("db.json");
  }

  @Nested
  class a_missing_file {
    @Test
    void is_made_by_the_first_change_for_its_owner_only() throws IOException {
      try (DataFile file = open(path)) {
        assertThat(path).doesNotExist();
        file.append(List.of(), ONE_CITY);
        assertThat(mode(path)).isEqualTo("rw-------");
      }
      assertThat(namesIn(directory)).containsExactly("db.json");
    }

    @Test
    void leaves_nothing_behind_without_a_change() throws IOException {
      open(path).close();
      assertThat(namesIn(directory)).isEmpty();
    }

    @Test
    void is_made_where_a_symbolic_link_leads() throws IOException {
      Files.createDirectory(directory.resolve("real"));
      Files.createSymbolicLink(path, Path.of("real/data.json"));
      try (DataFile file = open(path)) {
        assertThat(file.path()).isEqualTo(directory.resolve("real/data.json"));
        file.append(List.of(), ONE_CITY);
      }
      assertThat(path).isSymbolicLink();
      assertThat(directory.resolve("real/data.json")).isRegularFile();
    }
  }

  @Nested
  class an_existing_file {
    @Test
    void keeps_its_mode() throws IOException {
      Files.writeString(path, "{}");
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-r--"));
      try (DataFile file = open(path)) {
        file.append(List.of(), ONE_CITY);
      }
      assertThat(mode(path)).isEqualTo("rw-rw-r--");
    }

    @Test
    void is_reached_through_a_symbolic_link_that_stays() throws IOException {
      Path real = Files.writeString(directory.resolve("real.json"), "{}");
      Files.createSymbolicLink(path, real);
      try (DataFile file = open(path)) {
        file.append(List.of(), ONE_CITY);
      }
      assertThat(path).isSymbolicLink();
      assertThat(Files.readString(real)).contains("\"1\": {\"id\":1}");
      assertThat(namesIn(directory)).containsExactlyInAnyOrder("db.json", "real.json");
    }

    @Test
    void is_not_reached_by_a_draft_that_is_a_link_to_something_else() throws IOException {
      Path other = Files.writeString(directory.resolve("other"), "precious");
      Files.createSymbolicLink(FileText.draftOf(path), other);
      try (DataFile file = open(path)) {
        Files.createSymbolicLink(FileText.draftOf(path), other);
        file.append(List.of(), ONE_CITY);
      }
      assertThat(other).hasContent("precious");
      assertThat(namesIn(directory)).containsExactlyInAnyOrder("db.json", "other");
    }

    @Test
    void names_the_place_of_a_record_with_another_id_than_its_key() throws IOException {
      Files.writeString(
          path,
          "{\"x\":{\"models\":1},\"models\":{\"A\":{},\n \"ü\":{\"1\":{},\"99\":{\"id\":8}}}}");
      try (DataFile file = open(path)) {
        assertThat(file.keyDiffers("ü", "99", 8))
            .hasMessage(
                "Cannot read data file '%s' at line 2, column 14: the record '99' in 'ü' has the id '8'. Repair it, restore a copy of it, or use another file.",
                path);
      }
    }
  }

  @Nested
  class refuses_to_open {
    @Test
    void a_file_in_a_missing_directory() throws IOException {
      Path missing = directory.resolve("data/db.json");
      assertRefused(
          missing,
          "Cannot open data file '%s': the directory '%s' does not exist. Create this directory, or use another file.",
          missing,
          directory.resolve("data"));
      assertThat(namesIn(directory)).isEmpty();
    }

    @Test
    void a_file_below_a_file() throws IOException {
      Files.createFile(path);
      for (Path below : List.of(path.resolve("db.json"), path.resolve("data/db.json"))) {
        assertRefused(
            below,
            "Cannot open data file '%s': '%s' is not a directory. Make a directory of it, or use another file.",
            below,
            path);
      }
      assertThat(namesIn(directory)).containsExactly("db.json");
    }

    @Test
    void a_file_whose_lock_file_is_a_directory() throws IOException {
      Path lock = Files.createDirectory(path.resolveSibling("db.json.lock"));
      assertRefused(
          path,
          "Cannot open data file '%s': '%s' is a directory, which a lock file must not be. Remove it, or use another file.",
          path,
          lock);
      assertThat(lock).isDirectory();
    }

    @Test
    void a_file_whose_lock_file_is_a_link_to_something_else() throws IOException {
      Path other = Files.writeString(directory.resolve("other"), "precious");
      Path lock = Files.createSymbolicLink(path.resolveSibling("db.json.lock"), other);
      assertRefused(
          path,
          "Cannot open data file '%s': '%s' is a symbolic link, which a lock file must not be. Remove it, or use another file.",
          path,
          lock);
      assertThat(other).hasContent("precious");
    }

    @Test
    void a_file_whose_draft_is_a_directory_with_something_in_it() throws IOException {
      Path draft = Files.createDirectory(FileText.draftOf(path));
      Files.createFile(draft.resolve("x"));
      assertRefused(
          path,
          "Cannot open data file '%s': '%s' is a directory, and not empty. Remove it, or use another file.",
          path,
          draft);
    }

    @Test
    void a_directory() throws IOException {
      Files.createDirectory(path);
      assertRefused(
          path,
          "Cannot open data file '%s': it is a directory. Name a file within it, or use another file.",
          path);
    }

    @Test
    void a_symbolic_link_that_leads_back_to_itself() throws IOException {
      Files.createSymbolicLink(path, Path.of("other.json"));
      Files.createSymbolicLink(directory.resolve("other.json"), path);
      assertRefused(
          path,
          "Cannot open data file '%s': it is a symbolic link that leads back to itself. Remove it, or use another file.",
          path);
      assertThat(namesIn(directory)).containsExactlyInAnyOrder("db.json", "other.json");
    }

    @Test
    void what_is_neither_file_nor_directory() throws IOException {
      assertRefused(
          Path.of("/dev/null"),
          "Cannot open data file '/dev/null': it is not a regular file. Remove it, or use another file.");
    }

    @Test
    void a_file_that_it_may_not_read() {
      assertRefusedByDisk(
          new SimulatedFiles() {
            @Override
            public boolean isReadable(Path path) {
              return false;
            }
          },
          "Cannot open data file '%s': it cannot be read. Give this process the right to read it, or use another file.");
    }

    @Test
    void a_file_that_it_may_not_write() {
      assertRefusedByDisk(
          new SimulatedFiles() {
            @Override
            public boolean isWritable(Path path) {
              return path.equals(DIRECTORY);
            }
          },
          "Cannot open data file '%s': it is read-only. Give this process the right to write to it, or use another file.");
    }

    @Test
    void a_file_in_a_directory_that_it_may_not_write() {
      assertRefusedByDisk(
          new SimulatedFiles() {
            @Override
            public boolean isWritable(Path path) {
              return !path.equals(DIRECTORY);
            }
          },
          "Cannot open data file '%s': its directory '%s' is read-only, and changes make new files there. Give this process the right to write there, or use another file.");
    }

    @Test
    void a_file_bigger_than_the_memory() throws IOException {
      Files.writeString(path, " ".repeat(1_001));
      FileOptions options = Options.of(PersistenceOptions.DEFAULT.withoutJournal(), 4_000);
      assertThatExceptionOfType(UnusableFileException.class)
          .isThrownBy(() -> DataFile.open(path, options, new MapContent(), warning -> {}))
          .withMessage(
              "Cannot open data file '%s': reading its 1001 bytes takes about four times as much memory, and this process has 4000 bytes at most. Give the process more memory (java -Xmx), or use another file.",
              path);
    }

    @Test
    void a_file_that_is_damaged_and_leaves_it_as_it_is() throws IOException {
      Files.writeString(path, "{\"models\":");
      Files.writeString(FileText.draftOf(path), "left by a crash");
      for (int attempt = 0; attempt < 2; attempt++) {
        assertRefused(
            path,
            "Cannot read data file '%s' at line 1, column 11: the text ends too early. Repair it, restore a copy of it, or use another file.",
            path);
      }
      assertThat(path).hasContent("{\"models\":");
      assertThat(namesIn(directory)).containsExactlyInAnyOrder("db.json", "db.json.tmp");
    }

    private void assertRefusedByDisk(SimulatedFiles disk, String message) {
      Path file = SimulatedFiles.DIRECTORY.resolve("db.json");
      disk.put(file, "{}");
      assertThatExceptionOfType(UnusableFileException.class)
          .isThrownBy(
              () ->
                  new Opening(
                          new Environment(disk, () -> 0, new SplittableRandom(7)),
                          Options.of(PersistenceOptions.DEFAULT.withoutJournal()),
                          warning -> {})
                      .open(file, new MapContent()))
          .withMessage(message, file, SimulatedFiles.DIRECTORY);
      assertThat(disk.paths()).containsExactly(file);
    }

    private void assertRefused(Path file, String message, Object... arguments) {
      assertThatExceptionOfType(UnusableFileException.class)
          .isThrownBy(() -> open(file))
          .withMessage(message, arguments);
    }
  }

  @Test
  void a_receiver_that_fails_leaves_the_file_free() throws IOException {
    Files.writeString(path, "{\"ids\":{\"A\":1}}");
    ContentReceiver failing =
        new ContentReceiver() {
          @Override
          public void collection(String name) {
            throw new IllegalArgumentException(name);
          }

          @Override
          public void record(String collection, String key, Document record) {}

          @Override
          public void nextId(String collection, long next) {}
        };
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                DataFile.open(
                    path,
                    Options.of(PersistenceOptions.DEFAULT.withoutJournal()),
                    failing,
                    warning -> {}));
    open(path).close();
  }

  @Test
  void nothing_is_written_once_it_is_closed() throws IOException {
    DataFile file = open(path);
    file.close();
    file.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> file.append(List.of(), ONE_CITY))
        .withMessage("Data file '%s' is closed.", path);
  }

  private static DataFile open(Path path) throws UnusableFileException {
    return DataFile.open(
        path,
        Options.of(PersistenceOptions.DEFAULT.withoutJournal()),
        new MapContent(),
        warning -> {});
  }

  private static String mode(Path file) throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    return PosixFilePermissions.toString(permissions);
  }

  private static List<String> namesIn(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
