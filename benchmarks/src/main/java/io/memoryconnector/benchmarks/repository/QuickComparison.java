package io.memoryconnector.benchmarks.repository;

import io.memoryconnector.benchmarks.report.Table;
import io.memoryconnector.benchmarks.store.StoreKind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The table of all operations and stores in minutes: one JVM for each store instead of one for each
 * figure. {@link RepositoryComparison} is slower and more exact.
 */
public final class QuickComparison {
  private static final int CHECKED_SIZE = 2_000;
  private static final List<String> TITLES =
      Arrays.stream(StoreKind.values()).map(StoreKind::title).toList();

  private final PrintStream out;
  private final Table cpu = new Table("operation, CPU µs", TITLES, StoreKind.MEMORY.title());
  private final Table bytes = new Table("operation, bytes", TITLES, StoreKind.MEMORY.title());

  /** Prepares a comparison that prints there. */
  public QuickComparison(PrintStream out) {
    this.out = out;
  }

  /** Measures these stores, all if none is named. */
  public void run(String... stores) throws IOException, InterruptedException {
    for (StoreKind kind : StoreKind.values()) {
      if (stores.length == 0 || List.of(stores).contains(kind.name())) {
        new Answers(CHECKED_SIZE).check(kind);
        measure(kind);
      }
    }
    out.println(cpu.print());
    out.print(bytes.print());
  }

  private void measure(StoreKind kind) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms2g",
                "-Xmx2g",
                "-Xmn256m",
                "-XX:+UseParallelGC",
                "-XX:+AlwaysPreTouch",
                "-cp",
                System.getProperty("java.class.path"),
                QuickRun.class.getName(),
                kind.name(),
                System.getProperty("millis", "3000"))
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    printed
        .lines()
        .filter(line -> line.startsWith("measured "))
        .map(line -> line.split(" ", -1))
        .forEach(parts -> put(kind, parts));
  }

  private void put(StoreKind kind, String[] parts) {
    String operation = Operation.valueOf(parts[1]).title();
    cpu.put(operation, kind.title(), Double.parseDouble(parts[2]));
    bytes.put(operation, kind.title(), Double.parseDouble(parts[3]));
  }
}
