package io.memoryconnector.benchmarks.startup;

import io.memoryconnector.benchmarks.report.Table;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** Starts each application several times, and prints the least CPU time and the heap in use. */
public final class StartComparison {
  private static final int STARTS = 5;
  private static final int CUSTOMERS = 100_000;
  private static final double MEBIBYTE = 1024.0 * 1024;

  private final PrintStream out;

  private record Start(double cpuMillis, double heapMebibytes) {}

  /** Prepares a comparison that prints there. */
  public StartComparison(PrintStream out) {
    this.out = out;
  }

  /** Runs all applications, one after the other. */
  public void run() throws IOException, InterruptedException {
    Table table =
        new Table(
            "application",
            List.of("CPU ms to ready", "heap MB", "heap MB with 100,000 customers"),
            "none");
    for (Layer layer : Layer.values()) {
      List<Start> starts = new ArrayList<>();
      for (int time = 0; time < STARTS; time++) {
        starts.add(start(layer, 0));
      }
      double cpu = starts.stream().mapToDouble(Start::cpuMillis).min().orElseThrow();
      double heap = starts.stream().mapToDouble(Start::heapMebibytes).min().orElseThrow();
      table.put(layer.title(), "CPU ms to ready", cpu);
      table.put(layer.title(), "heap MB", heap);
      table.put(
          layer.title(), "heap MB with 100,000 customers", start(layer, CUSTOMERS).heapMebibytes());
    }
    out.print(table.print());
  }

  private static Start start(Layer layer, int customers) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx2g",
                "-cp",
                classPath(layer),
                StartedApplication.class.getName(),
                layer.name(),
                String.valueOf(customers))
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed
        .lines()
        .filter(line -> line.startsWith("started "))
        .map(line -> line.split(" ", -1))
        .map(
            parts -> new Start(Long.parseLong(parts[1]) / 1e6, Long.parseLong(parts[2]) / MEBIBYTE))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The application with %s did not start:\n%s"
                        .formatted(layer.title(), printed)));
  }

  private static String classPath(Layer layer) throws IOException {
    List<Path> all = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      all.addAll(opened(Path.of(entry)));
    }
    return all.stream()
        .filter(entry -> Files.isDirectory(entry) || layer.uses(entry.getFileName().toString()))
        .distinct()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * Returns an entry of the class path, or what it stands for: the jar of this module brings all
   * libraries along, so the classes that it was made of take its place.
   */
  private static List<Path> opened(Path entry) throws IOException {
    List<Path> libraries = Files.isDirectory(entry) ? List.of() : besides(entry);
    if (libraries.isEmpty()) {
      return List.of(entry);
    }
    List<Path> opened = new ArrayList<>(libraries);
    opened.add(entry.resolveSibling("classes"));
    return opened;
  }

  /** Returns the libraries that the manifest of a jar names. */
  private static List<Path> besides(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      String names =
          file.getManifest() == null
              ? null
              : file.getManifest().getMainAttributes().getValue("Class-Path");
      return names == null
          ? List.of()
          : Arrays.stream(names.split(" ", -1)).map(jar::resolveSibling).toList();
    }
  }
}
