package io.memoryconnector.benchmarks.saves;

import com.sun.management.ThreadMXBean;
import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Sample;
import io.memoryconnector.benchmarks.store.Store;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** Streams over the customers of one city after the other, and how long each stream took. */
final class Readings {
  private static final int MOST = 1_000_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Store store;
  private final long[] nanos = new long[MOST];
  private int count;
  private long cpuNanos;

  Readings(Store store) {
    this.store = store;
  }

  /** Reads in the calling thread as long as the condition holds. */
  void run(BooleanSupplier goesOn) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    while (goesOn.getAsBoolean() && count < MOST) {
      long begin = System.nanoTime();
      requirePositive(store.sumOfScores(Sample.city(count % Sample.CITIES)));
      nanos[count++] = System.nanoTime() - begin;
    }
    cpuNanos = THREADS.getCurrentThreadCpuTime() - cpu;
  }

  int count() {
    return count;
  }

  double cpuMicrosEach() {
    return cpuNanos / 1e3 / count;
  }

  /** Returns how long a stream took that this share of all streams did not exceed. */
  double micros(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(count - 1, count * share)] / 1e3;
  }

  private static void requirePositive(long sum) {
    if (sum <= 0) {
      throw new IllegalStateException(
          "A stream over %s of a city found nothing.".formatted(Customer.class.getSimpleName()));
    }
  }
}
