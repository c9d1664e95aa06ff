package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In which files a journal goes on. */
class JournalSegmentsTest {
  private final Store store;

  JournalSegmentsTest() throws IOException {
    store = Store.open(new SimulatedFiles(), SyncMode.CHECKPOINT);
  }

  @AfterEach
  void end_all_processes() {
    OpenFiles.remove(Store.FILE);
  }

  private static Path segment(int number) {
    return Store.FILE.resolveSibling("db.json.journal." + number);
  }

  /** Makes more changes than one file takes. */
  private void fillTwoSegments() throws IOException {
    for (String letter : List.of("a", "b", "c", "d", "e")) {
      store.change(batch -> batch.create(letter.repeat(6 << 20)));
    }
    assertThat(store.disk().paths()).containsExactly(segment(1), segment(2));
  }

  @Test
  void each_is_small_enough_to_be_read() throws IOException {
    fillTwoSegments();

    Store opened = Store.open(store.kill(), SyncMode.CHECKPOINT);
    assertThat(opened.content().equals(store.content())).isTrue();
  }

  @Test
  void a_checkpoint_leaves_none_with_changes_that_it_has_folded_in() throws IOException {
    fillTwoSegments();
    store.flush();

    assertThat(store.disk().paths()).containsExactly(Store.FILE, segment(3));
    assertThat(store.disk().text(segment(3))).doesNotContain("\"put\"");
  }

  @Test
  void each_checkpoint_begins_another() throws IOException {
    for (int number = 2; number <= 4; number++) {
      store.change(batch -> batch.create("Ulm"));
      store.flush();
      assertThat(store.disk().paths()).containsExactly(Store.FILE, segment(number));
    }
  }

  @Test
  void a_checkpoint_after_one_in_vain_goes_on_in_its_file_and_the_next_begins_another()
      throws IOException {
    store.change(batch -> batch.create("Ulm"));
    store.disk().fillUpForDrafts();
    store.pass(2 * Schedule.SECOND);
    store.change(batch -> batch.create("Bonn"));
    assertThat(store.disk().paths()).containsExactly(segment(1), segment(2));

    store.disk().failNoMore();
    store.flush();
    assertThat(store.disk().paths()).containsExactly(Store.FILE, segment(2));
    store.change(batch -> batch.create("Mainz"));
    store.flush();
    assertThat(store.disk().paths()).containsExactly(Store.FILE, segment(3));
  }
}
