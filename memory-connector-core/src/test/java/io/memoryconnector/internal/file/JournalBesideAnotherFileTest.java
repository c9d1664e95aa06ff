package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A journal beside a data file that is not the one from which it goes on. */
class JournalBesideAnotherFileTest {
  private static final Path FIRST = Store.FILE.resolveSibling("db.json.journal.1");
  private static final Path SECOND = Store.FILE.resolveSibling("db.json.journal.2");

  @AfterEach
  void end_all_processes() {
    OpenFiles.remove(Store.FILE);
  }

  private SimulatedFiles crashedWith(String name) throws IOException {
    Store store = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
    store.change(batch -> batch.create("Ulm"));
    store.change(batch -> batch.create("Bonn"));
    store.flush();
    store.change(batch -> batch.put(1, name));
    return store.kill();
  }

  /** Leaves the journal of a process that began with both records in the file. */
  private SimulatedFiles startedAgainWith(String name) throws IOException {
    Store store = Store.open(crashedWith("Ulm"), SyncMode.INTERVAL);
    store.close();
    Store again = Store.open(store.disk(), SyncMode.INTERVAL);
    again.change(batch -> batch.put(1, name));
    return again.kill();
  }

  @Test
  void adds_its_changes_to_those_of_the_hand() throws IOException {
    SimulatedFiles disk = crashedWith("Köln");
    edit(disk, "Bonn", "Mainz");

    Store store = Store.open(disk, SyncMode.INTERVAL);

    assertThat(store.content())
        .hasToString("{City=3 {1={\"id\":1,\"name\":\"Köln\"}, 2={\"id\":2,\"name\":\"Mainz\"}}}");
    assertThat(store.notices()).isEmpty();
  }

  @Test
  void comes_first_where_both_changed_a_record() throws IOException {
    SimulatedFiles disk = crashedWith("Köln");
    String edited = disk.text(Store.FILE).replace("Ulm", "Mainz");
    disk.put(Store.FILE, edited);

    Store store = Store.open(disk, SyncMode.INTERVAL);

    assertThat(store.content().find("City", 1)).hasToString("{\"id\":1,\"name\":\"Köln\"}");
    assertKeptAside(edited, disk, store);
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
    assertKeptAside(edited, disk, again);
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
        .withMessage(olderOrEdited(2, 3));
    assertThat(store.disk().text(Store.FILE)).isEqualTo(backup);
  }

  private static String olderOrEdited(int next, int former) {
    return "Cannot open data file '%s': it seems to be older than its journal '%s', as if it came from a backup: the next id of 'City' is %d here, and was %d. Restore the file that the journal belongs to; if this is that one, edited by hand, write %d there and start again; or remove 'db.json.journal.*' to go back to this one, or use another file."
        .formatted(Store.FILE, FIRST, next, former, former);
  }

  @Test
  void adds_its_changes_where_the_hand_made_the_next_id_smaller_than_the_records_need()
      throws IOException {
    SimulatedFiles disk = startedAgainWith("Köln");
    edit(disk, "\"City\": 3", "\"City\": 1");
    edit(disk, "Bonn", "Mainz");

    Store store = Store.open(disk, SyncMode.INTERVAL);

    assertThat(store.content())
        .hasToString("{City=3 {1={\"id\":1,\"name\":\"Köln\"}, 2={\"id\":2,\"name\":\"Mainz\"}}}");
  }

  @Test
  void says_what_to_write_where_the_hand_took_the_last_record_and_its_id_away() throws IOException {
    SimulatedFiles disk = startedAgainWith("Köln");
    edit(disk, "\"City\": 3", "\"City\": 2");
    edit(disk, ",\n      \"2\": {\"id\":2,\"name\":\"Bonn\"}", "");
    Map<Path, String> before = texts(disk);

    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> Store.open(disk, SyncMode.INTERVAL))
        .withMessage(olderOrEdited(2, 3));
    assertThat(texts(disk)).isEqualTo(before);

    edit(disk, "\"City\": 2", "\"City\": 3");
    assertThat(Store.open(disk, SyncMode.INTERVAL).content())
        .hasToString("{City=3 {1={\"id\":1,\"name\":\"Köln\"}}}");
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
    edit(disk, "Rom", "Mainz");

    assertThat(Store.open(disk, SyncMode.INTERVAL).content())
        .hasToString("{City=3 {1={\"id\":1,\"name\":\"Mainz\"}, 2={\"id\":2,\"name\":\"Köln\"}}}");
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
    Store other = Store.open(new SimulatedFiles(), SyncMode.INTERVAL, 8);
    other.change(batch -> batch.create("Rom"));
    disk.put(FIRST, other.kill().bytes(FIRST));

    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> Store.open(disk, SyncMode.INTERVAL))
        .withMessage(
            "Cannot open data file '%s': its journals '%s' and '%s' do not belong together, as if one came from a backup. Remove the one that does not belong to this file, or use another file.",
            Store.FILE, FIRST, SECOND);
  }

  @Test
  void is_refused_where_the_file_is_missing() throws IOException {
    SimulatedFiles disk = crashedWith("Köln");
    disk.remove(Store.FILE);

    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> Store.open(disk, SyncMode.INTERVAL))
        .withMessage(
            "Cannot open data file '%s': it is missing or empty, but its journal '%s' goes on from what it had. Restore the file, or remove 'db.json.journal.*' to begin anew, or use another file.",
            Store.FILE, SECOND);
  }

  @Test
  void is_refused_where_the_hand_has_left_nothing_but_white_space() throws IOException {
    SimulatedFiles disk = crashedWith("Köln");
    disk.put(Store.FILE, "\n");

    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> Store.open(disk, SyncMode.INTERVAL))
        .withMessageContaining("it is missing or empty, but its journal");
  }

  @Test
  void is_refused_where_the_hand_has_misspelt_the_models() throws IOException {
    SimulatedFiles disk = crashedWith("Köln");
    edit(disk, "\"models\"", "\"modells\"");
    Map<Path, String> before = texts(disk);

    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> Store.open(disk, SyncMode.INTERVAL))
        .withMessage(
            "Cannot open data file '%s': it has no 'models', but its journal '%s' goes on from the records that were there. Correct the file, or write {\"models\": {}} to keep only what is in the journal, or use another file.",
            Store.FILE, SECOND);
    assertThat(texts(disk)).isEqualTo(before);

    edit(disk, "\"modells\"", "\"models\"");
    assertThat(Store.open(disk, SyncMode.INTERVAL).content())
        .hasToString("{City=3 {1={\"id\":1,\"name\":\"Köln\"}, 2={\"id\":2,\"name\":\"Bonn\"}}}");
  }

  @Test
  void is_all_there_is_where_the_hand_made_the_file_anew() throws IOException {
    Store store = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
    store.change(batch -> batch.create("Ulm"));
    SimulatedFiles disk = store.kill();
    disk.put(Store.FILE, "{\"ids\": {\"Town\": 5}}");

    assertThat(Store.open(disk, SyncMode.INTERVAL).content())
        .hasToString("{City=2 {1={\"id\":1,\"name\":\"Ulm\"}}, Town=5 {}}");
  }

  @Test
  void takes_smaller_ids_from_the_hand_where_they_began_anew() throws IOException {
    SimulatedFiles first = startedAgainWith("Köln");
    Store store = Store.open(first, SyncMode.INTERVAL);
    store.close();
    Store again = Store.open(store.disk(), SyncMode.INTERVAL);
    again.change(batch -> batch.restore());
    SimulatedFiles disk = again.kill();
    edit(disk, "\"City\": 3", "\"City\": 2");
    edit(disk, ",\n      \"2\": {\"id\":2,\"name\":\"Bonn\"}", "");

    assertThat(Store.open(disk, SyncMode.INTERVAL).content()).hasToString("{City=2 {}}");
  }

  private static void edit(SimulatedFiles disk, String from, String to) {
    String text = disk.text(Store.FILE);
    assertThat(text).contains(from);
    disk.put(Store.FILE, text.replace(from, to));
  }

  private static Map<Path, String> texts(SimulatedFiles disk) {
    return disk.paths().stream().collect(Collectors.toMap(path -> path, disk::text));
  }

  /** The edited file lies beside the other, and the one who opened it has been told. */
  private static void assertKeptAside(String edited, SimulatedFiles disk, Store store)
      throws IOException {
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
}
