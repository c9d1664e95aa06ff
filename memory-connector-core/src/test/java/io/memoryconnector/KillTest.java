package io.memoryconnector;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.SyncMode;
import io.memoryconnector.filter.Filter;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills real processes while they write, and reads what they leave. */
class KillTest {
  private static final long SEED = Long.getLong("crash.seed", 20261127);
  private static final int BATCH = 3;

  @TempDir private Path directory;

  @Test
  void what_a_killed_process_has_acknowledged_is_found() throws Exception {
    Kills kills = new Kills(SyncMode.INTERVAL, new SplittableRandom(SEED));
    for (int kill = 0; kill < 20; kill++) {
      kills.kill(500);
    }
    assertThat(kills.damage()).as("seed %d", SEED).isEmpty();
    assertThat(kills.acknowledged).isPositive();
    assertThat(directory.toFile().list()).containsExactly("db.json");
  }

  @Tag("crash")
  @Timeout(3_600) // a sync for each write, on a disk that others use
  @ParameterizedTest
  @EnumSource(SyncMode.class)
  void what_a_process_has_acknowledged_is_found_after_200_kills(SyncMode mode) throws Exception {
    Kills kills = new Kills(mode, new SplittableRandom(SEED));
    for (int kill = 0; kill < 200; kill++) {
      kills.kill(3_000);
    }
    System.out.printf(
        "seed %d, mode %s: 200 kills, %d acknowledged writes, %d lost%n",
        SEED, mode, kills.acknowledged, kills.damage().size());
    assertThat(kills.damage()).as("seed %d", SEED).isEmpty();
    assertThat(directory.toFile().list()).containsExactly("db.json");
  }

  @Nested
  class finds_out {
    private Kills kills;

    @BeforeEach
    void begin() {
      kills = new Kills(SyncMode.INTERVAL, new SplittableRandom(SEED));
    }

    @Test
    void a_store_that_forgets_its_journal() throws Exception {
      while (kills.expected.isEmpty() || removeJournal() == 0) {
        kills.kill(500);
      }
      assertThat(kills.damage()).isNotEmpty();
    }

    @Test
    void a_store_that_tears_a_batch() {
      try (MemoryDataSource source = kills.open()) {
        source.collection("Note").create(Document.of("text", "a").with("batch", 1));
      }
      assertThat(kills.damage()).containsExactly("1 of 3 of batch 1");
    }

    @Test
    void a_store_that_gives_an_id_again() {
      kills.note("1 .");
      kills.note("1 .");
      assertThat(kills.damage()).contains("1 was given twice");
    }

    private int removeJournal() {
      File[] segments = directory.toFile().listFiles((dir, name) -> name.contains(".journal."));
      return (int) Stream.of(requireNonNull(segments)).filter(File::delete).count();
    }
  }

  private final class Kills {
    private final Path file = directory.resolve("db.json");
    private final SyncMode mode;
    private final SplittableRandom random;
    private final Map<Integer, String> expected = new HashMap<>(); // "" for deleted
    private final List<String> repeated = new ArrayList<>();
    private long acknowledged;

    Kills(SyncMode mode, SplittableRandom random) {
      this.mode = mode;
      this.random = random;
    }

    /** Lets a process write for a while, and kills it. */
    void kill(int maxWrites) throws Exception {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Xshare:auto",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  file.toString(),
                  mode.name(),
                  Long.toString(random.nextLong()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader says = process.inputReader()) {
        assertThat(says.readLine()).isEqualTo("ready"); // it is about to open the file
        if (random.nextInt(4) == 0) { // mostly while it is still recovering
          assertThat(process.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS)).isFalse();
        } else {
          for (int writes = random.nextInt(maxWrites); writes > 0; writes--) {
            note(says.readLine());
          }
        }
        process.toHandle().destroyForcibly(); // the one of the process closes its output
        process.waitFor();
        says.lines().forEach(this::note);
      }
    }

    /**
     * A line is "id name", whole as soon as the write is acknowledged; "id" alone is a deletion.
     */
    private void note(String line) {
      int blank = line.indexOf(' ');
      if (line.endsWith(".")) {
        acknowledged++;
        Integer id = Integer.valueOf(line.substring(0, blank));
        if (expected.put(id, line.substring(blank + 1, line.length() - 1)) != null) {
          repeated.add(id + " was given twice");
        }
      }
    }

    MemoryDataSource open() {
      return MemoryDataSource.open(MemoryOptions.named("db").withFile(file));
    }

    /** Returns what is lost, torn or repeated. */
    List<String> damage() {
      try (MemoryDataSource source = open()) {
        MemoryCollection notes = source.collection("Note");
        List<Document> found = notes.find(Filter.ALL);
        int next = (Integer) idOf(notes.create(Document.empty()));
        notes.deleteById(next);
        List<String> damage = new ArrayList<>(repeated);
        damage.addAll(lost(found, next));
        damage.addAll(torn(found));
        return damage;
      }
    }

    private List<String> lost(List<Document> notes, int next) {
      Map<Integer, String> found = new HashMap<>();
      notes.forEach(note -> found.put((Integer) note.get("id"), String.valueOf(note.get("text"))));
      return expected.entrySet().stream()
          .filter(
              note ->
                  note.getKey() >= next
                      || !found.getOrDefault(note.getKey(), "").equals(note.getValue()))
          .map(note -> note + " but found " + found.get(note.getKey()) + ", next " + next)
          .toList();
    }

    private static List<String> torn(List<Document> notes) {
      Map<Object, Integer> batches = new HashMap<>();
      notes.stream()
          .filter(note -> note.has("batch"))
          .forEach(note -> batches.merge(requireNonNull(note.get("batch")), 1, Integer::sum));
      batches.values().removeIf(size -> size == BATCH);
      return batches.entrySet().stream()
          .map(batch -> "%d of %d of batch %s".formatted(batch.getValue(), BATCH, batch.getKey()))
          .toList();
    }
  }

  private static Object idOf(Document note) {
    return requireNonNull(note.get("id"));
  }

  /** Writes until it is killed, and prints each write that was acknowledged. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws IOException {
      SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[2]));
      System.out.println("ready");
      MemoryOptions options =
          MemoryOptions.named("db")
              .withFile(Path.of(arguments[0]))
              .withPersistence(PersistenceOptions.DEFAULT.withSync(SyncMode.valueOf(arguments[1])));
      try (MemoryDataSource source = MemoryDataSource.open(options)) {
        MemoryCollection notes = source.collection("Note");
        while (true) {
          write(notes, random);
          if (random.nextInt(200) == 0) {
            source.flush();
          }
        }
      }
    }

    private static void write(MemoryCollection notes, SplittableRandom random) {
      switch (random.nextInt(4)) {
        case 0 -> {
          Document note = Document.of("text", "a").with("batch", random.nextLong());
          notes
              .createAll(Collections.nCopies(BATCH, note))
              .forEach(created -> say(idOf(created), "a"));
        }
        case 1 -> {
          Object id = idOf(notes.create(Document.of("text", "a")));
          notes.deleteById(id);
          say(id, "");
        }
        default -> {
          Object id = idOf(notes.create(Document.of("text", "a")));
          notes.updateById(id, Document.of("text", "b"));
          say(id, "b");
        }
      }
    }

    private static void say(Object id, String text) {
      System.out.println(id + " " + text + "."); // one write of one whole line
      System.out.flush();
    }
  }
}
