package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.PersistenceOptions;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.RecordFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files as LoopBack wrote them, and odd ones as people might. */
class ConformanceFilesTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** What LoopBack refuses or loads by accident is read here, and the other way round. */
  private static final Set<String> REFUSED =
      Set.of(
          "odd-truncated.json",
          "odd-not-json.json",
          "odd-null.json",
          "odd-array.json",
          "odd-broken-record.json",
          "odd-null-record.json");

  @TempDir private Path directory;

  static Stream<JsonNode> readable() {
    return index().filter(file -> !REFUSED.contains(file.path("file").stringValue()));
  }

  static Stream<JsonNode> refused() {
    return index().filter(file -> REFUSED.contains(file.path("file").stringValue()));
  }

  private static Stream<JsonNode> index() {
    try (InputStream index = resource("index.json")) {
      List<JsonNode> files = new ArrayList<>();
      MAPPER.readTree(index).path("files").forEach(files::add);
      return files.stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("readable")
  void is_read_with_all_records_and_next_ids(JsonNode sample) throws IOException {
    Path file = copyOf(sample);
    MapContent content = read(file);

    JsonNode expected = treeOf(file);
    for (MapContent.MapCollection collection : content.collections()) {
      JsonNode records = expected.path("models").path(collection.name());
      List<JsonNode> found = new ArrayList<>();
      collection.forEach((id, record) -> found.add(MAPPER.readTree(record.toJson())));
      assertThat(found).containsExactlyInAnyOrderElementsOf(records.values());
    }
    sample
        .path("nextId")
        .properties()
        .forEach(
            entry -> {
              // one key is greater than the sequence: it belongs to a record that is refused later
              boolean keyDiffers = sample.path("quirk").asString("").startsWith("file-key-differs");
              if (expected.path("ids").path(entry.getKey()).isNumber() && !keyDiffers) {
                assertThat(content.nextId(entry.getKey())).isEqualTo(entry.getValue().asLong());
              }
            });
  }

  @ParameterizedTest
  @EnumSource(names = {"OBJECT", "STRING"})
  void is_written_with_the_same_content_and_order(RecordFormat form) throws IOException {
    for (JsonNode sample : readable().toList()) {
      Path file = copyOf(sample);
      JsonNode before = treeOf(file);
      rewrite(file, form);
      JsonNode after = treeOf(file);

      String name = sample.path("file").stringValue();
      assertThat(orderOf(after)).as(name).startsWith(orderOf(before).toArray(String[]::new));
      assertThat(after.path("models")).as(name).isEqualTo(modelsOf(before));
      assertThat(after.path("comment")).as(name).isEqualTo(before.path("comment"));
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void is_refused_and_left_alone(JsonNode sample) throws IOException {
    Path file = copyOf(sample);
    byte[] bytes = Files.readAllBytes(file);

    assertThatExceptionOfType(MalformedFileException.class).isThrownBy(() -> read(file));
    assertThat(file).hasBinaryContent(bytes);
    assertThat(directory.toFile().list()).hasSize(1);
  }

  private static JsonNode modelsOf(JsonNode tree) {
    return tree.has("models") ? tree.path("models") : MAPPER.createObjectNode();
  }

  /** Returns the names of collections and records in order. */
  private static List<String> orderOf(JsonNode tree) {
    List<String> order = new ArrayList<>();
    tree.path("models")
        .properties()
        .forEach(
            collection ->
                collection
                    .getValue()
                    .propertyNames()
                    .forEach(key -> order.add(collection.getKey() + "/" + key)));
    return order;
  }

  /** Reads a file by other means, with the text of records parsed. */
  private static JsonNode treeOf(Path file) throws IOException {
    String text = Files.readString(file).replace("\uFEFF", "").strip();
    JsonNode tree = MAPPER.readTree(text.isEmpty() ? "{}" : text);
    for (JsonNode collection : tree.path("models")) {
      for (String key : List.copyOf(collection.propertyNames())) {
        JsonNode record = collection.path(key);
        if (record.isString()) {
          ((ObjectNode) collection).set(key, MAPPER.readTree(record.stringValue()));
        }
      }
    }
    return tree;
  }

  private static MapContent read(Path file) throws IOException {
    MapContent content = new MapContent();
    DataFile.open(
            file, Options.of(PersistenceOptions.DEFAULT.withoutJournal()), content, warning -> {})
        .close();
    return content;
  }

  private static void rewrite(Path file, RecordFormat form) throws IOException {
    MapContent content = new MapContent();
    FileOptions options =
        Options.of(PersistenceOptions.DEFAULT.withoutJournal().withRecordFormat(form));
    try (DataFile opened = DataFile.open(file, options, new KeyedContent(content), warning -> {})) {
      opened.append(List.of(), content);
    }
  }

  private Path copyOf(JsonNode sample) throws IOException {
    String name = sample.path("file").stringValue();
    Path file = directory.resolve(name);
    try (InputStream bytes = resource(name)) {
      Files.write(file, bytes.readAllBytes());
    }
    return file;
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        ConformanceFilesTest.class.getResourceAsStream("/conformance/files/" + name), name);
  }

  /** Keeps records under their keys, whatever id they have within. */
  private record KeyedContent(MapContent content) implements ContentReceiver {
    @Override
    public void collection(String name) {
      content.collection(name);
    }

    @Override
    public void record(String collection, String key, Document record) {
      content.putAt(collection, key, record);
    }

    @Override
    public void nextId(String collection, long next) {
      content.nextId(collection, next);
    }
  }
}
