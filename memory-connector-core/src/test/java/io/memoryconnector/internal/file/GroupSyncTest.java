package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.PersistenceOptions;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupSyncTest {
  private final AtomicInteger appended = new AtomicInteger();
  private final AtomicInteger syncs = new AtomicInteger();

  @AfterEach
  void end_all_processes() {
    OpenFiles.remove(Store.FILE);
  }

  @Test
  void each_change_of_one_thread_is_synced_once() throws IOException {
    try (DataFile file = open(new CountingDisk(0))) {
      for (int id = 1; id <= 5; id++) {
        append(file, id).await();
      }
      assertThat(syncs).hasValue(5);
    }
  }

  @Test
  void all_who_wait_while_one_syncs_share_the_next_sync() throws Exception {
    try (DataFile file = open(new CountingDisk(9))) {
      List<Thread> threads = new ArrayList<>();
      for (int id = 1; id <= 9; id++) {
        int own = id;
        threads.add(new Thread(() -> appendAndAwait(file, own)));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(syncs.get()).isBetween(1, 2); // the first may come when all have appended
    }
  }

  @Test
  void no_file_is_taken_away_from_one_that_is_under_way() throws Exception {
    DiskWithHeldSync disk = new DiskWithHeldSync();
    Store store = Store.open(disk, SyncMode.INTERVAL);
    store.change(batch -> batch.create("Ulm"));
    disk.fillUpForDrafts();
    assertThatExceptionOfType(UnusableFileException.class).isThrownBy(store::flush);
    disk.failNoMore();
    Thread syncing = store.beginSyncing(Schedule.SECOND);
    disk.held.awaitBegin();

    disk.remove(Store.FILE.resolveSibling("db.json.journal.2")); // which has no change so far
    FutureTask<?> flushing = new FutureTask<>(() -> flush(store));
    Thread flusher = new Thread(flushing);
    flusher.start();
    while (!flushing.isDone() && flusher.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    disk.held.release();
    syncing.join();
    flushing.get();

    assertThat(store.notices()).isEmpty();
    assertThat(store.status().writable()).isTrue();
    assertThat(disk.text(Store.FILE)).contains("Ulm");
  }

  private static Store flush(Store store) throws IOException {
    store.flush();
    return store;
  }

  /** Holds the sync of the second journal file. */
  private static final class DiskWithHeldSync extends SimulatedFiles {
    private final HeldSync held = new HeldSync();
    private int syncs;

    @Override
    void sync(Object file) throws IOException {
      if (++syncs == 2) {
        held.hold();
      }
      super.sync(file);
    }
  }

  private static DataFile open(SimulatedFiles disk) throws IOException {
    Environment environment = new Environment(disk, () -> 0, new SplittableRandom(7));
    FileOptions options = Options.of(PersistenceOptions.DEFAULT.withSync(SyncMode.ALWAYS));
    DataFile file =
        new Opening(environment, options, sentence -> {}).open(Store.FILE, new MapContent());
    file.begin(
        List::of,
        () -> {
          throw new IllegalStateException("nobody edits");
        });
    return file;
  }

  private void appendAndAwait(DataFile file, int id) {
    try {
      append(file, id).await();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized Receipt append(DataFile file, int id) throws IOException {
    Receipt receipt =
        file.append(List.of(new Change.Put("City", id, Document.of("id", id))), List::of);
    appended.incrementAndGet();
    return receipt;
  }

  /** Its first sync ends when so many changes have been appended. */
  private final class CountingDisk extends SimulatedFiles {
    private final int expected;

    CountingDisk(int expected) {
      this.expected = expected;
    }

    @Override
    void sync(Object file) throws IOException {
      syncs.incrementAndGet();
      while (appended.get() < expected) {
        Thread.onSpinWait();
      }
      super.sync(file);
    }
  }
}
