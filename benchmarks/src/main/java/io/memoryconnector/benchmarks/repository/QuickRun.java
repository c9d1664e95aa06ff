package io.memoryconnector.benchmarks.repository;

import com.sun.management.ThreadMXBean;
import io.memoryconnector.benchmarks.customer.Sample;
import io.memoryconnector.benchmarks.store.Store;
import io.memoryconnector.benchmarks.store.StoreKind;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs in a JVM of its own: does each operation on one store for some time, and prints the least
 * CPU time that one took on average of a round.
 */
final class QuickRun {
  private static final long LONGEST_ROUND = 150_000_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Store store;
  private final List<Picks> picks;
  private final long budget;

  /** What the calls of one thread took in one round. */
  private record Round(long nanos, long bytes) {
    Round plus(Round other) {
      return new Round(nanos + other.nanos, bytes + other.bytes);
    }
  }

  private QuickRun(Store store, int size, long budget) {
    this.store = store;
    this.picks = List.of(new Picks(size, 1), new Picks(size, 2));
    this.budget = budget;
  }

  /**
   * Takes the store, the number of customers, the milliseconds of CPU time for each operation, and
   * the operations.
   */
  @SuppressWarnings("SystemOut") // who started this JVM reads it
  public static void main(String[] arguments) throws Exception {
    int size = Integer.parseInt(arguments[1]);
    List<String> operations = List.of(arguments[3].split(",", -1));
    try (Store store = StoreKind.valueOf(arguments[0]).open()) {
      store.load(Sample.customers(size));
      QuickRun run = new QuickRun(store, size, Long.parseLong(arguments[2]) * 1_000_000);
      for (Operation operation : Operation.values()) {
        if (operations.contains(operation.name())) {
          System.out.println("measured " + operation + " " + run.measure(operation));
          store.removeNew(size);
        }
      }
    }
  }

  /** Returns microseconds and bytes of one call. */
  private String measure(Operation operation) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(operation.threads());
    try {
      double least = Double.MAX_VALUE;
      double bytes = 0;
      long spent = 0;
      for (int calls = 1; spent < budget; ) {
        Round round = round(operation, calls, threads);
        long all = (long) calls * operation.threads();
        bytes = (double) round.bytes() / all;
        least = Math.min(least, round.nanos() / 1e3 / all);
        spent += round.nanos() / operation.threads();
        calls = round.nanos() < LONGEST_ROUND ? calls * 2 : calls;
      }
      return least + " " + bytes;
    } finally {
      threads.shutdown();
    }
  }

  private Round round(Operation operation, int calls, ExecutorService threads) throws Exception {
    List<Callable<Round>> workers = new ArrayList<>();
    for (Picks own : picks.subList(0, operation.threads())) {
      workers.add(() -> call(operation, calls, own));
    }
    Round sum = new Round(0, 0);
    for (Future<Round> worker : threads.invokeAll(workers)) {
      sum = sum.plus(worker.get());
    }
    return sum;
  }

  private Round call(Operation operation, int calls, Picks own) {
    long nanos = THREADS.getCurrentThreadCpuTime();
    long bytes = allocated();
    Object last = "";
    for (int call = 0; call < calls; call++) {
      last = operation.call(store, own);
    }
    Objects.requireNonNull(last);
    return new Round(THREADS.getCurrentThreadCpuTime() - nanos, allocated() - bytes);
  }

  private static long allocated() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
