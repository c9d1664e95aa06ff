package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Edits the data file that a crash has left, while its journal has changes that it lacks. */
class EditsAfterCrashTest {
  private static final long SEED = Long.getLong("crash.seed", 20261127);

  @AfterEach
  void end_all_processes() {
    OpenFiles.remove(Store.FILE);
  }

  @Test
  void come_together_with_the_journal_as_a_naive_merge_says() throws IOException {
    assertThat(damage(200, disk -> {})).as("seed %d", SEED).isEmpty();
  }

  @Tag("crash")
  @Test
  void come_together_in_thousands_of_rounds() throws IOException {
    assertThat(damage(5_000, disk -> {})).as("seed %d", SEED).isEmpty();
    System.out.printf("seed %d: 5000 rounds of edits after crashes%n", SEED);
  }

  @Test
  void a_journal_that_is_forgotten_is_found_out() throws IOException {
    assertThat(damage(50, EditsAfterCrashTest::removeJournal)).isNotEmpty();
  }

  /** Returns the rounds in which something else comes out than the naive merge says. */
  private static List<String> damage(int rounds, Consumer<SimulatedFiles> mistake)
      throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> damage = new ArrayList<>();
    SimulatedFiles disk = new SimulatedFiles();
    for (int round = 0; round < rounds; round++) {
      Store killed = Store.open(disk, SyncMode.INTERVAL);
      Map<Integer, String> base = texts(killed);
      Map<Integer, String> ours = NaiveMerge.changed(base, "ours " + round, random);
      NaiveMerge.forEachChange(base, ours, (id, text) -> change(killed, id, text));
      killed.kill();
      Map<Integer, String> theirs = NaiveMerge.changed(base, "theirs " + round, random);
      String edited = NaiveMerge.byHand(Store.COLLECTION, theirs);
      disk.put(Store.FILE, edited);
      mistake.accept(disk);

      Store store = Store.open(disk, SyncMode.INTERVAL);
      NaiveMerge merge = new NaiveMerge(base, theirs, ours);
      if (!texts(store).equals(merge.merged())) {
        damage.add("round %d: %s instead of %s".formatted(round, texts(store), merge.merged()));
      }
      if (merge.isConflict() != isCopied(edited, disk)) {
        damage.add("round %d: conflict %s of %s".formatted(round, merge.isConflict(), merge));
      }
      store.close();
    }
    return damage;
  }

  private static void change(Store store, int id, @Nullable String text) {
    try {
      store.change(
          batch -> {
            if (text == null) {
              batch.delete(id);
            } else {
              batch.put(Document.of("id", id).with("text", text));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Integer, String> texts(Store store) {
    Map<Integer, String> texts = new TreeMap<>();
    for (CollectionContent collection : store.content().collections()) {
      collection.forEach((id, city) -> texts.put((Integer) id, String.valueOf(city.get("text"))));
    }
    return texts;
  }

  /**
   * Whether a copy was kept of what the hand wrote; it is taken away, as the same may come again.
   */
  private static boolean isCopied(String edited, SimulatedFiles disk) {
    List<Path> copies =
        disk.paths().stream().filter(path -> path.toString().contains(".conflict-")).toList();
    boolean copied = copies.stream().anyMatch(copy -> disk.text(copy).equals(edited));
    copies.forEach(disk::remove);
    return copied;
  }

  private static void removeJournal(SimulatedFiles disk) {
    disk.paths().stream()
        .filter(path -> path.toString().contains(".journal."))
        .forEach(disk::remove);
  }
}
