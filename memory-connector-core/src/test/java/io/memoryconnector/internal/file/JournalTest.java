package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static final Path FIRST = Store.FILE.resolveSibling("db.json.journal.1");

  @AfterEach
  void end_all_processes() {
    OpenFiles.remove(Store.FILE);
  }

  @Test
  void has_one_sealed_line_for_each_change() throws IOException {
    Store store = Store.open(new SimulatedFiles(), SyncMode.ALWAYS);
    store.change(batch -> batch.create("Ulm"));
    store.change(
        batch -> {
          batch.put(1, "Bonn");
          batch.delete(1);
          batch.clear();
        });

    List<String> lines = store.disk().text(FIRST).lines().toList();
    assertThat(lines)
        .allSatisfy(line -> assertThat(line).matches("\\{.*,\"crc\":\"[0-9a-f]{8}\"}"));
    List<String> unsealed = lines.stream().map(JournalTest::unsealed).toList();
    assertThat(unsealed.get(0))
        .matches(
            "\\{\"journal\":1,\"store\":\"[0-9a-f-]{36}\",\"salt\":\"[0-9a-f]{8}\",\"base\":\"0:00000000\",\"upto\":0,\"from\":1,\"ids\":\\{}}");
    assertThat(unsealed.subList(1, unsealed.size()))
        .containsExactly(
            "{\"n\":1,\"op\":\"put\",\"model\":\"City\",\"id\":1,\"data\":{\"id\":1,\"name\":\"Ulm\"}}",
            "{\"op\":\"synced\",\"upto\":1}",
            "{\"n\":2,\"op\":\"put\",\"model\":\"City\",\"id\":1,\"data\":{\"id\":1,\"name\":\"Bonn\"},\"more\":true}",
            "{\"n\":3,\"op\":\"del\",\"model\":\"City\",\"id\":1,\"more\":true}",
            "{\"n\":4,\"op\":\"clear\",\"model\":\"City\",\"more\":true}",
            "{\"n\":5,\"op\":\"seq\",\"model\":\"City\",\"next\":1}");
    String salt = lines.get(0).replaceAll(".*\"salt\":\"([0-9a-f]{8})\".*", "$1");
    assertThat(lines).allSatisfy(line -> assertThat(line).endsWith(seal(salt, line)));
  }

  private static String unsealed(String line) {
    return line.replaceAll(",\"crc\":\"[0-9a-f]{8}\"", "");
  }

  /** Calculates the checksum as the format says: over the salt and all before the checksum. */
  private static String seal(String salt, String line) {
    CRC32C checksum = new CRC32C();
    String sealed = salt + line.substring(0, line.lastIndexOf(",\"crc\""));
    checksum.update(sealed.getBytes(StandardCharsets.UTF_8));
    return ",\"crc\":\"%08x\"}".formatted(checksum.getValue());
  }

  @Test
  void tells_the_file_that_is_about_to_be_renamed_in() throws IOException {
    Store store = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
    store.change(batch -> batch.create("Ulm"));
    store.flush();
    store.change(batch -> batch.put(1, "Bonn"));

    String second = store.disk().text(Store.FILE.resolveSibling("db.json.journal.2"));
    Fingerprint text = FingerprintInput.of(() -> store.disk().read(Store.FILE));
    assertThat(second.lines().skip(1).map(line -> line.replaceAll(",\"crc\":\"[0-9a-f]{8}\"", "")))
        .containsExactly(
            "{\"op\":\"checkpoint\",\"upto\":1,\"fp\":\"%s\"}".formatted(text),
            "{\"op\":\"synced\",\"upto\":1}",
            "{\"n\":2,\"op\":\"put\",\"model\":\"City\",\"id\":1,\"data\":{\"id\":1,\"name\":\"Bonn\"},\"was\":\"%s\"}"
                .formatted(RecordVersion.of(Document.of("id", 1).with("name", "Ulm"))));
    assertThat(store.disk().paths()).doesNotContain(FIRST);
  }

  @Test
  void gives_back_any_record_that_can_be_stored() throws IOException {
    Document odd =
        Document.parse(
            "{\"id\":1,\"a\":9007199254740993,\"b\":0.12345678901234567890123,\"c\":1E+400,"
                + "\"d\":\"\\u0000\\uD800 \u2028 😀\",\"e\":-0.0,\"f\":null}");
    for (int level = 2; level <= 100; level++) {
      odd = Document.of("id", 1).with("deep", odd);
    }
    Document record = odd;
    Store store = Store.open(new SimulatedFiles(), SyncMode.CHECKPOINT);
    store.change(batch -> batch.put(record));

    assertThat(Store.open(store.kill(), SyncMode.CHECKPOINT).content().find("City", 1))
        .isEqualTo(record);
  }

  @Nested
  class that_is_damaged {
    private final List<String> history = new ArrayList<>();

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
      int before = 0;
      for (int length = 0; length <= journal.length; length++) {
        String found = open(Arrays.copyOf(journal, length));
        assertThat(history).as("cut at byte %d", length).contains(found);
        assertThat(history.lastIndexOf(found)).isGreaterThanOrEqualTo(before);
        before = history.indexOf(found);
      }
      assertThat(open(journal)).isEqualTo(history.get(history.size() - 1));
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

  @Test
  void leads_back_to_a_smaller_next_id() throws IOException {
    Store store = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
    for (String name : List.of("Ulm", "Bonn", "Köln")) {
      store.change(batch -> batch.create(name));
    }
    store.flush();
    store.change(batch -> batch.restore("Ulm"));

    assertThat(Store.open(store.kill(), SyncMode.INTERVAL).content())
        .hasToString("{City=2 {1={\"id\":1,\"name\":\"Ulm\"}}}");
  }

  @Test
  void opens_without_its_header_though_a_record_speaks_of_syncs() throws IOException {
    Store store = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
    store.change(
        batch ->
            batch.put(
                Document.of("id", 1).with("event", Document.of("op", "synced").with("upto", 1))));
    SimulatedFiles disk = store.kill();
    Path journal = Store.FILE.resolveSibling("db.json.journal.1");
    byte[] bytes = disk.bytes(journal);
    bytes[0] = 0;
    disk.put(journal, bytes);

    assertThat(Store.open(disk, SyncMode.INTERVAL).content()).hasToString("{}");
  }

  @Nested
  class beside_a_file_that_it_does_not_know {
    private SimulatedFiles crashedWith(String name) throws IOException {
      Store store = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
      store.change(batch -> batch.create("Ulm"));
      store.change(batch -> batch.create("Bonn"));
      store.flush();
      store.change(batch -> batch.put(1, name));
      return store.kill();
    }

    @Test
    void adds_its_changes_to_those_of_the_hand() throws IOException {
      SimulatedFiles disk = crashedWith("Köln");
      disk.put(Store.FILE, disk.text(Store.FILE).replace("Bonn", "Mainz"));

      Store store = Store.open(disk, SyncMode.INTERVAL);

      assertThat(store.content())
          .hasToString(
              "{City=3 {1={\"id\":1,\"name\":\"Köln\"}, 2={\"id\":2,\"name\":\"Mainz\"}}}");
      assertThat(store.notices()).isEmpty();
    }

    @Test
    void comes_first_where_both_changed_a_record() throws IOException {
      SimulatedFiles disk = crashedWith("Köln");
      String edited = disk.text(Store.FILE).replace("Ulm", "Mainz");
      disk.put(Store.FILE, edited);

      Store store = Store.open(disk, SyncMode.INTERVAL);

      assertThat(store.content().find("City", 1)).hasToString("{\"id\":1,\"name\":\"Köln\"}");
      Path copy =
          disk.paths().stream()
              .filter(path -> path.toString().contains(".conflict-"))
              .findFirst()
              .orElseThrow();
      assertThat(disk.text(copy)).isEqualTo(edited);
      assertThat(store.notices())
          .containsExactly(
              "Data file '%s' was edited, but the application changed '1' of 'City' as well: its own version stays, and the edited file is kept as '%s'."
                  .formatted(Store.FILE, copy));
    }

    @Test
    void gives_no_id_again_that_the_hand_has_used() throws IOException {
      Store store = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
      store.change(batch -> batch.create("Ulm"));
      store.flush();
      store.change(batch -> batch.takeNumber());
      SimulatedFiles disk = store.kill();
      disk.put(
          Store.FILE,
          disk.text(Store.FILE)
              .replace("\"1\": {", "\"9\": {\"id\":9,\"name\":\"Mainz\"},\n      \"1\": {"));

      assertThat(Store.open(disk, SyncMode.INTERVAL).content().nextId("City")).isEqualTo(10);
    }

    @Test
    void keeps_the_file_aside_where_a_collection_was_emptied_whose_records_were_edited()
        throws IOException {
      Store store = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
      store.change(batch -> batch.create("Ulm"));
      store.flush();
      store.change(batch -> batch.restore());
      SimulatedFiles disk = store.kill();
      String edited = disk.text(Store.FILE).replace("Ulm", "Mainz");
      disk.put(Store.FILE, edited);

      Store again = Store.open(disk, SyncMode.INTERVAL);

      assertThat(again.content()).hasToString("{City=2 {}}");
      Path copy =
          disk.paths().stream()
              .filter(path -> path.toString().contains(".conflict-"))
              .findFirst()
              .orElseThrow();
      assertThat(disk.text(copy)).isEqualTo(edited);
      assertThat(again.notices())
          .containsExactly(
              "Data file '%s' was edited, but the application changed '1' of 'City' as well: its own version stays, and the edited file is kept as '%s'."
                  .formatted(Store.FILE, copy));
    }

    @Test
    void is_refused_where_the_file_is_an_older_one() throws IOException {
      Store store = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
      store.change(batch -> batch.create("Ulm"));
      store.flush();
      String backup = store.disk().text(Store.FILE);
      store.change(batch -> batch.create("Bonn"));
      store.flush();
      store.change(batch -> batch.create("Köln"));
      store.kill().put(Store.FILE, backup);

      assertThatExceptionOfType(UnusableFileException.class)
          .isThrownBy(() -> Store.open(store.disk(), SyncMode.INTERVAL))
          .withMessage(
              "Cannot open data file '%s': it is older than its journal '%s.journal.3' and lacks changes that are no longer there, as if it came from a backup. Restore the file that the journal belongs to, or remove 'db.json.journal.*' to go back to this one, or use another file.",
              Store.FILE, Store.FILE);
      assertThat(store.disk().text(Store.FILE)).isEqualTo(backup);
    }

    @Test
    void is_refused_where_the_file_is_of_an_earlier_process() throws IOException {
      Store store = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
      store.change(batch -> batch.create("Ulm"));
      store.close();
      String backup = store.disk().text(Store.FILE);
      Store later = Store.open(store.disk(), SyncMode.INTERVAL);
      later.change(batch -> batch.create("Bonn"));
      later.close();
      Store killed = Store.open(store.disk(), SyncMode.INTERVAL);
      killed.change(batch -> batch.create("Köln"));
      killed.kill().put(Store.FILE, backup);

      assertThatExceptionOfType(UnusableFileException.class)
          .isThrownBy(() -> Store.open(store.disk(), SyncMode.INTERVAL))
          .withMessage(
              "Cannot open data file '%s': it is older than its journal '%s.journal.1' and lacks changes that are no longer there, as if it came from a backup. Restore the file that the journal belongs to, or remove 'db.json.journal.*' to go back to this one, or use another file.",
              Store.FILE, Store.FILE);
      assertThat(store.disk().text(Store.FILE)).isEqualTo(backup);
    }

    @Test
    void adds_its_changes_where_ids_began_anew_before_the_last_checkpoint() throws IOException {
      Store store = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
      store.change(batch -> batch.create("Ulm"));
      store.change(batch -> batch.create("Bonn"));
      store.flush();
      store.change(batch -> batch.restore("Rom"));
      store.flush();
      store.change(batch -> batch.create("Köln"));
      SimulatedFiles disk = store.kill();
      disk.put(Store.FILE, disk.text(Store.FILE).replace("Rom", "Mainz"));

      assertThat(Store.open(disk, SyncMode.INTERVAL).content())
          .hasToString(
              "{City=3 {1={\"id\":1,\"name\":\"Mainz\"}, 2={\"id\":2,\"name\":\"Köln\"}}}");
    }

    @Test
    void adds_its_changes_where_the_hand_left_the_next_ids_out() throws IOException {
      SimulatedFiles disk = crashedWith("Köln");
      disk.put(Store.FILE, "{\"models\":{\"City\":{\"1\":{\"id\":1,\"name\":\"Ulm\"}}}}");

      assertThat(Store.open(disk, SyncMode.INTERVAL).content())
          .hasToString("{City=2 {1={\"id\":1,\"name\":\"Köln\"}}}");
    }

    @Test
    void is_refused_beside_a_journal_of_another_time() throws IOException {
      SimulatedFiles disk = crashedWith("Köln");
      Path first = Store.FILE.resolveSibling("db.json.journal.1");
      Store other = Store.open(new SimulatedFiles(), SyncMode.INTERVAL, 8);
      other.change(batch -> batch.create("Rom"));
      disk.put(first, other.kill().bytes(first));

      assertThatExceptionOfType(UnusableFileException.class)
          .isThrownBy(() -> Store.open(disk, SyncMode.INTERVAL))
          .withMessage(
              "Cannot open data file '%s': its journals '%s' and '%s.journal.2' do not belong together, as if one came from a backup. Remove the one that does not belong to this file, or use another file.",
              Store.FILE, first, Store.FILE);
    }

    @Test
    void is_refused_where_the_file_is_missing() throws IOException {
      SimulatedFiles disk = crashedWith("Köln");
      disk.remove(Store.FILE);

      assertThatExceptionOfType(UnusableFileException.class)
          .isThrownBy(() -> Store.open(disk, SyncMode.INTERVAL))
          .withMessage(
              "Cannot open data file '%s': it is missing or empty, but its journal '%s.journal.2' goes on from what it had. Restore the file, or remove 'db.json.journal.*' to begin anew, or use another file.",
              Store.FILE, Store.FILE);
    }
  }
}
