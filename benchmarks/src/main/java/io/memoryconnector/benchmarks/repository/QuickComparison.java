package io.memoryconnector.benchmarks.repository;

import io.memoryconnector.benchmarks.report.OwnJvm;
import io.memoryconnector.benchmarks.report.Table;
import io.memoryconnector.benchmarks.store.StoreKind;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table of all operations and stores in minutes: one JVM for each store instead of one for each
 * figure. {@link RepositoryComparison} is slower and more exact.
 */
public final class QuickComparison {
  private static final int CHECKED_SIZE = 2_000;
  private static final List<String> TITLES =
      Arrays.stream(StoreKind.values()).map(StoreKind::title).toList();

  private final PrintStream out;

  /** The figures of all stores with as many customers. */
  private record Figures(int size, Table cpu, Table bytes) {
    static Figures of(int size) {
      String reference = StoreKind.MEMORY.title();
      return new Figures(
          size,
          new Table("%,d customers, CPU µs".formatted(size), TITLES, reference),
          new Table("%,d customers, bytes".formatted(size), TITLES, reference));
    }

    void put(StoreKind kind, String[] parts) {
      String operation = Operation.valueOf(parts[1]).title();
      cpu.put(operation, kind.title(), Double.parseDouble(parts[2]));
      bytes.put(operation, kind.title(), Double.parseDouble(parts[3]));
    }
  }

  /** Prepares a comparison that prints there. */
  public QuickComparison(PrintStream out) {
    this.out = out;
  }

  /**
   * Measures.
   *
   * @param options names of stores and of operations, and numbers of customers; all stores, all
   *     operations and 100,000 if there are none
   */
  public void run(String... options) throws IOException, InterruptedException {
    QuickOptions chosen = QuickOptions.of(options);
    for (StoreKind kind : chosen.stores()) {
      new Answers(CHECKED_SIZE).check(kind);
    }
    for (int size : chosen.sizes()) {
      Figures figures = Figures.of(size);
      for (StoreKind kind : chosen.stores()) {
        measure(kind, chosen.operations(), figures);
      }
      out.println(figures.cpu().print());
      out.println(figures.bytes().print());
    }
  }

  private static void measure(StoreKind kind, List<Operation> operations, Figures figures)
      throws IOException, InterruptedException {
    OwnJvm.run(
            QuickRun.class,
            kind.name(),
            String.valueOf(figures.size()),
            System.getProperty("millis", "3000"),
            operations.stream().map(Operation::name).collect(Collectors.joining(",")))
        .stream()
        .filter(line -> line.startsWith("measured "))
        .map(line -> line.split(" ", -1))
        .forEach(parts -> figures.put(kind, parts));
  }
}
