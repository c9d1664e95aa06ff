package io.memoryconnector.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.MemoryOptions;
import io.memoryconnector.conformance.Decisions.NotRun;
import io.memoryconnector.document.Document;
import io.memoryconnector.error.DataFileException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every data file of the conformance vectors, one test each: as LoopBack wrote it, or an odd one.
 */
class DataFilesTest {
  @TempDir private Path directory;

  @TestFactory
  Stream<DynamicTest> files() throws URISyntaxException {
    Path vectors = Vectors.directory();
    Decisions decisions = Decisions.read(vectors);
    Path files = vectors.resolve("files");
    return Json.list(Json.read(files.resolve("index.json")).get("files")).stream()
        .map(Json::object)
        .map(
            vector ->
                dynamicTest(
                    vector.get("file") + " " + vector.get("title"),
                    () -> run(vector, decisions, files)));
  }

  private void run(Document vector, Decisions decisions, Path files) throws IOException {
    if (decisions.on(vector) instanceof NotRun notRun) {
      abort(notRun.reason());
    }
    Path file = directory.resolve(Json.text(vector.get("file")));
    Files.copy(files.resolve(file.getFileName()), file);
    if (vector.get("connect") instanceof Document) {
      assertThatExceptionOfType(DataFileException.class).isThrownBy(() -> open(file).close());
      assertThat(file).hasSameBinaryContentAs(files.resolve(file.getFileName()));
      return;
    }
    try (MemoryDataSource dataSource = open(file)) {
      ModelReader.readAll(models(vector)).forEach(dataSource::define);
      assertFound(dataSource, Json.object(vector.get("find")));
      if (vector.get("then") instanceof List<?> operations) {
        Operations runner = new Operations(dataSource);
        operations.forEach(operation -> runner.perform(Json.object(operation)));
      }
    }
    if (vector.get("thenFile") instanceof String thenFile) {
      assertSameContent(file, files.resolve(thenFile));
    }
  }

  private static MemoryDataSource open(Path file) {
    return MemoryDataSource.open(MemoryOptions.named("conformance").withFile(file));
  }

  private static void assertFound(MemoryDataSource dataSource, Document find) {
    find.forEach(
        (model, records) -> {
          Document everything =
              Document.of("op", "find").with("model", model).with("args", List.of());
          assertThat(new Operations(dataSource).perform(everything).differenceFrom(records))
              .isNull();
        });
  }

  private static void assertSameContent(Path actual, Path expected) {
    Document ours = Json.read(actual);
    Document theirs = Json.read(expected);
    assertThat(ours.get("ids")).isEqualTo(theirs.get("ids"));
    assertThat(recordsOf(ours)).isEqualTo(recordsOf(theirs));
  }

  /** Returns the records by collection and key; in the file they may be text. */
  private static Document recordsOf(Document content) {
    Document parsed = Json.object(content.get("models"));
    for (String collection : parsed.layout().names()) {
      Document records = Json.object(parsed.get(collection));
      for (String key : records.layout().names()) {
        records = records.with(key, parsed(records.get(key)));
      }
      parsed = parsed.with(collection, records);
    }
    return parsed;
  }

  private static @Nullable Object parsed(@Nullable Object record) {
    return record instanceof String text ? Json.parse(text) : record;
  }

  private static Document models(Document vector) {
    return Json.object(vector.get("models"));
  }
}
