package io.memoryconnector.benchmarks.file;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.MemoryOptions;
import io.memoryconnector.PersistenceOptions;
import io.memoryconnector.benchmarks.customer.CustomerRecords;
import io.memoryconnector.benchmarks.report.Table;
import io.memoryconnector.document.SyncMode;
import io.memoryconnector.internal.file.SlowDisk;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.util.Arrays;
import java.util.List;

/**
 * What a save costs in mode {@code always}: by one thread beside bare appends that are each synced,
 * on the disk of this machine; and by many threads on a disk of which each sync takes 10 ms. These
 * are times that pass, as it is the waiting that counts.
 */
public final class SyncCost {
  private static final int ROUNDS = 9;
  private static final int WARM_UP = 20; // rounds
  private static final int SAVES = 300; // of a round
  private static final int SYNC_MILLIS = 10;
  private static final int THREADS = 32;
  private static final int SAVES_OF_A_THREAD = 100;

  private final PrintStream out;

  /** Prepares a measurement that prints there. */
  public SyncCost(PrintStream out) {
    this.out = out;
  }

  /** Runs it. */
  public void run() throws IOException, InterruptedException {
    Table alone =
        new Table(
            "one thread, this disk",
            List.of("bare append and sync", "save"),
            "bare append and sync");
    try (TemporaryDirectory directory = TemporaryDirectory.create();
        MemoryDataSource source = open(directory)) {
      MemoryCollection customers = source.define(CustomerRecords.DEFINITION);
      double[] saves = new double[ROUNDS];
      double[] bare = new double[ROUNDS];
      for (int round = -WARM_UP; round < 0; round++) {
        saveMicros(customers, round);
      }
      for (int round = 0; round < ROUNDS; round++) {
        bare[round] = bareMicros(directory);
        saves[round] = saveMicros(customers, round);
      }
      alone.put("median µs", "bare append and sync", median(bare));
      alone.put("median µs", "save", median(saves));
    }
    out.print(alone.print());
    out.println();
    Table slow =
        new Table("syncs of 10 ms", List.of("saves a second", "saves for each sync"), "none");
    for (int threads : List.of(1, THREADS)) {
      try (TemporaryDirectory directory = TemporaryDirectory.create()) {
        SlowDisk.Figures figures =
            new SlowDisk(directory.file(), SYNC_MILLIS).save(threads, SAVES_OF_A_THREAD);
        String row = "%d threads".formatted(threads);
        slow.put(row, "saves a second", figures.savesPerSecond());
        slow.put(row, "saves for each sync", figures.savesPerSync());
      }
    }
    out.print(slow.print());
  }

  private static MemoryDataSource open(TemporaryDirectory directory) {
    return MemoryDataSource.open(
        MemoryOptions.named("syncs")
            .withFile(directory.file())
            .withPersistence(PersistenceOptions.DEFAULT.withSync(SyncMode.ALWAYS)));
  }

  private static double saveMicros(MemoryCollection customers, int round) {
    long begin = System.nanoTime();
    for (int save = 0; save < SAVES; save++) {
      customers.create(CustomerRecords.record(1 + Math.abs(round * SAVES) + save));
    }
    return (System.nanoTime() - begin) / 1e3 / SAVES;
  }

  private static double bareMicros(TemporaryDirectory directory) throws IOException {
    byte[] line = new byte[350]; // as long as the lines of the saves
    Arrays.fill(line, (byte) 'x');
    try (RandomAccessFile file =
        new RandomAccessFile(directory.path().resolve("bare").toFile(), "rw")) {
      file.seek(file.length());
      long begin = System.nanoTime();
      for (int append = 0; append < SAVES; append++) {
        file.write(line);
        file.getFD().sync();
      }
      return (System.nanoTime() - begin) / 1e3 / SAVES;
    }
  }

  private static double median(double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
