package io.memoryconnector.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.FileUse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the log says of a data source that properties describe. */
@ExtendWith(OutputCaptureExtension.class)
class ConfiguredDataSourceTest {
  @TempDir Path directory;

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  MemoryDataSourceAutoConfiguration.class,
                  MemoryDataSourcesAutoConfiguration.class));

  @Test
  void says_that_data_is_in_memory_only(CapturedOutput output) {
    runner
        .withPropertyValues(
            "memory.datasources.shop.connector=memory", "memory.datasources.shop.fil=shop.json")
        .run(
            context ->
                assertThat(output)
                    .contains(
                        "Data source 'shop' keeps its data in memory only, as 'memory.datasources.shop.file' is not set."));
  }

  @Test
  void says_which_file_keeps_data(CapturedOutput output) {
    Path file = directory.resolve("db.json");
    runner
        .withPropertyValues("memory.file=" + file)
        .run(
            context ->
                assertThat(output)
                    .contains("Data source 'memory' keeps its data in '%s'.".formatted(file)));
  }

  @Test
  void says_which_file_is_only_read(CapturedOutput output) {
    Path file = Path.of("nowhere", "db.json");
    runner
        .withPropertyValues("memory.file=" + file)
        .withBean(
            MemoryOptionsCustomizer.class, () -> options -> options.withFileUse(FileUse.READ_ONLY))
        .run(
            context ->
                assertThat(output)
                    .contains(
                        "Data source 'memory' begins with '%s', and keeps changes in memory only."
                            .formatted(file.toAbsolutePath())));
  }
}
