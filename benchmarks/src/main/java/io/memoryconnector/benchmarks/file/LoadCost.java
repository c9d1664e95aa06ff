package io.memoryconnector.benchmarks.file;

import io.memoryconnector.FileUse;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.MemoryOptions;
import io.memoryconnector.benchmarks.customer.CustomerRecords;
import io.memoryconnector.benchmarks.report.Table;
import io.memoryconnector.filter.Where;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What it costs to open a data source on a file of 100,000 records, beside a bare Jackson pass that
 * reads all tokens and values of the same file and keeps nothing. Prints the least CPU time of
 * several rounds, the bytes allocated, and how much of the heap is alive meanwhile.
 */
public final class LoadCost {
  private static final int SIZE = 100_000;
  private static final int ROUNDS = 25;
  private static final double MEBIBYTE = 1024.0 * 1024;

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final PrintStream out;

  private record Cost(double millis, double mebibytes) {
    static final Cost WORST = new Cost(Double.MAX_VALUE, Double.MAX_VALUE);

    Cost least(Cost other) {
      return new Cost(Math.min(millis, other.millis), Math.min(mebibytes, other.mebibytes));
    }
  }

  /** Something that reads a file. */
  private interface Reading {
    void read(Path file) throws IOException;
  }

  /** Prepares a measurement that prints there. */
  public LoadCost(PrintStream out) {
    this.out = out;
  }

  /** Runs it. */
  public void run() throws IOException, InterruptedException {
    try (TemporaryDirectory directory = TemporaryDirectory.create()) {
      write(directory.file());
      Cost bare = Cost.WORST;
      Cost load = Cost.WORST;
      for (int round = 0; round < ROUNDS; round++) {
        bare = bare.least(cost(LoadCost::readBare, directory.file()));
        load = load.least(cost(LoadCost::open, directory.file()));
      }
      Table table =
          new Table(
              "%,d records, %.1f MB".formatted(SIZE, mebibytes(directory)),
              List.of("bare pass", "load"),
              "bare pass");
      table.put("CPU ms", "bare pass", bare.millis());
      table.put("CPU ms", "load", load.millis());
      table.put("allocated MB", "bare pass", bare.mebibytes());
      table.put("allocated MB", "load", load.mebibytes());
      out.print(table.print());
      out.println();
      out.print(new LiveHeap(directory.file()).measure().print());
    }
  }

  private static double mebibytes(TemporaryDirectory directory) throws IOException {
    return Files.size(directory.file()) / MEBIBYTE;
  }

  private static void write(Path file) {
    try (MemoryDataSource source =
        MemoryDataSource.open(MemoryOptions.named("written").withFile(file))) {
      CustomerRecords.fill(source.define(CustomerRecords.DEFINITION), SIZE);
    }
  }

  private static Cost cost(Reading reading, Path file) throws IOException {
    System.gc();
    long thread = Thread.currentThread().getId();
    long bytes = THREADS.getThreadAllocatedBytes(thread);
    long nanos = THREADS.getCurrentThreadCpuTime();
    reading.read(file);
    return new Cost(
        (THREADS.getCurrentThreadCpuTime() - nanos) / 1e6,
        (THREADS.getThreadAllocatedBytes(thread) - bytes) / MEBIBYTE);
  }

  /** Opens a data source without a lock, which costs the same, and lets go of it. */
  static void open(Path file) {
    try (MemoryDataSource source = openReadOnly(file)) {
      requireCustomers(source);
    }
  }

  static void requireCustomers(MemoryDataSource source) {
    if (source.collection(CustomerRecords.MODEL).count(Where.ALWAYS) != SIZE) {
      throw new IllegalStateException("The file does not have %d customers.".formatted(SIZE));
    }
  }

  static MemoryDataSource openReadOnly(Path file) {
    return MemoryDataSource.open(
        MemoryOptions.named("loaded").withFile(file).withFileUse(FileUse.READ_ONLY));
  }

  private static void readBare(Path file) throws IOException {
    long read = 0;
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), stream)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        switch (token) {
          case PROPERTY_NAME -> read += json.currentName().length();
          case VALUE_STRING -> read += json.getString().length();
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> read += json.getNumberValue().intValue();
          default -> read++;
        }
      }
    }
    if (read == 0) {
      throw new IllegalStateException("Found nothing in '%s'.".formatted(file));
    }
  }
}
