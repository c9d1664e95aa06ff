package io.memoryconnector.spring.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.MemoryOptions;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities that could not be read back: nothing of them reaches the data file or its journal. */
class RefusedSavesTest {
  @TempDir private Path directory;

  static class Part {
    @Nullable Long id;
    double size;
    @Nullable Part next;

    Part() {}

    Part(double size, @Nullable Part next) {
      this.size = size;
      this.next = next;
    }
  }

  @Test
  void change_no_byte() throws IOException {
    MemoryOptions options = MemoryOptions.named("parts").withFile(directory.resolve("db.json"));
    try (MemoryDataSource source = MemoryDataSource.open(options)) {
      MemoryTemplate template = new MemoryTemplate(source, new MemoryMappingContext());
      template.save(new Part(1, null));
      Map<Path, String> before = texts();

      for (Part part : List.of(notANumber(), deep(), cyclic())) {
        assertThatExceptionOfType(RuntimeException.class)
            .isThrownBy(() -> template.save(part))
            .withMessageStartingWith("Cannot write a new Part as 'Part'");
        assertThatExceptionOfType(RuntimeException.class)
            .isThrownBy(() -> template.saveAll(List.of(new Part(2, null), part), Part.class))
            .withMessageStartingWith("Cannot write a new Part as 'Part'");
      }

      assertThat(texts()).isEqualTo(before);
      assertThat(source.collection("Part").findById(2)).isEmpty();
    }
  }

  private static Part notANumber() {
    return new Part(Double.NaN, null);
  }

  private static Part deep() {
    Part part = new Part(1, null);
    for (int level = 0; level < 101; level++) {
      part = new Part(1, part);
    }
    return part;
  }

  private static Part cyclic() {
    Part part = new Part(1, null);
    part.next = part;
    return part;
  }

  private Map<Path, String> texts() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.collect(Collectors.toMap(file -> file, RefusedSavesTest::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
