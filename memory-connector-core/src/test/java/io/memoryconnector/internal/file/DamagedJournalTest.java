package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A journal that was cut off, or is not what was written. */
class DamagedJournalTest {
  private static final Path FIRST = Store.FILE.resolveSibling("db.json.journal.1");

  private final List<String> history = new ArrayList<>();

  @AfterEach
  void end_all_processes() {
    OpenFiles.remove(Store.FILE);
  }

  private byte[] journalOf(SyncMode mode) throws IOException {
    Store store = Store.open(new SimulatedFiles(), mode);
    history.add(store.content().toString());
    change(store, batch -> batch.create("Ulm"));
    change(store, batch -> batch.put(1, "Bönn \"1\""));
    change(
        store,
        batch -> {
          batch.create("first");
          batch.create("second");
          batch.delete(1);
        });
    change(store, Store.Batch::clear);
    change(store, batch -> batch.create("last"));
    return store.kill().bytes(FIRST);
  }

  private void change(Store store, java.util.function.Consumer<Store.Batch> work)
      throws IOException {
    store.change(work);
    history.add(store.content().toString());
  }

  @Test
  void is_cut_at_any_byte_and_gives_all_that_is_whole() throws IOException {
    byte[] journal = journalOf(SyncMode.CHECKPOINT);
    assertThat(damageOfCuts(journal)).isEmpty();
    assertThat(open(journal)).isEqualTo(history.get(history.size() - 1));
  }

  @Test
  void would_be_found_out_if_batches_were_not_held_together() throws IOException {
    String journal = new String(journalOf(SyncMode.CHECKPOINT), StandardCharsets.UTF_8);
    String salt = JournalTest.saltOf(journal);
    String unmarked =
        journal
            .lines()
            .map(line -> line.replace(",\"more\":true", ""))
            .map(
                line ->
                    line.substring(0, line.lastIndexOf(",\"crc\"")) + JournalTest.seal(salt, line))
            .collect(Collectors.joining("\n", "", "\n"));

    assertThat(damageOfCuts(unmarked.getBytes(StandardCharsets.UTF_8)))
        .hasSizeGreaterThan(100); // two cuts within the batch of three, each of a line's length
  }

  /** Cuts the journal at every byte, and returns where less or something else is found. */
  private List<String> damageOfCuts(byte[] journal) throws IOException {
    List<String> damage = new ArrayList<>();
    int before = 0;
    for (int length = 0; length <= journal.length; length++) {
      String found = open(Arrays.copyOf(journal, length));
      if (history.lastIndexOf(found) < before) {
        damage.add("cut at byte %d: %s".formatted(length, found));
      }
      before = Math.max(before, history.indexOf(found));
    }
    return damage;
  }

  @Test
  void has_any_byte_changed_and_gives_what_is_before_it() throws IOException {
    byte[] journal = journalOf(SyncMode.CHECKPOINT);
    for (int position = 0; position < journal.length; position++) {
      byte[] changed = journal.clone();
      changed[position] ^= 1;
      assertThat(history).as("byte %d", position).contains(open(changed));
    }
  }

  @Test
  void is_refused_where_a_change_had_been_safe() throws IOException {
    byte[] journal = journalOf(SyncMode.ALWAYS);
    int inFirstChange = new String(journal, StandardCharsets.UTF_8).indexOf("Ulm");
    journal[inFirstChange] ^= 1;
    SimulatedFiles disk = diskWith(journal);

    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> Store.open(disk, SyncMode.ALWAYS))
        .withMessage(
            "Cannot open data file '%s': its journal '%s' is damaged at line 2, although change 1 had been on the disk safely. Restore copies of both; or move the journal away to go back to the last checkpoint, or use another file.",
            Store.FILE, FIRST);
    assertThat(disk.paths()).containsExactly(FIRST);
    assertThat(disk.bytes(FIRST)).isEqualTo(journal);
  }

  @Test
  void is_refused_without_its_header_where_a_change_had_been_safe() throws IOException {
    byte[] journal = journalOf(SyncMode.ALWAYS);
    journal[2] ^= 1;
    SimulatedFiles disk = diskWith(journal);

    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> Store.open(disk, SyncMode.ALWAYS))
        .withMessage(
            "Cannot open data file '%s': its journal '%s' is damaged at line 1, although change 1 had been on the disk safely. Restore copies of both; or move the journal away to go back to the last checkpoint, or use another file.",
            Store.FILE, FIRST);
    assertThat(disk.paths()).containsExactly(FIRST);
  }

  @Test
  void is_refused_where_a_later_version_wrote_it() throws IOException {
    String journal = new String(journalOf(SyncMode.CHECKPOINT), StandardCharsets.UTF_8);
    String line = journal.lines().skip(1).findFirst().orElseThrow();
    String changed = line.replace("\"op\":\"put\"", "\"op\":\"merge\"");
    String sealed =
        changed.substring(0, changed.lastIndexOf(",\"crc\""))
            + JournalTest.seal(JournalTest.saltOf(journal), changed);
    SimulatedFiles disk = diskWith(journal.replace(line, sealed).getBytes(StandardCharsets.UTF_8));

    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> Store.open(disk, SyncMode.CHECKPOINT))
        .withMessage(
            "Cannot read journal '%s': operation 'merge' is unknown. Open it with the version of this library that wrote it.",
            FIRST);
    assertThat(disk.paths()).containsExactly(FIRST);
  }

  @Test
  void is_kept_aside_where_more_than_a_broken_write_is_lost() throws IOException {
    byte[] journal = journalOf(SyncMode.CHECKPOINT);
    String text = new String(journal, StandardCharsets.UTF_8);
    int line = text.indexOf("{\"n\":2");
    int bytes = text.substring(0, line).getBytes(StandardCharsets.UTF_8).length;
    journal[bytes + 3] ^= 1;
    SimulatedFiles disk = diskWith(journal);

    Store store = Store.open(disk, SyncMode.CHECKPOINT);

    assertThat(store.content()).hasToString(history.get(1));
    Path torn = Store.FILE.resolveSibling("db.json.torn-19700101T000000.000Z");
    assertThat(disk.bytes(torn)).isEqualTo(Arrays.copyOfRange(journal, bytes, journal.length));
    assertThat(store.notices())
        .containsExactly(
            "The journal of data file '%s' is damaged at line 3 of 'db.json.journal.1', as after a power loss: changes from number 2 on are left out, and their bytes are kept as '%s'."
                .formatted(Store.FILE, torn));
  }

  @Test
  void is_not_kept_aside_beside_a_data_file_that_is_refused() throws IOException {
    byte[] journal = journalOf(SyncMode.CHECKPOINT);
    journal[new String(journal, StandardCharsets.ISO_8859_1).indexOf("{\"n\":2") + 3] ^= 1;
    SimulatedFiles disk = diskWith(journal);
    disk.put(Store.FILE, "{".getBytes(StandardCharsets.UTF_8));

    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> Store.open(disk, SyncMode.CHECKPOINT))
        .withMessage(
            "Cannot read data file '%s' at line 1, column 2: the text ends too early. Repair it, restore a copy of it, or use another file.",
            Store.FILE);
    assertThat(disk.paths()).containsExactlyInAnyOrder(FIRST, Store.FILE);
  }

  private static SimulatedFiles diskWith(byte[] journal) {
    SimulatedFiles disk = new SimulatedFiles();
    disk.put(FIRST, journal);
    return disk;
  }

  private static String open(byte[] journal) throws IOException {
    Store store = Store.open(diskWith(journal), SyncMode.CHECKPOINT);
    store.close();
    return store.content().toString();
  }
}
