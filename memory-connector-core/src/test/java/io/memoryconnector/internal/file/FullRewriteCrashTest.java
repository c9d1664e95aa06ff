package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.PersistenceOptions;
import io.memoryconnector.document.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FullRewriteCrashTest {
  private static final Path FILE = SimulatedFiles.DIRECTORY.resolve("db.json");
  private static final Path DRAFT = FileText.draftOf(FILE);
  private static final String OLD_TEXT =
      """
      {"ids":{"City":2},"models":{"City":{"1":{"id":1,"name":"Ulm"}}},"comment":"mine"}
      """;
  private static final MapContent OLD = city(Document.parse("{\"id\":1,\"name\":\"Ulm\"}"));
  private static final Document NEW_RECORD =
      Document.of("id", 2).with("name", "Bonn ".repeat(4_000));
  private static final MapContent NEW =
      city(Document.parse("{\"id\":1,\"name\":\"Ulm\"}"), NEW_RECORD);
  private static final List<Change> CHANGES = List.of(new Change.Put("City", 2, NEW_RECORD));

  private static MapContent city(Document... records) {
    return MapContent.of("City", records);
  }

  @Nested
  class when_power_is_lost_at_any_call {
    @Test
    void the_old_content_or_the_new_is_found_and_what_was_acknowledged_stays() throws IOException {
      assertThat(damageOf(SimulatedFiles::new)).isEmpty();
    }

    @Test
    void a_disk_that_does_not_sync_is_found_out() throws IOException {
      assertThat(damageOf(DiskWithoutSync::new)).isNotEmpty();
    }

    private List<String> damageOf(java.util.function.Supplier<SimulatedFiles> disks)
        throws IOException {
      List<String> damage = new ArrayList<>();
      boolean complete = false;
      for (int call = 0; !complete; call++) {
        SimulatedFiles disk = disks.get();
        complete = appendWithPowerLossAt(call, disk);
        for (var names : SimulatedFiles.PowerLoss.values()) {
          for (var bytes : SimulatedFiles.PowerLoss.values()) {
            String found = find(disk.afterPowerLoss(names, bytes));
            if (!found.equals(NEW.toString()) && (complete || !found.equals(OLD.toString()))) {
              damage.add("call %d, names %s, bytes %s: %s".formatted(call, names, bytes, found));
            }
          }
        }
      }
      return damage;
    }

    /** Returns whether the change was acknowledged. */
    private boolean appendWithPowerLossAt(int call, SimulatedFiles disk) throws IOException {
      DataFile file = openOld(disk);
      disk.losePowerAt(call);
      try {
        file.append(CHANGES, NEW).await();
        return disk.isStillWaiting();
      } catch (UnusableFileException e) {
        return false;
      } finally {
        closeQuietly(file);
      }
    }
  }

  @Nested
  class when_any_call_fails {
    @Test
    void the_next_change_is_kept_and_no_draft_stays() throws IOException {
      boolean complete = false;
      for (int call = 0; !complete; call++) {
        SimulatedFiles disk = new SimulatedFiles();
        try (DataFile file = openOld(disk)) {
          disk.failAt(call, "No space left on device");
          complete = append(file) && disk.isStillWaiting();
          disk.failNoMore();
          file.append(CHANGES, NEW);
        }
        assertThat(find(disk)).as("after failure of call %d", call).isEqualTo(NEW.toString());
        assertThat(disk.paths()).as("after failure of call %d", call).containsExactly(FILE);
      }
    }

    @Test
    void a_full_disk_leaves_the_old_text_and_says_so() throws IOException {
      SimulatedFiles disk = new SimulatedFiles();
      try (DataFile file = openOld(disk)) {
        disk.failAt(5, "No space left on device"); // within the writing
        assertThatExceptionOfType(UnusableFileException.class)
            .isThrownBy(() -> file.append(CHANGES, NEW))
            .withMessage(
                "Cannot write data file '%s': No space left on device. The change is not kept; mend this and try again.",
                FILE);
        assertThat(disk.text(FILE)).isEqualTo(OLD_TEXT);
        assertThat(disk.paths()).doesNotContain(DRAFT);
      }
    }

    private boolean append(DataFile file) {
      try {
        file.append(CHANGES, NEW).await();
        return true;
      } catch (UnusableFileException e) {
        return false;
      }
    }
  }

  private static Environment environment(SimulatedFiles disk) {
    return new Environment(disk, () -> 0, new SplittableRandom(7));
  }

  private static DataFile openOld(SimulatedFiles disk) throws UnusableFileException {
    disk.put(FILE, OLD_TEXT);
    disk.put(DRAFT, "left by a crash");
    return new Opening(
            environment(disk),
            Options.of(PersistenceOptions.DEFAULT.withoutJournal()),
            warning -> {})
        .open(FILE, new MapContent());
  }

  private static String find(SimulatedFiles disk) {
    MapContent found = new MapContent();
    Opening opening =
        new Opening(
            environment(disk),
            Options.of(PersistenceOptions.DEFAULT.withoutJournal()),
            warning -> {});
    try (DataFile file = opening.open(FILE, found)) {
      return file.path().equals(FILE) ? found.toString() : "";
    } catch (UnusableFileException e) {
      return e.toString();
    }
  }

  private static void closeQuietly(DataFile file) {
    try {
      file.close();
    } catch (UnusableFileException e) {
      // the power is off
    }
  }

  private static final class DiskWithoutSync extends SimulatedFiles {
    @Override
    void sync(Object file) {}
  }
}
