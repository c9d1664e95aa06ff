package io.memoryconnector;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.internal.file.NaiveMerge;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Edits the file of an open data source by hand again and again, while it changes as well. */
class RandomEditsTest {
  private static final long SEED = Long.getLong("crash.seed", 20261127);

  @TempDir private Path directory;
  private Path file;
  private MemoryDataSource source;
  private MemoryCollection notes;

  @BeforeEach
  void open() {
    file = directory.resolve("db.json");
    source = MemoryDataSource.open(MemoryOptions.named("db").withFile(file));
    notes = source.collection("Note");
    notes.create(Document.of("text", "one"));
  }

  @AfterEach
  void close() {
    source.close();
  }

  @Test
  void come_together_as_a_naive_merge_says() throws IOException {
    assertThat(damage(30, () -> {})).as("seed %d", SEED).isEmpty();
  }

  @Test
  void a_merge_that_takes_too_little_or_too_much_is_found_out() throws IOException {
    assertThat(damage(30, () -> notes.save(Document.of("id", 1).with("text", "old")))).isNotEmpty();
    assertThat(damage(30, () -> notes.deleteById(1))).isNotEmpty();
  }

  @Test
  void come_together_as_far_as_texts_stay_unique() throws IOException {
    source.define(ModelDefinition.named("Note").index(IndexDefinition.unique("text")).build());
    SplittableRandom random = new SplittableRandom(SEED);
    int taken = 0;
    for (int round = 0; round < 60; round++) {
      source.flush();
      Map<Integer, String> base = memory();
      Map<Integer, String> ours = NaiveMerge.changed(base, "text " + round + " ", random);
      Map<Integer, String> theirs = NaiveMerge.changed(base, "text " + round + " ", random);
      NaiveMerge merge = new NaiveMerge(base, NaiveMerge.moved(theirs, random), ours);
      NaiveMerge.forEachChange(base, ours, this::change);
      Files.writeString(file, NaiveMerge.byHand("Note", merge.theirs()));
      source.flush();
      assertThat(memory()).as("seed %d, round %d", SEED, round).isEqualTo(merge.mergedUniquely());
      taken += merge.mergedUniquely().equals(merge.merged()) ? 0 : 1;
    }
    assertThat(taken).as("rounds in which a text was taken").isPositive();
  }

  @Tag("crash")
  @Timeout(600)
  @Test
  void come_together_in_thousands_of_rounds() throws IOException {
    assertThat(damage(2_000, () -> {})).as("seed %d", SEED).isEmpty();
    System.out.printf("seed %d: 2000 rounds of edits%n", SEED);
  }

  /** Returns the rounds in which something else comes out than the naive merge says. */
  private List<String> damage(int rounds, Runnable mistake) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> damage = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      source.flush();
      Map<Integer, String> base = memory();
      Map<Integer, String> theirs = NaiveMerge.changed(base, "theirs " + round, random);
      Map<Integer, String> ours = NaiveMerge.changed(base, "ours " + round, random);
      NaiveMerge.forEachChange(base, ours, this::change);
      Files.writeString(file, NaiveMerge.byHand("Note", theirs));
      source.flush();
      mistake.run();
      Map<Integer, String> expected = new NaiveMerge(base, theirs, ours).merged();
      if (!memory().equals(expected) || !inFile().equals(expected)) {
        damage.add("round %d: %s instead of %s".formatted(round, memory(), expected));
      }
    }
    return damage;
  }

  private void change(int id, @Nullable String text) {
    if (text == null) {
      notes.deleteById(id);
    } else {
      notes.save(Document.of("id", id).with("text", text));
    }
  }

  private Map<Integer, String> memory() {
    Map<Integer, String> texts = new TreeMap<>();
    notes
        .find(Filter.ALL)
        .forEach(note -> texts.put((Integer) note.get("id"), String.valueOf(note.get("text"))));
    return texts;
  }

  private Map<Integer, String> inFile() throws IOException {
    Document models = (Document) Document.parse(Files.readString(file)).get("models");
    Document records = (Document) requireNonNull(models).get("Note");
    Map<Integer, String> texts = new TreeMap<>();
    requireNonNull(records)
        .forEach((key, note) -> texts.put(Integer.valueOf(key), textOf(requireNonNull(note))));
    return texts;
  }

  private static String textOf(Object note) {
    return String.valueOf(((Document) note).get("text"));
  }
}
