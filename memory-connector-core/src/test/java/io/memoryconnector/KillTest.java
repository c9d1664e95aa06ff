package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.SyncMode;
import io.memoryconnector.filter.Filter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills real processes while they write, and reads what they leave. */
class KillTest {
  private static final long SEED = Long.getLong("crash.seed", 20261127);

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

  @Test
  void a_writer_that_forgets_is_found_out() throws Exception {
    Kills kills = new Kills(SyncMode.INTERVAL, new SplittableRandom(SEED));
    kills.kill(500);
    kills.expected.put(1_000_000, "never written");
    assertThat(kills.damage()).isNotEmpty();
  }

  private final class Kills {
    private final Path file = directory.resolve("db.json");
    private final SyncMode mode;
    private final SplittableRandom random;
    private final Map<Integer, String> expected = new HashMap<>(); // "" for deleted
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
        expected.put(
            Integer.valueOf(line.substring(0, blank)),
            line.substring(blank + 1, line.length() - 1));
      }
    }

    List<String> damage() {
      try (MemoryDataSource source =
          MemoryDataSource.open(MemoryOptions.named("db").withFile(file))) {
        Map<Integer, String> found = new HashMap<>();
        source
            .collection("Note")
            .find(Filter.ALL)
            .forEach(note -> found.put((Integer) note.get("id"), String.valueOf(note.get("text"))));
        int next = (Integer) idOf(source.collection("Note").create(Document.empty()));
        source.collection("Note").deleteById(next);
        return expected.entrySet().stream()
            .filter(
                note ->
                    note.getKey() >= next
                        || !found.getOrDefault(note.getKey(), "").equals(note.getValue()))
            .map(note -> note + " but found " + found.get(note.getKey()) + ", next " + next)
            .toList();
      }
    }
  }

  private static Object idOf(Document note) {
    return Objects.requireNonNull(note.get("id"));
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
          List<Document> batch =
              notes.createAll(
                  Arrays.asList(
                      Document.of("text", "a"),
                      Document.of("text", "a"),
                      Document.of("text", "a")));
          batch.forEach(note -> say(idOf(note), "a"));
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
