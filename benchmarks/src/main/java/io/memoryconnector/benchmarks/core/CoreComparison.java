package io.memoryconnector.benchmarks.core;

import io.memoryconnector.benchmarks.report.OwnJvm;
import io.memoryconnector.benchmarks.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures collections of the memory connector without Spring, beside what else holds objects in
 * memory: a list with loops, a map with streams, indexes made by hand, and CQEngine. Its filters
 * are prepared, as the others are compiled.
 *
 * <p>The memory connector hands out immutable documents of one moment; the others hand out the
 * objects that they store, which whoever gets them can change for everybody, and make no copies but
 * for an update. Making the customers that are inserted is not measured.
 */
public final class CoreComparison {
  private static final int CHECKED_SIZE = 2_000;
  private static final int DEFAULT_SIZE = 100_000;

  private final PrintStream out;
  private final Measuring measuring;

  /** How figures are come by. */
  interface Measuring {
    Map<CoreOperation, Double> measure(PeerKind kind, int size)
        throws IOException, InterruptedException;
  }

  /** Prepares a comparison that prints there, and measures each peer in a JVM of its own. */
  public CoreComparison(PrintStream out) {
    this(out, CoreComparison::measure);
  }

  CoreComparison(PrintStream out, Measuring measuring) {
    this.out = out;
    this.measuring = measuring;
  }

  /**
   * Measures.
   *
   * @param sizes numbers of customers; 100,000 if there are none
   * @throws IllegalArgumentException if one is not a number above 0
   * @throws IllegalStateException if a peer answers differently from the memory connector
   */
  public void run(String... sizes) throws IOException, InterruptedException {
    List<Integer> chosen =
        sizes.length == 0
            ? List.of(DEFAULT_SIZE)
            : Arrays.stream(sizes).map(CoreComparison::size).toList();
    for (PeerKind kind : PeerKind.values()) {
      CoreAnswers.check(kind, CHECKED_SIZE);
    }
    for (int size : chosen) {
      for (Indexes indexes : Indexes.values()) {
        out.println(table(indexes, size).print());
      }
    }
  }

  private static int size(String text) {
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          "'%s' is no number of customers. Give one or several, such as 10000 100000 1000000."
              .formatted(text));
    }
    return Integer.parseInt(text);
  }

  private Table table(Indexes indexes, int size) throws IOException, InterruptedException {
    List<PeerKind> kinds =
        Arrays.stream(PeerKind.values()).filter(kind -> kind.indexes() == indexes).toList();
    Table table =
        new Table(
            "%,d customers %s, CPU µs".formatted(size, indexes.title()),
            kinds.stream().map(PeerKind::title).toList(),
            PeerKind.MEMORY.title());
    for (PeerKind kind : kinds) {
      measuring
          .measure(kind, size)
          .forEach((operation, micros) -> table.put(operation.title(), kind.title(), micros));
    }
    return table;
  }

  private static Map<CoreOperation, Double> measure(PeerKind kind, int size)
      throws IOException, InterruptedException {
    String millis = System.getProperty("millis", "3000");
    Map<CoreOperation, Double> figures = new EnumMap<>(CoreOperation.class);
    for (String line : OwnJvm.run(CoreRun.class, kind.name(), String.valueOf(size), millis)) {
      if (line.startsWith("measured ")) {
        String[] parts = line.split(" ", -1);
        figures.put(CoreOperation.valueOf(parts[1]), Double.parseDouble(parts[2]));
      }
    }
    return figures;
  }
}
