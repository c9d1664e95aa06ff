package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.SyncMode;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalCrashTest {
  private static final long SEED = Long.getLong("crash.seed", 20261127);

  @ParameterizedTest
  @EnumSource(SyncMode.class)
  void what_was_acknowledged_is_found_after_a_crash_at_any_call(SyncMode mode) {
    CrashTrial trial = new CrashTrial(SimulatedFiles::new, new SplittableRandom(SEED));
    SplittableRandom random = new SplittableRandom(SEED);
    List<Workload> workloads = Workload.all(mode, 3);
    for (int i = 0; i < 60; i++) {
      trial.crashSomewhere(workloads.get(random.nextInt(workloads.size())), 6);
    }
    assertThat(trial.damage()).as("seed %d", SEED).isEmpty();
  }

  @Tag("crash")
  @Timeout(1_200)
  @ParameterizedTest
  @EnumSource(SyncMode.class)
  void what_was_acknowledged_is_found_after_all_crashes_of_all_workloads(SyncMode mode) {
    CrashTrial trial = new CrashTrial(SimulatedFiles::new, new SplittableRandom(SEED));
    Workload.all(mode, 3).forEach(trial::crashEverywhere);
    System.out.printf("seed %d, mode %s: %d crash states%n", SEED, mode, trial.states());
    assertThat(trial.damage()).as("seed %d", SEED).isEmpty();
  }

  @Nested
  class finds_out {
    @Test
    void a_disk_that_does_not_sync_bytes() {
      assertFoundOut(
          () ->
              new SimulatedFiles() {
                @Override
                void sync(Object file) {}
              });
    }

    @Test
    void a_disk_that_does_not_sync_names() {
      assertFoundOut(
          () ->
              new SimulatedFiles() {
                @Override
                public void syncDirectory(Path directory) {}
              });
    }

    @Test
    void a_store_that_forgets_its_journal() {
      assertFoundOut(DiskWithoutList::new);
    }

    private void assertFoundOut(Supplier<SimulatedFiles> disks) {
      CrashTrial trial = new CrashTrial(disks, new SplittableRandom(SEED));
      trial.crashEverywhere(
          new Workload(
              SyncMode.ALWAYS,
              List.of(Workload.Step.CREATE, Workload.Step.FLUSH, Workload.Step.UPDATE)));
      assertThat(trial.damage()).as("seed %d", SEED).isNotEmpty();
    }
  }

  /** As if nobody looked for a journal. */
  private static final class DiskWithoutList extends SimulatedFiles {
    @Override
    public List<Path> list(Path directory, String prefix) {
      return List.of();
    }

    @Override
    SimulatedFiles successor() {
      return new DiskWithoutList();
    }
  }
}
