package io.memoryconnector.benchmarks.repository;

import static java.util.Objects.requireNonNull;

import io.memoryconnector.benchmarks.report.CpuTime;
import io.memoryconnector.benchmarks.report.Table;
import io.memoryconnector.benchmarks.store.StoreKind;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures all operations on all stores and prints what they cost and how they compare. */
public final class RepositoryComparison {
  private static final int CHECKED_SIZE = 2_000;
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final PrintStream out;

  /** Prepares a comparison that prints there. */
  public RepositoryComparison(PrintStream out) {
    this.out = out;
  }

  /** Runs with these options of JMH, such as {@code -p operation=SAVE -p size=10000}. */
  public void run(String... options) throws RunnerException, CommandLineOptionException {
    CommandLineOptions given = new CommandLineOptions(options);
    Answers answers = new Answers(CHECKED_SIZE);
    for (String store : given.getParameter("store").orElse(names(StoreKind.values()))) {
      answers.check(StoreKind.valueOf(store));
    }
    List<RunResult> results = new ArrayList<>();
    for (int threads : new int[] {1, 2}) {
      results.addAll(run(given, threads));
    }
    print("operation, CPU µs", results, CpuTime.RESULT);
    print("operation, bytes", results, ALLOCATED);
  }

  private static Collection<RunResult> run(CommandLineOptions given, int threads)
      throws RunnerException {
    String[] operations =
        given.getParameter("operation").orElse(names(Operation.values())).stream()
            .filter(name -> Operation.valueOf(name).threads() == threads)
            .toArray(String[]::new);
    Options options =
        new OptionsBuilder()
            .parent(given)
            .include(RepositoryBenchmark.class.getName())
            .param("operation", operations)
            .threads(threads)
            .addProfiler(CpuTime.class)
            .addProfiler(GCProfiler.class)
            .build();
    return operations.length == 0 ? List.of() : new Runner(options).run();
  }

  private void print(String corner, List<RunResult> results, String measure) {
    List<String> columns = Arrays.stream(StoreKind.values()).map(StoreKind::title).toList();
    Table table = new Table(corner, columns, StoreKind.MEMORY.title());
    for (RunResult result : results) {
      StoreKind kind = StoreKind.valueOf(result.getParams().getParam("store"));
      Operation operation = Operation.valueOf(result.getParams().getParam("operation"));
      double figure = requireNonNull(result.getSecondaryResults().get(measure)).getScore();
      table.put(operation.title(), kind.title(), figure);
    }
    out.println();
    out.print(table.print());
  }

  private static Collection<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).<String>map(Enum::name).toList();
  }
}
