package io.memoryconnector.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Measures the CPU time of the threads that call, per operation. On a machine with other work it
 * says more than the time that passes, and its least value more than the mean: other work only adds
 * to it. What compilers and collectors do beside is not in it.
 */
public final class CpuTime implements InternalProfiler {
  /** The name of the result, in microseconds per operation. */
  public static final String RESULT = "cpu";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long before;

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = nanosOfWorkers();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long nanos = nanosOfWorkers() - before;
    double micros = nanos / 1e3 / result.getMetadata().getAllOps();
    return List.of(new ScalarResult(RESULT, micros, "us/op", AggregationPolicy.MIN));
  }

  @Override
  public String getDescription() {
    return "CPU time of the calling threads per operation";
  }

  private long nanosOfWorkers() {
    long nanos = 0;
    for (long id : threads.getAllThreadIds()) {
      var info = threads.getThreadInfo(id);
      if (info != null && info.getThreadName().contains("jmh-worker")) {
        nanos += Math.max(0, threads.getThreadCpuTime(id));
      }
    }
    return nanos;
  }
}
