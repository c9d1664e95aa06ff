package io.memoryconnector.benchmarks.growth;

import io.memoryconnector.benchmarks.report.Table;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures core alone on collections that double in size: CPU time of one thread for an operation,
 * and heap for a record. What a scan costs should double, what an index answers should stay, but
 * for the caches of the processor.
 */
public final class Growth {
  private static final int SMALLEST = 125_000;
  private static final int LARGEST = 1_000_000;
  private static final int ROUNDS = 7;
  private static final long ROUND_NANOS = 200_000_000;

  private final PrintStream out;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private int answers; // so that no answer can be left out

  /** Prepares a measurement that prints there. */
  public Growth(PrintStream out) {
    this.out = out;
  }

  /** Measures up to so many records: the first argument, or a million. */
  public void run(String... arguments) {
    int largest = arguments.length == 0 ? LARGEST : Integer.parseInt(arguments[0]);
    List<Integer> sizes = new ArrayList<>();
    for (int size = Math.min(SMALLEST, largest); size <= largest; size *= 2) {
      sizes.add(size);
    }
    Table table =
        new Table(
            "operation, CPU µs",
            sizes.stream().map(String::valueOf).toList(),
            String.valueOf(sizes.get(0)));
    sizes.forEach(size -> measure(size, table));
    out.print(table.print());
    out.println(answers == 0 ? "Nothing was found." : "");
  }

  private void measure(int size, Table table) {
    String column = String.valueOf(size);
    long before = heap();
    try (People people = People.plain(size)) {
      table.put("heap of a record, bytes", column, (double) (heap() - before) / people.size);
    }
    before = heap();
    try (People people = People.indexed(size)) {
      double bytes = (double) (heap() - before) / size;
      table.put("heap of a record with six indexes, bytes", column, bytes);
      for (PeopleOperation operation : PeopleOperation.values()) {
        table.put(operation.title(), column, microseconds(operation, people));
      }
    }
  }

  /** Returns the median of some rounds. */
  private double microseconds(PeopleOperation operation, People people) {
    double[] rounds = new double[ROUNDS];
    int number = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      int calls = 0;
      long nanos = 0;
      while (nanos < ROUND_NANOS) {
        for (int i = 0; i < operation.atOnce(); i++) {
          answers += operation.answer(people, number++);
        }
        calls += operation.atOnce();
        nanos = threads.getCurrentThreadCpuTime() - start;
      }
      rounds[round] = nanos / 1e3 / calls;
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
