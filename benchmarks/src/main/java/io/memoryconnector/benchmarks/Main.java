package io.memoryconnector.benchmarks;

import io.memoryconnector.benchmarks.core.CoreComparison;
import io.memoryconnector.benchmarks.file.LoadCost;
import io.memoryconnector.benchmarks.file.SaveCost;
import io.memoryconnector.benchmarks.file.SyncCost;
import io.memoryconnector.benchmarks.growth.Growth;
import io.memoryconnector.benchmarks.repository.QuickComparison;
import io.memoryconnector.benchmarks.repository.RepositoryComparison;
import io.memoryconnector.benchmarks.saves.SaveComparison;
import io.memoryconnector.benchmarks.startup.StartComparison;
import java.util.Arrays;

/** Runs the measurement that the first argument names. */
public final class Main {
  private Main() {}

  /** Passes all arguments but the first one on to the measurement. */
  @SuppressWarnings("SystemOut") // what was measured is what the command is for
  public static void main(String[] arguments) throws Exception {
    String measurement = arguments.length == 0 ? "repositories" : arguments[0];
    String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    switch (measurement) {
      case "repositories" -> new RepositoryComparison(System.out).run(rest);
      case "core" -> new CoreComparison(System.out).run(rest);
      case "growth" -> new Growth(System.out).run(rest);
      case "quick" -> new QuickComparison(System.out).run(rest);
      case "start" -> new StartComparison(System.out).run();
      case "file-saves" -> new SaveCost(System.out).run();
      case "file-syncs" -> new SyncCost(System.out).run();
      case "file-load" -> new LoadCost(System.out).run();
      case "saves" -> new SaveComparison(System.out).run();
      default ->
          throw new IllegalArgumentException(
              "There is no measurement '%s'. Give repositories, quick, core, growth, start, saves, file-saves, file-syncs or file-load."
                  .formatted(measurement));
    }
  }
}
