package io.memoryconnector.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.MemoryOptions;
import io.memoryconnector.PersistenceOptions;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/persistence.md} says of files and settings is so. */
class DocumentedPersistenceTest {
  private static final Pattern SETTING =
      Pattern.compile("\\| `(memory\\.persistence\\.[a-z-]+)` \\| `([a-z0-9]+)` \\|");

  @TempDir private Path directory;

  private static MemoryOptions options(Path path) {
    MemoryOptions options =
        MemoryOptions.named("db")
            .withFile(path)
            .withPersistence(PersistenceOptions.DEFAULT.withSync(SyncMode.ALWAYS));
    return options;
  }

  @Test
  void the_file_looks_like_the_example_and_is_alone_after_the_end() throws IOException {
    Path file = directory.resolve("db.json");
    try (MemoryDataSource source = MemoryDataSource.open(options(file))) {
      source.collection("City").create(Document.of("id", 1).with("name", "Ulm"));
      source.collection("City").create(Document.of("id", 2).with("name", "Bonn"));
    }
    assertThat(Markdown.page("docs/persistence.md").blocks("json"))
        .singleElement()
        .satisfies(block -> assertThat(Files.readString(file)).isEqualToIgnoringNewLines(block));
    assertThat(directory.toFile().list()).containsExactly("db.json");
  }

  private static void backUp(MemoryDataSource source, Path path) throws IOException {
    try (OutputStream backup = Files.newOutputStream(path)) {
      source.snapshot().writeTo(backup);
    }
  }

  @Test
  void a_backup_of_an_open_data_source_is_a_data_file() throws IOException {
    Path path = directory.resolve("backup.json");
    try (MemoryDataSource source = MemoryDataSource.open(options(directory.resolve("db.json")))) {
      source.collection("City").create(Document.of("name", "Ulm"));
      backUp(source, path);
    }
    try (MemoryDataSource restored = MemoryDataSource.open(options(path))) {
      assertThat(restored.collection("City").findById(1))
          .contains(Document.of("id", 1).with("name", "Ulm"));
      assertThat(restored.collection("City").create(Document.empty()).get("id")).isEqualTo(2);
    }
  }

  @Test
  void the_other_name_of_a_hard_link_keeps_what_was_there() throws IOException {
    Path file = Files.writeString(directory.resolve("db.json"), "{\"models\": {}}");
    Path link = Files.createLink(directory.resolve("link.json"), file);
    try (MemoryDataSource source = MemoryDataSource.open(options(file))) {
      source.collection("City").create(Document.of("name", "Ulm"));
    }
    assertThat(file).content().contains("Ulm");
    assertThat(link).hasContent("{\"models\": {}}");
  }

  @Test
  void each_setting_exists() throws IOException {
    String page = Files.readString(Path.of("../docs/persistence.md"));
    List<String> settings = SETTING.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(settings).hasSize(5);
    String metadata = metadata();
    assertThat(settings)
        .allSatisfy(name -> assertThat(metadata).contains("\"name\": \"%s\"".formatted(name)));
  }

  private static String metadata() throws IOException {
    StringBuilder all = new StringBuilder();
    String name = "META-INF/spring-configuration-metadata.json";
    ClassLoader loader = DocumentedPersistenceTest.class.getClassLoader();
    for (URL part : Collections.list(loader.getResources(name))) {
      try (InputStream stream = part.openStream()) {
        all.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
