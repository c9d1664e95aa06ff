package io.memoryconnector.conformance;

import java.util.Map;
import java.util.TreeMap;

/** Counts what became of the vectors, for the figures at the end. For one thread. */
final class Tally {
  private int run;
  private int passed;
  private final Map<String, Integer> notRun = new TreeMap<>();

  /** Counts a case that is run, and that it passed if it did not throw. */
  void count(Runnable test) {
    run++;
    test.run();
    passed++;
  }

  /** Counts a case that is not run. */
  void countNotRun(String reason) {
    notRun.merge(reason, 1, Integer::sum);
  }

  @Override
  public String toString() {
    int notRunInAll = notRun.values().stream().mapToInt(Integer::intValue).sum();
    StringBuilder text =
        new StringBuilder(
            "Conformance: %d run, %d passed, %d not run".formatted(run, passed, notRunInAll));
    notRun.forEach((reason, count) -> text.append("%n  %4d %s".formatted(count, reason)));
    return text.toString();
  }
}
