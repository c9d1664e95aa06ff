package io.memoryconnector.benchmarks.saves;

import com.sun.management.ThreadMXBean;
import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Sample;
import io.memoryconnector.benchmarks.report.Table;
import io.memoryconnector.benchmarks.store.Store;
import io.memoryconnector.benchmarks.store.StoreKind;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Streams over 2,000 of 100,000 customers, at first alone, then while another thread saves a
 * million times. Prints what a stream takes in both cases, and what a save costs and allocates.
 */
public final class SaveComparison {
  private static final int SIZE = 100_000;
  private static final int SAVES = 1_000_000;
  private static final int WARM_UP_STREAMS = 3_000;
  private static final int STREAMS_ALONE = 2_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final PrintStream out;
  private final Table table =
      new Table("streams", List.of("streams", "CPU µs", "median µs", "99 % µs"), "none");

  /** Prepares a measurement that prints there. */
  public SaveComparison(PrintStream out) {
    this.out = out;
  }

  /** Runs it. */
  public void run() throws InterruptedException {
    try (Store store = StoreKind.MEMORY.open()) {
      List<Customer> customers = Sample.customers(SIZE);
      store.load(customers);
      read(store, WARM_UP_STREAMS);
      save(store, customers, SAVES / 10);
      put("alone", read(store, STREAMS_ALONE));
      Thread writer = new Thread(() -> save(store, customers, SAVES));
      writer.start();
      Readings beside = new Readings(store);
      beside.run(writer::isAlive);
      writer.join();
      put("beside saves", beside);
    }
    out.print(table.print());
  }

  private static Readings read(Store store, int streams) {
    Readings readings = new Readings(store);
    readings.run(() -> readings.count() < streams);
    return readings;
  }

  private void save(Store store, List<Customer> customers, int saves) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    for (int save = 0; save < saves; save++) {
      Customer customer = customers.get((int) ((save * 7_919L) % customers.size()));
      customer.setScore(1_000 + save);
      store.customers().save(customer);
    }
    out.printf(
        "%,d saves: %.2f µs CPU and %,d bytes each%n",
        saves,
        (THREADS.getCurrentThreadCpuTime() - cpu) / 1e3 / saves,
        (THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes) / saves);
  }

  private void put(String row, Readings readings) {
    table.put(row, "streams", readings.count());
    table.put(row, "CPU µs", readings.cpuMicrosEach());
    table.put(row, "median µs", readings.micros(0.5));
    table.put(row, "99 % µs", readings.micros(0.99));
  }
}
