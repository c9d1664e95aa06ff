package io.memoryconnector.benchmarks.core;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Does each operation on one peer for some time, and takes the least CPU time that one took on
 * average of a round.
 */
final class CoreRun {
  private static final long LONGEST_ROUND = 150_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Trial<?> trial;
  private final long budget;
  private int number;

  private CoreRun(Trial<?> trial, long budget) {
    this.trial = trial;
    this.budget = budget;
  }

  /**
   * Takes the peer, the number of customers, and the milliseconds of CPU time for each operation.
   */
  @SuppressWarnings("SystemOut") // who started this JVM reads it
  public static void main(String[] arguments) {
    PeerKind kind = PeerKind.valueOf(arguments[0]);
    measure(kind, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]))
        .forEach((operation, micros) -> System.out.println("measured " + operation + " " + micros));
  }

  /** Returns the microseconds of each operation. */
  static Map<CoreOperation, Double> measure(PeerKind kind, int size, long millis) {
    Map<CoreOperation, Double> figures = new EnumMap<>(CoreOperation.class);
    try (Trial<?> trial = kind.open(size)) {
      CoreRun run = new CoreRun(trial, millis * 1_000_000);
      for (CoreOperation operation : CoreOperation.values()) {
        figures.put(operation, run.micros(operation));
      }
    }
    return figures;
  }

  private double micros(CoreOperation operation) {
    double least = Double.MAX_VALUE;
    long spent = 0;
    // what goes on between rounds may take longer than they do
    long deadline = THREADS.getCurrentThreadCpuTime() + 3 * budget;
    for (int calls = 1; spent < budget && THREADS.getCurrentThreadCpuTime() < deadline; ) {
      operation.begin(trial, calls);
      long nanos = nanos(operation, calls);
      operation.end(trial);
      least = Math.min(least, nanos / 1e3 / calls);
      spent += nanos;
      calls =
          nanos < LONGEST_ROUND ? Math.min(calls * 2, operation.mostCalls(trial.size())) : calls;
    }
    return least;
  }

  private long nanos(CoreOperation operation, int calls) {
    long begin = THREADS.getCurrentThreadCpuTime();
    Object last = "";
    for (int call = 0; call < calls; call++) {
      number = (number + 1) & Integer.MAX_VALUE;
      last = operation.call(trial, number);
    }
    Objects.requireNonNull(last);
    return THREADS.getCurrentThreadCpuTime() - begin;
  }
}
