package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.SyncMode;
import io.memoryconnector.error.DataFileException;
import io.memoryconnector.filter.Where;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What may happen to a data file while a data source has it open. */
@Timeout(120)
class OpenFileTest {
  @TempDir private Path parent;
  private Path directory;
  private Path file;

  @BeforeEach
  void name_the_file() throws IOException {
    directory = Files.createDirectory(parent.toRealPath().resolve("data"));
    file = directory.resolve("db.json");
  }

  private MemoryDataSource open(PersistenceOptions options) {
    return MemoryDataSource.open(MemoryOptions.named("db").withFile(file).withPersistence(options));
  }

  private MemoryDataSource open() {
    return open(PersistenceOptions.DEFAULT);
  }

  /** As DevTools and application servers do it: the same classes, loaded once more. */
  @Nested
  class with_a_second_class_loader {
    @Test
    void is_refused_and_the_first_data_source_goes_on() throws Exception {
      try (MemoryDataSource source = open();
          URLClassLoader second = classLoader()) {
        source.collection("Note").create(Document.of("text", "a"));

        assertThat(countIn(second, file))
            .isEqualTo(
                "io.memoryconnector.error.DataFileException: Cannot open data file '%s': another data source of this process, %d, has it open. Close that one first, or use another file."
                    .formatted(file, ProcessHandle.current().pid()));
        source.collection("Note").create(Document.of("text", "b"));
        source.flush();
        assertThat(source.health().state()).isEqualTo(Health.State.OPEN);
      }
    }

    @Test
    void is_handed_over_by_a_restart() throws Exception {
      List<Thread> before = housekeepers();
      try (MemoryDataSource source = open()) {
        source.collection("Note").create(Document.of("text", "a"));
        source.collection("Note").create(Document.of("text", "b"));
      }
      try (URLClassLoader second = classLoader()) {
        assertThat(countIn(second, file)).isEqualTo("2");
      }
      try (MemoryDataSource source = open()) {
        assertThat(source.collection("Note").create(Document.empty()).get("id")).isEqualTo(3);
      }
      assertThat(housekeepers()).isEqualTo(before);
      assertThat(directory.toFile().list()).containsExactly("db.json");
    }

    /** Threads that hold on to a class loader would keep all its classes in memory. */
    private List<Thread> housekeepers() {
      return Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> thread.getName().startsWith("memory-connector-"))
          .toList();
    }

    private static URLClassLoader classLoader() throws MalformedURLException {
      List<URL> classPath = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        classPath.add(Path.of(entry).toUri().toURL());
      }
      return new URLClassLoader(
          classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    @SuppressWarnings("unchecked") // another class of the same name
    private static String countIn(ClassLoader loader, Path file)
        throws ReflectiveOperationException {
      Class<?> counter = loader.loadClass(Counter.class.getName());
      assertThat(counter).isNotEqualTo(Counter.class);
      return ((Function<Path, String>) counter.getConstructor().newInstance()).apply(file);
    }
  }

  /** Opens a data source and counts its notes. */
  public static final class Counter implements Function<Path, String> {
    @Override
    public String apply(Path file) {
      try (MemoryDataSource source =
          MemoryDataSource.open(MemoryOptions.named("db").withFile(file))) {
        return String.valueOf(source.collection("Note").count(Where.ALWAYS));
      } catch (DataFileException e) {
        return e.toString();
      }
    }
  }

  @Test
  void is_free_again_where_memory_ends_while_it_is_opened() {
    LoadedContent tooMuch =
        new LoadedContent() {
          @Override
          DataSourceState toState() {
            throw new OutOfMemoryError("no memory left");
          }
        };
    MemoryOptions options = MemoryOptions.named("db").withFile(file);
    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(() -> MemoryDataSource.open(options, tooMuch));

    assertThatCode(() -> open().close()).doesNotThrowAnyException();
    assertThat(directory).isEmptyDirectory();
  }

  @Nested
  class used_by_an_interrupted_thread {
    static Stream<PersistenceOptions> allWays() {
      return Stream.concat(
          Stream.of(SyncMode.values()).map(PersistenceOptions.DEFAULT::withSync),
          Stream.of(PersistenceOptions.DEFAULT.withoutJournal()));
    }

    @ParameterizedTest
    @MethodSource("allWays")
    void keeps_all_and_the_thread_stays_interrupted(PersistenceOptions options) {
      try (MemoryDataSource source = open(options)) {
        Thread.currentThread().interrupt();
        source.collection("Note").create(Document.of("text", "a"));
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        source.flush();
        source.collection("Note").create(Document.of("text", "b"));
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }
      try (MemoryDataSource source = open(options)) {
        assertThat(source.collection("Note").count(Where.ALWAYS)).isEqualTo(2);
      }
    }

    @Test
    void keeps_what_many_interrupted_threads_wait_for() throws InterruptedException {
      try (MemoryDataSource source = open(PersistenceOptions.DEFAULT.withSync(SyncMode.ALWAYS))) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          threads.add(new Thread(() -> createInterrupted(source.collection("Note"))));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
          thread.join();
        }
        assertThat(source.collection("Note").count(Where.property("kept").eq(true)))
            .isEqualTo(8 * 20);
      }
    }

    private static void createInterrupted(MemoryCollection notes) {
      for (int i = 0; i < 20; i++) {
        Thread.currentThread().interrupt();
        Object id = Objects.requireNonNull(notes.create(Document.of("kept", false)).get("id"));
        boolean stays = Thread.currentThread().isInterrupted();
        notes.updateById(id, Document.of("kept", stays));
      }
    }
  }

  @Nested
  class whose_directory_is_removed {
    @ParameterizedTest
    @EnumSource(SyncMode.class)
    void takes_no_changes_until_there_is_another_and_is_whole_and_locked_then(SyncMode mode)
        throws IOException {
      try (MemoryDataSource source = open(PersistenceOptions.DEFAULT.withSync(mode))) {
        MemoryCollection notes = source.collection("Note");
        notes.create(Document.of("text", "a"));
        source.flush();
        notes.create(Document.of("text", "b"));
        Files.move(directory, parent.resolve("removed"));
        assertThatExceptionOfType(DataFileException.class)
            .isThrownBy(() -> updateUntilRefused(notes));
        assertThatExceptionOfType(DataFileException.class)
            .isThrownBy(() -> notes.create(Document.of("text", "lost")))
            .withMessage(
                "Cannot write data file '%s': the directory '%s' does not exist. The change is not kept; mend this, and changes are taken again within seconds.",
                file, directory);
        assertThat(notes.count(Where.ALWAYS)).isEqualTo(2);
        assertThat(source.health().state()).isEqualTo(Health.State.READ_ONLY);

        Files.createDirectory(directory);
        source.flush();
        assertThat(source.health().state()).isEqualTo(Health.State.OPEN);
        assertThat(directory.resolve("db.json.lock")).exists();
        notes.create(Document.of("text", "c"));
      }
      assertThat(directory.toFile().list()).containsExactly("db.json");
      try (MemoryDataSource source = open()) {
        assertThat(source.collection("Note").count(Where.ALWAYS)).isEqualTo(3);
      }
    }

    @Test
    void remembers_the_change_that_was_refused_until_there_is_another() throws IOException {
      try (MemoryDataSource source = open()) {
        MemoryCollection notes = source.collection("Note");
        Files.move(directory, parent.resolve("removed"));
        assertThatExceptionOfType(DataFileException.class)
            .isThrownBy(() -> notes.create(Document.of("text", "lost")))
            .withMessage(
                "Cannot write data file '%s': the directory '%s' does not exist. The change is not kept; mend this and try again.",
                file, directory);
        assertThat(source.health())
            .isEqualTo(
                new Health(
                    Health.State.OPEN,
                    null,
                    "the directory '%s' does not exist".formatted(directory)));

        Files.createDirectory(directory);
        notes.create(Document.of("text", "a"));
        source.flush();
        assertThat(source.health().lastError()).isNull();
      }
    }

    /** Whether the directory is there is looked at from time to time only. */
    private static void updateUntilRefused(MemoryCollection notes) {
      for (int i = 0; ; i++) {
        notes.updateById(1, Document.of("text", i));
      }
    }

    @Test
    void refuses_each_change_until_there_is_another_where_there_is_no_journal() throws IOException {
      try (MemoryDataSource source = open(PersistenceOptions.DEFAULT.withoutJournal())) {
        MemoryCollection notes = source.collection("Note");
        notes.create(Document.of("text", "a"));
        Files.move(directory, parent.resolve("removed"));
        assertThatExceptionOfType(DataFileException.class)
            .isThrownBy(() -> notes.create(Document.of("text", "lost")))
            .withMessage(
                "Cannot write data file '%s': the directory '%s' does not exist. The change is not kept; mend this and try again.",
                file, directory);
        assertThat(notes.count(Where.ALWAYS)).isEqualTo(1);
        assertThat(source.health().lastError())
            .isEqualTo("the directory '%s' does not exist".formatted(directory));

        Files.createDirectory(directory);
        notes.create(Document.of("text", "b"));
        assertThat(source.health().lastError()).isNull();
        assertThat(directory.resolve("db.json.lock")).exists();
      }
      assertThat(directory.toFile().list()).containsExactly("db.json");
      assertThat(file).content().contains("\"a\"", "\"b\"").doesNotContain("lost");
    }

    @Test
    void cannot_be_brought_up_to_date_at_the_end() throws IOException {
      MemoryDataSource source = open();
      source.collection("Note").create(Document.of("text", "a"));
      Files.move(directory, parent.resolve("removed"));

      assertThatExceptionOfType(DataFileException.class)
          .isThrownBy(source::close)
          .withMessage(
              "Cannot bring data file '%s' up to date: the directory '%s' does not exist. Nobody knows whether the disk has all changes: the next start takes over what it has.",
              file, directory);
      assertThat(directory).doesNotExist();
    }
  }

  @Nested
  class whose_file_is_removed {
    static Stream<PersistenceOptions> bothWays() {
      return Stream.of(PersistenceOptions.DEFAULT, PersistenceOptions.DEFAULT.withoutJournal());
    }

    @ParameterizedTest
    @MethodSource("bothWays")
    void writes_it_again_when_it_is_flushed(PersistenceOptions options) throws IOException {
      try (MemoryDataSource source = openWithNote(options)) {
        Files.delete(file);
        source.flush();
        assertThat(file).content().contains("a note");
        assertThat(source.health().state()).isEqualTo(Health.State.OPEN);
      }
    }

    @ParameterizedTest
    @MethodSource("bothWays")
    void writes_it_again_when_it_is_closed(PersistenceOptions options) throws IOException {
      MemoryDataSource source = openWithNote(options);
      Files.delete(file);
      source.close();
      assertThat(directory.toFile().list()).containsExactly("db.json");
      assertThat(file).content().contains("a note");
    }

    @ParameterizedTest
    @MethodSource("bothWays")
    void writes_it_to_an_empty_directory_that_took_the_place_of_its_own(PersistenceOptions options)
        throws IOException {
      MemoryDataSource source = openWithNote(options);
      replaceDirectory("first");
      source.flush();
      assertThat(file).content().contains("a note");
      assertThat(source.health().state()).isEqualTo(Health.State.OPEN);

      replaceDirectory("second");
      source.close();
      assertThat(directory.toFile().list()).containsExactly("db.json");
      assertThat(file).content().contains("a note");
    }

    @Test
    void says_so_where_it_cannot_be_written_again_and_no_journal_has_it() throws IOException {
      MemoryDataSource source = openWithNote(PersistenceOptions.DEFAULT.withoutJournal());
      Files.move(directory, parent.resolve("removed"));
      assertThatExceptionOfType(DataFileException.class)
          .isThrownBy(source::close)
          .withMessage(
              "Data file '%s' was removed while it was open, and cannot be written again: the directory '%s' does not exist. What it had is only in the memory of this process.",
              file, directory);
    }

    @Test
    void notices_a_copy_that_took_the_place_of_its_directory() throws IOException {
      try (MemoryDataSource source =
          openWithNote(PersistenceOptions.DEFAULT.withSync(SyncMode.ALWAYS))) {
        replaceDirectory("original");
        for (String name : Objects.requireNonNull(parent.resolve("original").toFile().list())) {
          Files.copy(parent.resolve("original").resolve(name), directory.resolve(name));
        }
        MemoryCollection notes = source.collection("Note");
        assertThatExceptionOfType(DataFileException.class)
            .isThrownBy(() -> notes.create(Document.of("text", "in the original")));

        source.flush();
        notes.create(Document.of("text", "in the copy"));
      }
      assertThat(directory.toFile().list()).containsExactly("db.json");
      assertThat(file).content().contains("a note", "in the copy");
    }

    private void replaceDirectory(String newName) throws IOException {
      Files.move(directory, parent.resolve(newName));
      Files.createDirectory(directory);
    }

    private MemoryDataSource openWithNote(PersistenceOptions options) {
      MemoryDataSource source = open(options);
      source.collection("Note").create(Document.of("text", "a note"));
      source.flush();
      return source;
    }
  }
}
