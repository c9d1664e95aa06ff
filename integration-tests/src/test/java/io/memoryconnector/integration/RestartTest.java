package io.memoryconnector.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.integration.restart.RestartedApplication;
import io.memoryconnector.integration.shop.Product;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.devtools.restart.classloader.ClassLoaderFiles;
import org.springframework.boot.devtools.restart.classloader.RestartClassLoader;

/**
 * DevTools restarts an application by loading its classes anew. Data that outlives it, in a data
 * source that the restart keeps, belongs to no class of the application.
 */
class RestartTest {
  private final MemoryDataSource kept = MemoryDataSource.inMemory("kept");

  @Test
  void data_is_read_by_the_classes_of_the_next_application() throws Exception {
    Class<?> before = productOfAnApplication();
    new MemoryTemplate(kept, new MemoryMappingContext())
        .save(before.getMethod("of", String.class, int.class).invoke(null, "Bread", 3));
    Class<?> after = productOfAnApplication();
    assertThat(after).isNotSameAs(before);
    assertThat(new MemoryTemplate(kept, new MemoryMappingContext()).find(Filter.ALL, after))
        .singleElement()
        .isInstanceOf(after)
        .extracting("name", "price")
        .containsExactly("Bread", 3);
  }

  @Test
  void a_restart_finds_the_data_again_and_leaves_nothing_of_the_old_data_source(
      @TempDir Path directory) throws Exception {
    assertThat(outputOf(restarted(directory)))
        .contains(
            "saved kept", "found [Note[id=1, text=kept]]", "first data source collected: true");
  }

  private static Process restarted(Path directory) throws IOException {
    Path watched = Files.createDirectory(directory.resolve("watched"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:SoftRefLRUPolicyMSPerMB=0", // caches of Spring hold some things softly
            "-cp",
            System.getProperty("java.class.path"),
            RestartedApplication.class.getName(),
            "--spring.main.banner-mode=off",
            "--spring.main.web-application-type=none",
            "--spring.main.keep-alive=true",
            "--spring.devtools.restart.enabled=true",
            "--spring.devtools.restart.additional-paths=" + watched,
            "--spring.devtools.restart.poll-interval=100ms",
            "--spring.devtools.restart.quiet-period=50ms",
            "--memory.file=" + directory.resolve("notes.json"),
            "--memory.persistence.watch=true",
            "--watched=" + watched)
        .redirectErrorStream(true)
        .start();
  }

  private static List<String> outputOf(Process process) throws Exception {
    try (BufferedReader lines = process.inputReader()) {
      List<String> output = lines.lines().toList();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      return output;
    } finally {
      process.destroyForcibly();
    }
  }

  private static Class<?> productOfAnApplication() throws ClassNotFoundException {
    URL classes = Product.class.getProtectionDomain().getCodeSource().getLocation();
    return new RestartClassLoader(
            Product.class.getClassLoader(), new URL[] {classes}, new ClassLoaderFiles())
        .loadClass(Product.class.getName());
  }
}
