package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterEach;
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
    String salt = saltOf(lines.get(0));
    assertThat(lines).allSatisfy(line -> assertThat(line).endsWith(seal(salt, line)));
  }

  private static String unsealed(String line) {
    return line.replaceAll(",\"crc\":\"[0-9a-f]{8}\"", "");
  }

  static String saltOf(String journal) {
    return journal.lines().findFirst().orElseThrow().replaceAll(".*\"salt\":\"(.*?)\".*", "$1");
  }

  /** Calculates the checksum as the format says: over the salt and all before the checksum. */
  static String seal(String salt, String line) {
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
}
