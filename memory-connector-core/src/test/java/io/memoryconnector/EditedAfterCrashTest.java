package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.model.IdDefinition;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType.Scalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits the file that a crash has left, after it had been edited before. */
class EditedAfterCrashTest {
  @TempDir private Path running;
  @TempDir private Path crashed;

  @Test
  void ids_that_are_text_and_look_like_numbers_cause_no_conflict() throws IOException {
    Path file = running.resolve("db.json");
    try (MemoryDataSource source =
        MemoryDataSource.open(MemoryOptions.named("db").withFile(file))) {
      source.define(
          ModelDefinition.named("Page")
              .property("code", Scalar.STRING)
              .id(
                  new IdDefinition(
                      "code", IdDefinition.Generation.UUID, IdDefinition.Origin.ANYONE))
              .build());
      MemoryCollection pages = source.collection("Page");
      pages.create(Document.of("code", "7").with("text", "old"));
      pages.create(Document.of("code", "8").with("text", "other"));
      source.flush();
      Files.writeString(file, Files.readString(file) + "\n");
      source.flush();
      pages.updateById("7", Document.of("text", "new"));
      copyAsLeftByACrash();
    }
    Path left = crashed.resolve("db.json");
    Files.writeString(left, Files.readString(left).replace("other", "by hand"));
    MemoryDataSource.open(MemoryOptions.named("db").withFile(left)).close();

    assertThat(Files.readString(left)).contains("new", "by hand").doesNotContain("old");
    assertThat(crashed.toFile().list()).containsExactly("db.json");
  }

  private void copyAsLeftByACrash() throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(running)) {
      files = listed.filter(each -> !each.toString().endsWith(".lock")).toList();
    }
    for (Path each : files) {
      Files.copy(each, crashed.resolve(each.getFileName()));
    }
  }
}
