package io.memoryconnector.benchmarks.file;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.MemoryOptions;
import io.memoryconnector.PersistenceOptions;
import io.memoryconnector.benchmarks.customer.CustomerRecords;
import io.memoryconnector.benchmarks.report.Table;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * What a save in mode {@code interval} costs, beside bare appends of the very lines that it wrote
 * to its journal; with 1,000 and with 100,000 records in the file. Prints the least CPU time of
 * several rounds, and the bytes of a save beside those of its record.
 */
public final class SaveCost {
  private static final List<Integer> SIZES = List.of(1_000, 100_000);
  private static final int ROUNDS = 60;
  private static final int SAVES = 4_000; // of a round: fewer than make a checkpoint due
  private static final int WARM_UP = 40; // rounds

  private static final String SAVE = "save, CPU µs";
  private static final String BARE = "bare append, CPU µs";
  private static final String BYTES = "bytes";
  private static final String RECORD = "record, bytes";
  private static final String TO_BARE = "save to bare append";
  private static final String TO_BUDGET = "bytes to 1.5 times the record and 150";

  private final PrintStream out;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Table table = new Table("saves", List.of(BARE, SAVE, RECORD, BYTES), "none");
  private final Table ratios = new Table("ratios", List.of(TO_BARE, TO_BUDGET), "none");

  /** Prepares a measurement that prints there. */
  public SaveCost(PrintStream out) {
    this.out = out;
  }

  /** Runs it. */
  public void run() throws IOException {
    for (int size : SIZES) {
      try (TemporaryDirectory directory = TemporaryDirectory.create();
          MemoryDataSource source = open(directory.file())) {
        MemoryCollection customers = source.define(CustomerRecords.DEFINITION);
        CustomerRecords.fill(customers, size);
        Saved saved = new Saved(source, directory);
        measure("create, %,d records".formatted(size), saved, (id, data) -> customers.create(data));
        measure(
            "update, %,d records".formatted(size),
            saved,
            (id, data) -> customers.updateById(1 + id % size, Document.of("score", 200_000 + id)));
        measure(
            "replace, %,d records".formatted(size),
            saved,
            (id, data) -> customers.replaceById(1 + id % size, data));
      }
    }
    out.print(table.print());
    out.println();
    out.print(ratios.print());
  }

  private static MemoryDataSource open(Path file) {
    PersistenceOptions options = PersistenceOptions.DEFAULT.withSync(SyncMode.INTERVAL);
    return MemoryDataSource.open(
        MemoryOptions.named("saves").withFile(file).withPersistence(options));
  }

  /** A save of data under an id, or under a new one. */
  private interface Save {
    void save(int id, Document data);
  }

  /** What is saved to, and where its journal is. */
  private record Saved(MemoryDataSource source, TemporaryDirectory directory) {}

  private void measure(String row, Saved saved, Save save) throws IOException {
    double leastSave = Double.MAX_VALUE;
    double leastBare = Double.MAX_VALUE;
    double bytes = 0;
    double record = 0;
    for (int round = 0; round < ROUNDS; round++) {
      saved.source().flush();
      int first = round * SAVES;
      List<Document> data =
          IntStream.range(first, first + SAVES).mapToObj(CustomerRecords::record).toList();
      double micros = micros(number -> save.save(first + number, data.get(number)));
      List<byte[]> lines = lines(saved.directory());
      double bare = bareMicros(saved.directory(), lines);
      if (round >= WARM_UP) {
        leastSave = Math.min(leastSave, micros);
        leastBare = Math.min(leastBare, bare);
      }
      bytes = lines.stream().mapToLong(line -> line.length).sum() / (double) SAVES;
      record = lines.stream().mapToInt(SaveCost::recordBytes).sum() / (double) lines.size();
    }
    table.put(row, SAVE, leastSave);
    table.put(row, BARE, leastBare);
    table.put(row, BYTES, bytes);
    table.put(row, RECORD, record);
    ratios.put(row, TO_BARE, leastSave / leastBare);
    ratios.put(row, TO_BUDGET, bytes / (1.5 * record + 150));
  }

  /** Returns the lines of the last round. A checkpoint in between would have taken them away. */
  private static List<byte[]> lines(TemporaryDirectory directory) throws IOException {
    List<byte[]> lines = new ArrayList<>();
    for (Path segment : directory.journal()) {
      for (String line : Files.readString(segment).lines().toList()) {
        if (line.startsWith("{\"n\":")) {
          lines.add((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    if (lines.size() != SAVES) {
      throw new IllegalStateException(
          "Expected %d lines in the journal, but found %d. Run it again on a machine with less other work."
              .formatted(SAVES, lines.size()));
    }
    return lines;
  }

  private static int recordBytes(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    int start = text.indexOf("\"data\":") + "\"data\":".length();
    int end = text.lastIndexOf(",\"was\"");
    return (end < 0 ? text.lastIndexOf(",\"crc\"") : end) - start;
  }

  private double bareMicros(TemporaryDirectory directory, List<byte[]> lines) throws IOException {
    Path path = directory.path().resolve("bare");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      return micros(
          number -> {
            try {
              file.write(lines.get(number));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } finally {
      Files.delete(path);
    }
  }

  private double micros(IntConsumer action) {
    long begin = threads.getCurrentThreadCpuTime();
    for (int number = 0; number < SAVES; number++) {
      action.accept(number);
    }
    return (threads.getCurrentThreadCpuTime() - begin) / 1e3 / SAVES;
  }
}
