package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lets each call that a data file makes to its disk fail, one after the other. */
class FailingCallTest {
  private static final String BROKEN = "Input/output error";

  @AfterEach
  void end_all_processes() {
    OpenFiles.remove(Store.FILE);
  }

  @ParameterizedTest
  @EnumSource(SyncMode.class)
  void disk_and_memory_agree_and_changes_are_taken_again(SyncMode mode) throws IOException {
    assertThat(damage(SimulatedFiles::new, mode)).isEmpty();
  }

  @Nested
  class finds_out {
    @Test
    void a_disk_that_does_not_take_back_half_a_line() throws IOException {
      Supplier<SimulatedFiles> disks =
          () ->
              new SimulatedFiles() {
                @Override
                void cut(Object file, long length) {}
              };
      assertThat(damage(disks, SyncMode.INTERVAL)).isNotEmpty();
    }
  }

  /** What comes after the call that fails, until it is mended. */
  private enum Aftermath {
    NOTHING,
    DISK_FULL,
    DISK_BROKEN;

    void happenTo(SimulatedFiles disk) {
      switch (this) {
        case NOTHING -> {}
        case DISK_FULL -> disk.fillUp();
        case DISK_BROKEN -> disk.failFrom(0, BROKEN);
      }
    }
  }

  /** Returns what is found that should not be. */
  private static List<String> damage(Supplier<SimulatedFiles> disks, SyncMode mode)
      throws IOException {
    List<String> damage = new ArrayList<>();
    for (Aftermath aftermath : Aftermath.values()) {
      for (long pause : List.of(0L, 2 * Schedule.SECOND)) {
        boolean complete = false;
        for (int call = 0; !complete; call++) {
          Trial trial = new Trial(disks.get(), mode);
          complete = trial.run(call, aftermath, pause);
          String place = "call %d, then %s, pauses of %d ns: ".formatted(call, aftermath, pause);
          trial.damage.forEach(found -> damage.add(place + found));
        }
      }
    }
    return damage;
  }

  /** One call that fails. */
  private static final class Trial {
    private final SimulatedFiles disk;
    private final SyncMode mode;
    private final List<String> damage = new ArrayList<>();
    private boolean failed;

    Trial(SimulatedFiles disk, SyncMode mode) {
      this.disk = disk;
      this.mode = mode;
    }

    /** Returns whether all was done before that call. */
    boolean run(int call, Aftermath aftermath, long pause) throws IOException {
      disk.failAt(call, BROKEN);
      Store store = open();
      for (Consumer<Store.Batch> change : changes()) {
        failed |= fails(store, change);
        if (failed) {
          aftermath.happenTo(disk);
        }
        store.pass(pause);
        failed |= !disk.isStillWaiting();
      }
      disk.failNoMore();
      if (!store.status().writable()) {
        store.pass(20 * Schedule.SECOND);
      }
      store.change(batch -> batch.create("last"));
      requireFound(store);
      return !failed;
    }

    private Store open() throws IOException {
      try {
        return Store.open(disk, mode);
      } catch (UnusableFileException e) {
        failed = true;
        disk.failNoMore();
        return Store.open(disk, mode); // no lock is left
      }
    }

    private static List<Consumer<Store.Batch>> changes() {
      return List.of(
          batch -> batch.create("one"),
          batch -> batch.put(1, "two"),
          batch -> batch.create("three"),
          batch -> batch.delete(1));
    }

    private static boolean fails(Store store, Consumer<Store.Batch> change) {
      try {
        store.change(change);
        return false;
      } catch (IOException e) {
        return true;
      }
    }

    /** Looks for the same content after a kill, and after a clean end for nothing but the file. */
    private void requireFound(Store store) {
      String expected = store.content().toString();
      try {
        Store next = Store.open(store.kill(), mode);
        require(next.content().toString(), expected);
        next.close();
        require(disk.paths().toString(), List.of(Store.FILE).toString());
      } catch (IOException e) {
        damage.add(e.toString());
      }
    }

    private void require(String found, String expected) {
      if (!found.equals(expected)) {
        damage.add("found %s instead of %s".formatted(found, expected));
      }
    }
  }
}
