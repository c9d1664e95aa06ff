package io.memoryconnector.benchmarks.repository;

import com.sun.management.ThreadMXBean;
import io.memoryconnector.benchmarks.customer.Sample;
import io.memoryconnector.benchmarks.store.Store;
import io.memoryconnector.benchmarks.store.StoreKind;
import java.lang.management.ManagementFactory;

/**
 * Runs in a JVM of its own: does each operation on one store for some seconds of CPU time, and
 * prints the least that one took on average of a round.
 */
final class QuickRun {
  private static final int SIZE = 100_000;
  private static final long LONGEST_ROUND = 150_000_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Store store;
  private final Picks picks = new Picks(SIZE, 1);
  private final long budget;
  private Object last = "";

  private QuickRun(Store store, long budget) {
    this.store = store;
    this.budget = budget;
  }

  /** Takes the store and the milliseconds of CPU time for each operation. */
  @SuppressWarnings("SystemOut") // who started this JVM reads it
  public static void main(String[] arguments) {
    try (Store store = StoreKind.valueOf(arguments[0]).open()) {
      store.load(Sample.customers(SIZE));
      QuickRun run = new QuickRun(store, Long.parseLong(arguments[1]) * 1_000_000);
      for (Operation operation : Operation.values()) {
        if (operation.threads() == 1) {
          System.out.println("measured " + operation + " " + run.measure(operation));
        }
      }
    }
  }

  /** Returns microseconds and bytes. */
  private String measure(Operation operation) {
    long begin = THREADS.getCurrentThreadCpuTime();
    double least = Double.MAX_VALUE;
    double bytes = 0;
    for (int calls = 1; THREADS.getCurrentThreadCpuTime() - begin < budget; ) {
      long nanos = THREADS.getCurrentThreadCpuTime();
      long allocated = allocated();
      for (int call = 0; call < calls; call++) {
        last = operation.call(store, picks);
      }
      nanos = THREADS.getCurrentThreadCpuTime() - nanos;
      bytes = (double) (allocated() - allocated) / calls;
      least = Math.min(least, nanos / 1e3 / calls);
      calls = nanos < LONGEST_ROUND ? calls * 2 : calls;
    }
    return least + " " + bytes + " " + last.getClass().getSimpleName();
  }

  private static long allocated() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
