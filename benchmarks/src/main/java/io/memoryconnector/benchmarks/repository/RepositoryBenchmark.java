package io.memoryconnector.benchmarks.repository;

import io.memoryconnector.benchmarks.customer.Sample;
import io.memoryconnector.benchmarks.store.Store;
import io.memoryconnector.benchmarks.store.StoreKind;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One operation on one store. Each runs in a JVM of its own, so that none warms up another, with
 * memory that was touched before, so that the kernel's work for new pages counts for nobody, and
 * compiles in the foreground, so that the compiler is done after the same number of calls on a busy
 * machine too.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-Xms3g",
      "-Xmx3g",
      "-Xmn256m",
      "-XX:+AlwaysPreTouch",
      "-XX:+UseParallelGC",
      "-Xbatch"
    })
public class RepositoryBenchmark {

  /** The store with its customers. */
  @State(Scope.Benchmark)
  public static class Content {
    @Param StoreKind store;
    @Param Operation operation;

    @Param("100000")
    int size;

    private final AtomicInteger threads = new AtomicInteger();
    Store opened;

    @Setup
    public void open() {
      opened = store.open();
      opened.load(Sample.customers(size));
    }

    @TearDown(Level.Iteration)
    public void removeNew() throws InterruptedException {
      if (operation == Operation.SAVE_NEW) {
        apart(() -> opened.removeNew(size));
      }
    }

    @TearDown
    public void close() throws InterruptedException {
      apart(opened::close);
    }

    /** In a thread of its own, so that it does not count as work of the operation. */
    private static void apart(Runnable work) throws InterruptedException {
      Thread thread = new Thread(work);
      thread.start();
      thread.join();
    }
  }

  /** The arguments of one thread. */
  @State(Scope.Thread)
  public static class Arguments {
    Picks picks;

    @Setup
    public void prepare(Content content) {
      picks = new Picks(content.size, content.threads.incrementAndGet());
    }
  }

  @Benchmark
  public Object call(Content content, Arguments arguments) {
    return content.operation.call(content.opened, arguments.picks);
  }
}
