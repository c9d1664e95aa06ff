package io.memoryconnector.benchmarks.file;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.benchmarks.report.Table;
import java.nio.file.Path;
import java.util.List;

/**
 * How much of the heap is alive while a file is loaded: a thread beside collects the garbage again
 * and again, and looks what is left.
 */
final class LiveHeap {
  private static final double MEBIBYTE = 1024.0 * 1024;

  private final Path file;

  LiveHeap(Path file) {
    this.file = file;
  }

  Table measure() throws InterruptedException {
    double before = live();
    Sampler sampler = new Sampler();
    sampler.start();
    double after;
    try (MemoryDataSource source = LoadCost.openReadOnly(file)) {
      sampler.end();
      after = live();
      LoadCost.requireCustomers(source); // so that it is not collected before
    }
    Table table =
        new Table("live heap", List.of("kept", "at most while loading", "samples"), "kept");
    table.put("MB beyond the start", "kept", after - before);
    table.put("MB beyond the start", "at most while loading", sampler.most - before);
    table.put("number", "samples", sampler.samples);
    return table;
  }

  private static double live() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
  }

  private static final class Sampler extends Thread {
    private volatile boolean ended;
    private double most;
    private int samples;

    @Override
    public void run() {
      while (!ended) {
        most = Math.max(most, live());
        samples++;
      }
    }

    void end() throws InterruptedException {
      ended = true;
      join();
    }
  }
}
