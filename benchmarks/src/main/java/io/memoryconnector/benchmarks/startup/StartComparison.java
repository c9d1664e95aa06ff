package io.memoryconnector.benchmarks.startup;

import static java.util.Objects.requireNonNull;

import io.memoryconnector.benchmarks.report.Table;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** Starts each application several times, and prints the least CPU time and the heap in use. */
public final class StartComparison {
  private static final int STARTS = 5;
  private static final int CUSTOMERS = 100_000;
  private static final double MEBIBYTE = 1024.0 * 1024;

  private final PrintStream out;

  private record Start(double cpuMillis, double heapMebibytes) {
    Start least(Start other) {
      return new Start(
          Math.min(cpuMillis, other.cpuMillis), Math.min(heapMebibytes, other.heapMebibytes));
    }
  }

  /** Prepares a comparison that prints there. */
  public StartComparison(PrintStream out) {
    this.out = out;
  }

  /** Starts all applications in turn, so that what else the machine does meets each of them. */
  public void run() throws IOException, InterruptedException {
    List<String> titles = Arrays.stream(Layer.values()).map(Layer::title).toList();
    Table table = new Table("start and memory", titles, Layer.NONE.title());
    Map<Layer, Start> least = new EnumMap<>(Layer.class);
    for (int time = 0; time < STARTS; time++) {
      for (Layer layer : Layer.values()) {
        least.merge(layer, start(layer, 0), Start::least);
      }
    }
    for (Layer layer : Layer.values()) {
      Start start = requireNonNull(least.get(layer));
      table.put("CPU ms to ready", layer.title(), start.cpuMillis());
      table.put("heap MB", layer.title(), start.heapMebibytes());
      if (layer != Layer.NONE) {
        Start loaded = start(layer, CUSTOMERS);
        table.put("heap MB with 100,000 customers", layer.title(), loaded.heapMebibytes());
      }
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
