package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.PersistenceOptions;
import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JournalFailureTest {
  private static final String FULL = "No space left on device";

  @AfterEach
  void end_all_processes() {
    OpenFiles.remove(Store.FILE);
  }

  @Nested
  class when_the_disk_is_full {
    @Test
    void a_change_is_refused_and_the_next_one_is_taken_when_there_is_space() throws IOException {
      Store store = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
      store.change(batch -> batch.create("Ulm"));
      store.disk().failAt(0, FULL); // in the middle of the append

      assertThatExceptionOfType(UnusableFileException.class)
          .isThrownBy(() -> store.change(batch -> batch.create("lost")))
          .withMessage(
              "Cannot write data file '%s': %s. The change is not kept; mend this and try again.",
              Store.FILE, FULL);
      assertThat(store.status()).isEqualTo(new FileStatus(true, null, FULL));

      store.change(batch -> batch.create("Bonn"));
      assertThat(Store.open(store.kill(), SyncMode.INTERVAL).content())
          .hasToString("{City=3 {1={\"id\":1,\"name\":\"Ulm\"}, 2={\"id\":2,\"name\":\"Bonn\"}}}");
    }

    @Test
    void a_checkpoint_is_reported_although_a_change_was_refused_for_the_same_reason()
        throws IOException {
      Store store = Store.open(new SimulatedFiles(), SyncMode.CHECKPOINT);
      store.change(batch -> batch.create("Ulm"));
      store.disk().failAt(0, FULL); // in the middle of the append
      assertThatExceptionOfType(UnusableFileException.class)
          .isThrownBy(() -> store.change(batch -> batch.create("lost")));
      assertThat(store.status().lastError()).isEqualTo(FULL);
      assertThat(store.notices()).isEmpty();

      store.disk().failFrom(0, FULL);
      store.pass(2 * Schedule.SECOND);
      store.pass(2 * Schedule.SECOND);
      assertThat(store.notices())
          .containsExactly(
              "Cannot bring data file '%s' up to date: %s. Changes are kept in the journal, and this is tried again."
                  .formatted(Store.FILE, FULL));

      store.disk().failNoMore();
      store.pass(2 * Schedule.SECOND);
      assertThat(store.status().lastError()).isNull();
    }

    @Test
    void a_checkpoint_that_somebody_asks_for_is_told_to_him_and_remembered() throws IOException {
      Store store = Store.open(new SimulatedFiles(), SyncMode.CHECKPOINT);
      store.change(batch -> batch.create("Ulm"));
      store.disk().failFrom(0, FULL);
      assertThatExceptionOfType(UnusableFileException.class)
          .isThrownBy(store::flush)
          .withMessage(
              "Cannot bring data file '%s' up to date: %s. Nothing is lost: its journal has the changes, and the next start takes them over.",
              Store.FILE, FULL);
      assertThat(store.status()).isEqualTo(new FileStatus(true, null, FULL));

      store.disk().failNoMore();
      store.flush();
      assertThat(store.status().lastError()).isNull();
    }

    @Test
    void a_checkpoint_has_come_before_as_long_as_there_was_room_for_it() throws IOException {
      Store store = Store.open(new SimulatedFiles(), SyncMode.CHECKPOINT);
      store.change(batch -> batch.create("a".repeat(5 << 20)));
      store.flush();
      store.disk().resizeTo(13 << 20); // two such files fit, but no journal as long beside them
      for (int change = 0; change < 24; change++) {
        store.change(batch -> batch.put(2, "b".repeat(1 << 18)));
        store.pass(Schedule.SECOND / 5);
      }

      assertThat(store.notices()).isEmpty();
      assertThat(store.status().lastError()).isNull();
    }

    @Test
    void a_checkpoint_that_does_not_fit_leaves_the_room_to_the_journal() throws IOException {
      Store store = Store.open(new SimulatedFiles(), SyncMode.CHECKPOINT);
      store.change(batch -> batch.create("a".repeat(5 << 20)));
      store.flush();
      store.disk().resizeTo(9 << 20);
      for (int change = 0; change < 12; change++) {
        store.change(batch -> batch.put(2, "b".repeat(1 << 18)));
        store.pass(Schedule.SECOND / 5);
      }

      assertThat(store.notices()).isEmpty();
      assertThat(store.status().lastError()).isNull();
    }

    @Test
    void a_checkpoint_is_tried_again_and_reported_once() throws IOException {
      Store store = Store.open(new SimulatedFiles(), SyncMode.CHECKPOINT);
      store.change(batch -> batch.create("Ulm"));
      store.disk().failFrom(0, FULL);
      store.pass(2 * Schedule.SECOND);
      store.pass(2 * Schedule.SECOND);

      assertThat(store.notices())
          .containsExactly(
              "Cannot bring data file '%s' up to date: %s. Changes are kept in the journal, and this is tried again."
                  .formatted(Store.FILE, FULL));
      assertThat(store.status()).isEqualTo(new FileStatus(true, null, FULL));

      store.disk().failNoMore();
      store.pass(2 * Schedule.SECOND);
      assertThat(store.disk().text(Store.FILE)).contains("Ulm");
      assertThat(store.status().lastError()).isNull();
      assertThat(store.status().lastCheckpoint()).isNotNull();
    }
  }

  @Nested
  class when_a_sync_fails {
    @Test
    void nothing_more_is_written_until_a_whole_checkpoint_has_come_through() throws IOException {
      Store store = Store.open(new SimulatedFiles(), SyncMode.ALWAYS);
      store.change(batch -> batch.create("Ulm"));
      store.disk().failAt(1, "Input/output error"); // after the append

      assertThatExceptionOfType(UnusableFileException.class)
          .isThrownBy(() -> store.change(batch -> batch.create("Bonn")))
          .withMessage(
              "Cannot sync data file '%s': Input/output error. The change is made, but a power loss could take it; mend this, and the next checkpoint makes it safe.",
              Store.FILE);
      assertThatExceptionOfType(UnusableFileException.class)
          .isThrownBy(() -> store.change(batch -> batch.create("Köln")))
          .withMessage(
              "Cannot write data file '%s': Input/output error. The change is not kept; mend this, and changes are taken again within seconds.",
              Store.FILE);
      assertThat(store.status()).isEqualTo(new FileStatus(false, null, "Input/output error"));
      assertThat(store.notices())
          .containsExactly(
              "Data file '%s' takes no changes for now: Input/output error. Reads go on, and a checkpoint to a new file is tried every second."
                  .formatted(Store.FILE));

      store.pass(Schedule.SECOND);
      assertThat(store.status().writable()).isTrue();
      assertThat(store.disk().text(Store.FILE)).contains("Bonn").doesNotContain("Köln");
      store.change(batch -> batch.create("Mainz"));
      assertThat(store.content().nextId("City")).isEqualTo(4);
    }

    @Test
    void a_checkpoint_that_was_under_way_does_not_make_up_for_it() throws IOException {
      DiskWithInterruption disk = new DiskWithInterruption();
      Store store = Store.open(disk, SyncMode.ALWAYS);
      store.change(batch -> batch.create("Ulm"));
      disk.duringRename =
          () -> {
            disk.failAt(1, "Input/output error"); // after the append
            assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> store.change(batch -> batch.create("Bonn")))
                .withMessageStartingWith("Cannot sync data file");
          };
      store.flush();

      assertThat(store.status().writable()).isFalse();
      store.pass(Schedule.SECOND);
      assertThat(store.status().writable()).isTrue();
      assertThat(store.disk().text(Store.FILE)).contains("Bonn");
    }

    @Test
    void again_and_again_no_more_journals_are_left_than_one_besides() throws IOException {
      DiskWithInterruption disk = new DiskWithInterruption();
      Store store = Store.open(disk, SyncMode.INTERVAL);
      store.change(batch -> batch.create("Ulm"));
      disk.syncs = false;
      for (int second = 0; second < 20; second++) {
        store.pass(Schedule.SECOND);
      }

      assertThat(store.status().writable()).isFalse();
      assertThat(disk.paths())
          .containsExactly(
              Store.FILE.resolveSibling("db.json.journal.1"),
              Store.FILE.resolveSibling("db.json.journal.2"));

      disk.syncs = true;
      store.pass(Schedule.SECOND);
      assertThat(store.status().writable()).isTrue();
      assertThat(disk.text(Store.FILE)).contains("Ulm");
    }
  }

  /** Lets something happen just before a checkpoint takes its place, and may fail to sync. */
  private static final class DiskWithInterruption extends SimulatedFiles {
    private Runnable duringRename = () -> {};
    private boolean syncs = true;

    @Override
    public void rename(Path from, Path to) throws IOException {
      duringRename.run();
      duringRename = () -> {};
      super.rename(from, to);
    }

    @Override
    void sync(Object file) throws IOException {
      if (!syncs) {
        throw new IOException("Input/output error");
      }
      super.sync(file);
    }
  }

  @Test
  void nothing_is_called_safe_behind_an_old_journal_that_perhaps_is_not() throws IOException {
    DiskWithInterruption disk = new DiskWithInterruption();
    Store killed = Store.open(disk, SyncMode.CHECKPOINT);
    killed.change(batch -> batch.create("Ulm"));
    killed.kill();
    disk.fillUpForDrafts();

    Store store = Store.open(disk, SyncMode.ALWAYS);
    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> store.change(batch -> batch.create("Bonn")))
        .withMessage(
            "Cannot sync data file '%s': %s. The change is made, but a power loss could take it; mend this, and the next checkpoint makes it safe.",
            Store.FILE, FULL);

    disk.failNoMore();
    store.pass(Schedule.SECOND);
    store.change(batch -> batch.create("Köln"));
    assertThat(disk.text(Store.FILE)).contains("Ulm", "Bonn");
  }

  @Test
  void an_old_journal_that_perhaps_is_not_safe_is_not_said_to_be() throws IOException {
    DiskWithInterruption disk = new DiskWithInterruption();
    Store killed = Store.open(disk, SyncMode.INTERVAL);
    killed.change(batch -> batch.create("Ulm"));
    killed.kill();
    disk.fillUpForDrafts();

    Store store = Store.open(disk, SyncMode.INTERVAL);
    for (String name : List.of("Bonn", "Köln")) {
      store.change(batch -> batch.create(name));
      store.pass(Schedule.SECOND);
    }
    SimulatedFiles found =
        disk.afterPowerLoss(SimulatedFiles.PowerLoss.KEEPS, SimulatedFiles.PowerLoss.DROPS);
    store.kill();
    assertThat(Store.open(found, SyncMode.INTERVAL).content()).hasToString("{}");
  }

  @Test
  void a_checkpoint_that_ends_in_an_error_of_the_machine_is_tried_again() throws IOException {
    SimulatedFiles disk =
        new SimulatedFiles() {
          private boolean failed;

          @Override
          public NewFile create(Path path) throws IOException {
            if (path.toString().endsWith(".tmp") && !failed) {
              failed = true;
              throw new StackOverflowError("no memory left");
            }
            return super.create(path);
          }
        };
    Store store = Store.open(disk, SyncMode.INTERVAL);
    store.change(batch -> batch.create("Ulm"));
    store.pass(2 * Schedule.SECOND);
    assertThat(store.status().lastError())
        .isEqualTo("java.lang.StackOverflowError: no memory left");

    store.pass(2 * Schedule.SECOND);
    assertThat(store.status().lastError()).isNull();
    assertThat(disk.text(Store.FILE)).contains("Ulm");
  }

  @Test
  void an_edit_that_made_no_sense_is_forgotten_once_it_is_taken_back() throws IOException {
    Store store =
        Store.open(new SimulatedFiles(), Options.of(PersistenceOptions.DEFAULT.watching()));
    store.change(batch -> batch.create("Ulm"));
    store.flush();
    String text = store.disk().text(Store.FILE);
    store.disk().put(Store.FILE, "{");
    store.pass(2 * Schedule.SECOND);
    assertThat(store.status().lastError()).contains("the text ends too early");

    store.disk().put(Store.FILE, text);
    store.pass(2 * Schedule.SECOND);
    assertThat(store.status().lastError()).isNull();
  }

  @Test
  void a_file_that_is_taken_away_is_written_again_by_who_watches_it() throws IOException {
    Store store =
        Store.open(new SimulatedFiles(), Options.of(PersistenceOptions.DEFAULT.watching()));
    store.change(batch -> batch.create("Ulm"));
    store.flush();
    store.disk().remove(Store.FILE);
    store.pass(Schedule.SECOND);

    assertThat(store.disk().text(Store.FILE)).contains("Ulm");
    assertThat(store.notices())
        .containsExactly(
            "Data file '%s' was removed while it was open, and has been written again. To delete what it holds, end the application first."
                .formatted(Store.FILE));
  }

  @Test
  void changes_are_synced_every_second_while_a_checkpoint_is_written() throws IOException {
    DiskWithInterruption disk = new DiskWithInterruption();
    Store store = Store.open(disk, SyncMode.INTERVAL);
    store.change(batch -> batch.create("Ulm"));
    List<SimulatedFiles> found = new ArrayList<>();
    disk.duringRename =
        () -> {
          assertThatCode(
                  () -> {
                    store.change(batch -> batch.create("Bonn"));
                    store.passSyncing(Schedule.SECOND);
                  })
              .doesNotThrowAnyException();
          found.add(
              disk.afterPowerLoss(SimulatedFiles.PowerLoss.DROPS, SimulatedFiles.PowerLoss.DROPS));
        };
    store.flush();
    store.kill();

    assertThat(Store.open(found.get(0), SyncMode.INTERVAL).content())
        .hasToString("{City=3 {1={\"id\":1,\"name\":\"Ulm\"}, 2={\"id\":2,\"name\":\"Bonn\"}}}");
  }

  @Test
  void checkpoints_that_fail_again_and_again_leave_no_file_each() throws IOException {
    DiskWithInterruption disk = new DiskWithInterruption();
    Store store = Store.open(disk, SyncMode.INTERVAL);
    disk.fillUpForDrafts();
    for (int second = 0; second < 20; second++) {
      String name = "City " + second;
      store.change(batch -> batch.create(name));
      store.pass(2 * Schedule.SECOND);
    }
    assertThat(disk.paths())
        .containsExactly(
            Store.FILE.resolveSibling("db.json.journal.1"),
            Store.FILE.resolveSibling("db.json.journal.2"));

    String content = store.content().toString();
    disk.failNoMore();
    store.pass(2 * Schedule.SECOND);
    assertThat(disk.text(Store.FILE)).contains("City 19");
    assertThat(Store.open(store.kill(), SyncMode.INTERVAL).content()).hasToString(content);
  }

  @Test
  void a_journal_bigger_than_the_memory_is_refused_before_it_is_read() throws IOException {
    Store killed = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
    killed.change(batch -> batch.create("Ulm"));
    SimulatedFiles disk = killed.kill();
    int length = disk.bytes(Store.FILE.resolveSibling("db.json.journal.1")).length;

    FileOptions options = Options.of(PersistenceOptions.DEFAULT, 4L * length - 1);
    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> Store.open(disk, options))
        .withMessage(
            "Cannot open data file '%s': reading its %d bytes, those of its journal among them, takes about four times as much memory, and this process has %d bytes at most. Give the process more memory (java -Xmx), or use another file.",
            Store.FILE, length, 4L * length - 1);
    assertThat(disk.paths()).containsExactly(Store.FILE.resolveSibling("db.json.journal.1"));
  }

  @Test
  void an_edited_text_bigger_than_the_memory_is_left_alone() throws IOException {
    SimulatedFiles disk = new SimulatedFiles();
    Store store = Store.open(disk, Options.of(PersistenceOptions.DEFAULT, 400));
    disk.put(Store.FILE, " ".repeat(101));

    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(store::flush)
        .withMessage(
            "Cannot take over edits of data file '%s': reading its 101 bytes takes about four times as much memory, and this process has 400 bytes at most. Make it smaller, or give the process more memory (java -Xmx).",
            Store.FILE);
    assertThat(disk.text(Store.FILE)).hasSize(101);
  }

  @Test
  void a_copy_that_does_not_fit_on_the_disk_leaves_nothing_of_itself() throws IOException {
    for (int call = 0; call < 4; call++) {
      SimulatedFiles disk = new SimulatedFiles();
      disk.put(Store.FILE, "edited");
      disk.failAt(call, FULL);

      assertThatExceptionOfType(IOException.class)
          .as("call %d", call)
          .isThrownBy(
              () ->
                  FileText.copyAside(disk, Store.FILE, () -> disk.read(Store.FILE), ".conflict-1"))
          .withMessage(FULL);
      assertThat(disk.paths()).as("call %d", call).containsExactly(Store.FILE);
    }
  }

  @Test
  void a_journal_that_is_taken_away_stops_changes_until_there_is_another() throws IOException {
    Store store = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
    store.change(batch -> batch.create("Ulm"));
    store.disk().remove(Store.FILE.resolveSibling("db.json.journal.1"));
    store.pass(Schedule.SECOND / 10);

    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> store.change(batch -> batch.create("lost")))
        .withMessage(
            "Cannot write data file '%s': '%s.journal.1' does not exist. The change is not kept; mend this, and changes are taken again within seconds.",
            Store.FILE, Store.FILE);
    store.pass(Schedule.SECOND);
    store.change(batch -> batch.create("Bonn"));
    assertThat(store.disk().text(Store.FILE)).contains("Ulm");
  }
}
