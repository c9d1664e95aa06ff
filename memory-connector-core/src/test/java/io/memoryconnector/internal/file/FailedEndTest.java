package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.SyncMode;
import io.memoryconnector.internal.file.SimulatedFiles.PowerLoss;
import java.io.IOException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A data file that cannot be brought up to date when it is closed. */
@Timeout(60)
class FailedEndTest {
  private static final String FULL = "No space left on device";
  private static final String ULM = "{City=2 {1={\"id\":1,\"name\":\"Ulm\"}}}";

  private final DiskWithoutSpace disk = new DiskWithoutSpace();

  @AfterEach
  void end_all_processes() {
    OpenFiles.remove(Store.FILE);
  }

  @Test
  void nothing_is_written_after_the_end_even_if_that_failed() throws IOException {
    Store store = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
    store.change(batch -> batch.create("Ulm"));
    store.disk().failFrom(0, FULL);
    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(store::close)
        .withMessage(
            "Cannot bring data file '%s' up to date: %s. Nothing is lost: its journal has the changes, and the next start takes them over.",
            Store.FILE, FULL);
    store.disk().failNoMore();
    SimulatedFiles disk = store.kill();
    int calls = disk.calls();

    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(store::flush)
        .withMessage(
            "Cannot bring data file '%s' up to date: it is closed. Nothing is lost: its journal has the changes, and the next start takes them over.",
            Store.FILE);
    assertThat(disk.calls()).isEqualTo(calls);
    assertThat(Store.open(disk, SyncMode.INTERVAL).content())
        .hasToString("{City=2 {1={\"id\":1,\"name\":\"Ulm\"}}}");
  }

  @Test
  void tells_of_a_lock_file_that_stays_though_the_data_is_safe() throws IOException {
    Store store = Store.open(new LockThatStays(), SyncMode.INTERVAL);
    store.change(batch -> batch.create("Ulm"));
    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(store::close)
        .withMessage(
            "Cannot remove the lock of data file '%s': %s. The data is safe.", Store.FILE, FULL);
    assertThat(store.disk().text(Store.FILE)).contains("Ulm");
  }

  /** A disk that does not give a lock free. */
  private static final class LockThatStays extends SimulatedFiles {
    @Override
    void release() throws IOException {
      throw new IOException(FULL);
    }
  }

  @Test
  void makes_changes_safe_that_somebody_is_about_to_wait_for() throws IOException {
    Store store = Store.open(disk, SyncMode.ALWAYS);
    Receipt receipt = store.append(batch -> batch.create("Ulm"));

    assertThatExceptionOfType(UnusableFileException.class).isThrownBy(store::close);

    assertThatCode(receipt::await).doesNotThrowAnyException();
    assertThat(afterPowerLoss()).isEqualTo(ULM);
  }

  @Test
  void says_so_to_those_who_are_about_to_wait_if_they_are_not_safe() throws IOException {
    Store store = Store.open(disk, SyncMode.ALWAYS);
    Receipt receipt = store.append(batch -> batch.create("Ulm"));
    disk.failFrom(0, FULL);

    assertThatExceptionOfType(UnusableFileException.class).isThrownBy(store::close);

    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(receipt::await)
        .withMessage(
            "Cannot sync data file '%s': it is closed. The change is made, but a power loss could take it; mend this, and the next checkpoint makes it safe.",
            Store.FILE);
  }

  @Test
  void makes_what_is_synced_every_second_safe_as_well() throws IOException {
    Store store = Store.open(disk, SyncMode.INTERVAL);
    store.change(batch -> batch.create("Ulm"));

    assertThatExceptionOfType(UnusableFileException.class).isThrownBy(store::close);

    assertThat(afterPowerLoss()).isEqualTo(ULM);
  }

  @Test
  void takes_no_file_away_from_a_sync_that_is_under_way() throws Exception {
    Store store = Store.open(disk, SyncMode.ALWAYS);
    Receipt receipt = store.append(batch -> batch.create("Ulm"));
    HeldSync sync = new HeldSync();
    disk.held = sync;
    FutureTask<?> saving = new FutureTask<>(() -> await(receipt));
    new Thread(saving).start();
    sync.awaitBegin();

    FutureTask<?> closing = new FutureTask<>(() -> close(store));
    Thread closer = new Thread(closing);
    closer.start();
    while (!closing.isDone() && closer.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    sync.release();

    assertThatCode(saving::get).doesNotThrowAnyException();
    assertThatCode(closing::get).hasCauseInstanceOf(UnusableFileException.class);
    assertThat(afterPowerLoss()).isEqualTo(ULM);
  }

  private static Receipt await(Receipt receipt) throws IOException {
    receipt.await();
    return receipt;
  }

  private static Store close(Store store) throws IOException {
    store.close();
    return store;
  }

  private String afterPowerLoss() throws IOException {
    SimulatedFiles found = disk.afterPowerLoss(PowerLoss.DROPS, PowerLoss.DROPS);
    OpenFiles.remove(Store.FILE);
    return Store.open(found, SyncMode.ALWAYS).content().toString();
  }

  /** Is too full for another data file, and may take its time for a sync. */
  private static final class DiskWithoutSpace extends SimulatedFiles {
    private @Nullable HeldSync held;

    DiskWithoutSpace() {
      fillUpForDrafts();
    }

    @Override
    void sync(Object file) throws IOException {
      HeldSync now = held;
      if (now != null) {
        now.hold();
      }
      super.sync(file);
    }
  }
}
