package io.memoryconnector.benchmarks.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM for one measurement, so that what the compiler learned from another one does not count. Its
 * heap is there from the beginning, and its compilers hold up the code that waits for them.
 */
public final class OwnJvm {
  private OwnJvm() {}

  /**
   * Runs a main class on the class path of this JVM, and returns the lines that it printed.
   *
   * @throws IllegalStateException if it fails, with what it printed
   */
  public static List<String> run(Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms3g",
                "-Xmx3g",
                "-Xmn256m",
                "-XX:+UseParallelGC",
                "-XX:+AlwaysPreTouch",
                "-Xbatch",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          "The measurement of %s failed:%n%s".formatted(arguments[0], printed));
    }
    return printed.lines().toList();
  }
}
