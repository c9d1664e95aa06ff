package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.PersistenceOptions;
import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is seen of a journal by those who must not touch it. */
class ReadOnlyJournalTest {
  private static final Path JOURNAL = Store.FILE.resolveSibling("db.json.journal.1");

  private final List<String> notices = new ArrayList<>();

  @AfterEach
  void end_all_processes() {
    OpenFiles.remove(Store.FILE);
  }

  private String read(FileAccess disk) throws IOException {
    return read(disk, Options.of(PersistenceOptions.DEFAULT));
  }

  private String read(FileAccess disk, FileOptions options) throws IOException {
    MapContent content = new MapContent();
    Environment environment = new Environment(disk, () -> 0, new SplittableRandom(7));
    new Opening(environment, options, new Listener(notices)).readOnly(Store.FILE, content);
    return content.toString();
  }

  /** Keeps every sentence, those of no importance too. */
  private record Listener(List<String> sentences) implements Notices {
    @Override
    public void warn(String sentence) {
      sentences.add(sentence);
    }

    @Override
    public void inform(String sentence) {
      sentences.add(sentence);
    }
  }

  private static Store store() throws IOException {
    Store store = Store.open(new SimulatedFiles(), SyncMode.INTERVAL);
    store.change(batch -> batch.create("Ulm"));
    return store;
  }

  @Test
  void its_changes_are_made_without_a_lock_and_without_a_trace() throws IOException {
    Store store = store();
    store.flush();
    store.change(batch -> batch.put(1, "Bonn"));
    Set<Path> before = Set.copyOf(store.disk().paths());

    assertThat(read(store.disk())).isEqualTo(store.content().toString());
    assertThat(store.disk().paths()).isEqualTo(before);
    assertThat(notices).isEmpty();
  }

  @Test
  void its_last_line_counts_only_if_it_is_whole() throws IOException {
    Store store = store();
    String whole = store.content().toString();
    store.change(batch -> batch.create("Bonn"));
    SimulatedFiles disk = store.kill();
    String text = disk.text(JOURNAL);
    disk.put(JOURNAL, text.substring(0, text.length() - 5));

    assertThat(read(disk)).isEqualTo(whole);
    assertThat(notices).isEmpty();
  }

  @Test
  void it_counts_before_anything_is_read_into_a_memory_that_is_too_small() throws IOException {
    Store store = store();
    store.flush();
    store.change(batch -> batch.put(1, "Bonn"));
    SimulatedFiles disk = store.disk();
    int length =
        disk.bytes(Store.FILE).length
            + disk.bytes(JOURNAL.resolveSibling("db.json.journal.2")).length;

    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> read(disk, Options.of(PersistenceOptions.DEFAULT, 4L * length - 1)))
        .withMessage(
            "Cannot open data file '%s': reading its %d bytes, those of its journal among them, takes about four times as much memory, and this process has %d bytes at most. Give the process more memory (java -Xmx), or use another file.",
            Store.FILE, length, 4L * length - 1);
    assertThat(read(disk, Options.of(PersistenceOptions.DEFAULT, 4L * length)))
        .isEqualTo(store.content().toString());
  }

  @Test
  void it_belongs_to_the_text_though_checkpoints_come_between() throws IOException {
    Store store = store();
    store.flush();
    store.change(batch -> batch.put(1, "Bonn"));
    store.change(batch -> batch.create("Köln"));

    assertThat(read(disturbed(store, 3, store::flush))).isEqualTo(store.content().toString());
  }

  @Test
  void it_is_given_up_if_the_text_changes_all_the_time() throws IOException {
    Store store = store();
    store.flush();
    store.change(batch -> batch.put(1, "Bonn"));

    FileAccess restless =
        disturbed(
            store,
            Integer.MAX_VALUE,
            () -> {
              store.flush();
              store.change(batch -> batch.create("more"));
            });
    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> read(restless))
        .withMessage(
            "Cannot open data file '%s': another process writes it all the time. Mend this, or use another file.",
            Store.FILE);
  }

  @Test
  void where_it_contradicts_an_edit_no_copy_is_kept_and_a_sentence_says_so() throws IOException {
    Store store = store();
    store.flush();
    store.change(batch -> batch.put(1, "Bonn"));
    SimulatedFiles disk = store.kill();
    disk.put(Store.FILE, disk.text(Store.FILE).replace("Ulm", "Mainz"));
    Set<Path> before = Set.copyOf(disk.paths());

    assertThat(read(disk)).isEqualTo(store.content().toString());
    assertThat(disk.paths()).isEqualTo(before);
    assertThat(notices)
        .containsExactly(
            "Data file '%s': changes that are damaged or contradict each other are left out. The next start that may write the file keeps a copy of them and tells more."
                .formatted(Store.FILE));
  }

  @Test
  void it_is_refused_where_the_next_start_would_refuse_it() throws IOException {
    Store store = store();
    store.flush();
    store.change(batch -> batch.put(1, "Bonn"));
    SimulatedFiles disk = store.kill();
    disk.remove(Store.FILE);
    String refusal =
        "Cannot open data file '%s': it is missing or empty, but its journal '%s' goes on from what it had. Restore the file, or remove 'db.json.journal.*' to begin anew, or use another file."
            .formatted(Store.FILE, Store.FILE.resolveSibling("db.json.journal.2"));

    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> read(disk))
        .withMessage(refusal);
    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> Store.open(disk, SyncMode.INTERVAL))
        .withMessage(refusal);
  }

  /** What somebody else does. */
  private interface Disturbance {
    void run() throws IOException;
  }

  /** Returns the disk, on which something happens so many times when the text is to be read. */
  private static FileAccess disturbed(Store store, int times, Disturbance disturbance) {
    int[] left = {times};
    return (FileAccess)
        Proxy.newProxyInstance(
            FileAccess.class.getClassLoader(),
            new Class<?>[] {FileAccess.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("read")
                  && Store.FILE.equals(arguments[0])
                  && left[0]-- > 0) {
                disturbance.run();
              }
              try {
                return method.invoke(store.disk(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
