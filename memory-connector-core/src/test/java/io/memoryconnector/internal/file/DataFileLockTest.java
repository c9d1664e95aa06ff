package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.PersistenceOptions;
import io.memoryconnector.document.Document;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileLockTest {
  @TempDir private Path directory;
  private Path path;

  @BeforeEach
  void name_the_file() throws IOException {
    path = directory.toRealPath().resolve("db.json");
  }

  @Test
  void the_owner_stands_in_the_lock_file_until_the_file_is_closed() throws IOException {
    Path lockFile = path.resolveSibling("db.json.lock");
    try (DataFile file = open(path)) {
      assertThat(file.path()).isEqualTo(path);
      assertThat(Document.parse(Files.readString(lockFile)).get("process"))
          .isEqualTo(Long.toString(ProcessHandle.current().pid()));
    }
    assertThat(lockFile).doesNotExist();
  }

  @Nested
  class a_second_data_source_of_the_process {
    @Test
    void is_refused_at_once_and_the_first_goes_on() throws IOException {
      Path link = Files.createSymbolicLink(path.resolveSibling("link.json"), path);
      try (DataFile first = open(path)) {
        for (Path way : List.of(path, link)) {
          assertThatExceptionOfType(UnusableFileException.class)
              .isThrownBy(() -> open(way))
              .withMessage(
                  "Cannot open data file '%s': another data source of this process, %d, has it open. Close that one first, or use another file.",
                  path, ProcessHandle.current().pid());
        }
        first.append(List.of(), MapContent.of("City", Document.of("id", 1)));
      }
      open(path).close();
    }
  }

  @Nested
  class another_process {
    @Test
    void is_named_and_a_dead_one_counts_for_nothing() throws Exception {
      Process process = start();
      try (var says = process.inputReader()) {
        assertThat(says.readLine()).isEqualTo("open");
        assertThatExceptionOfType(UnusableFileException.class)
            .isThrownBy(() -> open(path))
            .withMessage(
                "Cannot open data file '%s': process %d on host '%s', started at %s, has it open. Stop that process, or use another file.",
                path,
                process.pid(),
                InetAddress.getLocalHost().getHostName(),
                process.info().startInstant().orElseThrow());
      } finally {
        process.destroyForcibly().waitFor();
      }

      assertThat(path.resolveSibling("db.json.lock")).exists();
      open(path).close();
      assertThat(path.resolveSibling("db.json.lock")).doesNotExist();
    }
  }

  @Nested
  class a_second_process {
    @Test
    void is_refused_each_time_and_the_first_goes_on() throws Exception {
      try (DataFile first = open(path)) {
        for (int id = 1; id <= 2; id++) {
          Process second = start();
          try (var says = second.inputReader()) {
            assertThat(says.readLine())
                .isEqualTo(
                    "Cannot open data file '%s': process %d on host '%s', started at %s, has it open. Stop that process, or use another file.",
                    path,
                    ProcessHandle.current().pid(),
                    InetAddress.getLocalHost().getHostName(),
                    ProcessHandle.current().info().startInstant().orElseThrow());
          }
          assertThat(second.waitFor()).isZero();
          first.append(List.of(), MapContent.of("City", Document.of("id", id)));
        }
      }
      assertThat(directory.toFile().list()).containsExactly("db.json");
    }
  }

  @Nested
  class whoever_waits {
    @Test
    void gets_the_file_as_soon_as_its_owner_is_dead() throws Exception {
      Process owner = start();
      try (var says = owner.inputReader()) {
        assertThat(says.readLine()).isEqualTo("open");
        FutureTask<DataFile> opening = new FutureTask<>(() -> open(path, Duration.ofHours(1)));
        Thread opener = new Thread(opening);
        opener.start();
        while (opener.getState() != Thread.State.TIMED_WAITING && !opening.isDone()) {
          Thread.onSpinWait(); // until it has found the file taken
        }
        owner.destroyForcibly().waitFor();
        opening.get().close();
      } finally {
        owner.destroyForcibly().waitFor();
      }
      assertThat(path.resolveSibling("db.json.lock")).doesNotExist();
    }
  }

  @Nested
  class another_process_that_has_read_its_own_lock_file {
    @Test
    void keeps_the_file_until_it_is_dead() throws Exception {
      Process process = start("backup");
      try (var says = process.inputReader()) {
        assertThat(says.readLine()).isEqualTo("open");
        assertThatExceptionOfType(UnusableFileException.class)
            .isThrownBy(() -> open(path))
            .withMessageContaining("process %d on host", process.pid());
      } finally {
        process.destroyForcibly().waitFor();
      }

      open(path).close();
      assertThat(path.resolveSibling("db.json.lock")).doesNotExist();
    }
  }

  @Nested
  class the_owner_of_a_lock_file {
    private static final LockOwner SELF = LockOwner.current();

    @Test
    void lives_if_a_process_of_its_id_has_begun_when_it_did() throws Exception {
      Process process = start();
      try (var says = process.inputReader()) {
        assertThat(says.readLine()).isEqualTo("open");
        String id = Long.toString(process.pid());
        String started = process.info().startInstant().orElseThrow().toString();
        assertThat(isAlive(id, SELF.host(), started)).isTrue();
        assertThat(isAlive(id, SELF.host(), "2000-01-01T00:00:00Z")).isFalse();
        assertThat(isAlive(id, SELF.host(), "unknown")).isFalse();
        assertThat(isAlive(id, "elsewhere", started)).isFalse();

        process.destroyForcibly().waitFor();
        assertThat(isAlive(id, SELF.host(), started)).isFalse();
      } finally {
        process.destroyForcibly().waitFor();
      }
    }

    @Test
    void does_not_count_if_it_is_this_process_or_unknown() {
      assertThat(SELF.isAnotherLiveProcess()).isFalse();
      assertThat(LockOwner.parse("").isAnotherLiveProcess()).isFalse();
      assertThat(isAlive("unknown", SELF.host(), SELF.started())).isFalse();
    }

    private static boolean isAlive(String process, String host, String started) {
      return new LockOwner(process, host, started).isAnotherLiveProcess();
    }
  }

  @Nested
  class whose_file_was_removed {
    private DataFile file;
    private Path lockFile;

    @BeforeEach
    void open_and_remove() throws IOException {
      file = open(path);
      file.begin(
          List::of,
          () -> {
            throw new IllegalStateException("nobody edits");
          });
      lockFile = path.resolveSibling("db.json.lock");
      Files.delete(lockFile);
    }

    @Test
    void is_made_again_before_anything_is_written() throws IOException {
      file.append(List.of(), MapContent.of("City", Document.of("id", 1)));
      assertThat(Document.parse(Files.readString(lockFile)).get("process"))
          .isEqualTo(Long.toString(ProcessHandle.current().pid()));
      file.close();
      assertThat(directory.toFile().list()).containsExactly("db.json");
    }

    @Test
    void leaves_the_file_to_the_process_that_has_it_now() throws Exception {
      Process process = start();
      try (var says = process.inputReader()) {
        assertThat(says.readLine()).isEqualTo("open");
        assertThatExceptionOfType(UnusableFileException.class)
            .isThrownBy(() -> file.append(List.of(), MapContent.of("City", Document.of("id", 1))))
            .withMessage(
                "Cannot write data file '%s': its lock file was removed, and process %d on host '%s' has it open by now. The change is not kept; mend this and try again.",
                path, process.pid(), InetAddress.getLocalHost().getHostName());
        file.close();
        assertThat(directory.toFile().list()).containsExactly("db.json.lock");
        assertThat(Document.parse(Files.readString(lockFile)).get("process"))
            .isEqualTo(Long.toString(process.pid()));
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private Process start(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                path.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static DataFile open(Path path) throws UnusableFileException {
    return open(path, Duration.ZERO);
  }

  private static DataFile open(Path path, Duration timeout) throws UnusableFileException {
    FileOptions options =
        Options.of(PersistenceOptions.DEFAULT.withoutJournal().withLockTimeout(timeout));
    return DataFile.open(path, options, new MapContent(), warning -> {});
  }

  /**
   * Opens a data file in a process of its own and keeps it until it is killed, or says why it
   * cannot; makes a copy of all files first if told so.
   */
  static final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
      try (DataFile file = open(Path.of(arguments[0]))) {
        if (arguments.length > 1) {
          Files.readAllBytes(file.path().resolveSibling("db.json.lock"));
        }
        System.out.println(file.path().isAbsolute() ? "open" : "");
        System.in.read();
      } catch (UnusableFileException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
