package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.PersistenceOptions;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.RecordFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullRewriteTest {
  @TempDir private Path directory;
  private Path path;
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void name_the_file() throws IOException {
    path = directory.toRealPath().resolve("db.json");
  }

  @Nested
  class a_new_file {
    @Test
    void has_one_record_a_line() throws IOException {
      MapContent content = new MapContent();
      content.collection("City");
      content.put(
          "City", Document.parse("{\"id\":1,\"name\":\"Ulm\",\"tags\":[\"a\",{\"b\":[]}]}"));
      content.put("City", Document.parse("{\"id\":2,\"at\":{\"lat\":1.5,\"lng\":2}}"));
      content.nextId("City", 3);
      content.collection("Draft");
      try (DataFile file = open(RecordFormat.AUTO, new MapContent())) {
        file.append(List.of(), content);
      }

      assertThat(path)
          .hasContent(
              """
              {
                "ids": {
                  "City": 3,
                  "Draft": 1
                },
                "models": {
                  "City": {
                    "1": {"id":1,"name":"Ulm","tags":["a",{"b":[]}]},
                    "2": {"id":2,"at":{"lat":1.5,"lng":2}}
                  },
                  "Draft": {}
                }
              }
              """);
    }

    @Test
    void has_its_records_as_text_if_told_so() throws IOException {
      try (DataFile file = open(RecordFormat.STRING, new MapContent())) {
        file.append(
            List.of(), MapContent.of("City", Document.parse("{\"id\":1,\"name\":\"\\\"\"}")));
      }

      assertThat(Files.readString(path))
          .contains("\n      \"1\": \"{\\\"id\\\":1,\\\"name\\\":\\\"\\\\\\\"\\\"}\"\n");
    }
  }

  @Nested
  class an_existing_file {
    @Test
    void keeps_what_is_not_ours_and_the_order_of_everything() throws IOException {
      Files.writeString(
          path,
          """
          {"comment":{"by":"me","list":[1,2.50]},"models":{"Page":{"home":{"id":"home"},"10":{"id":"10"},"9":{"id":"9"}},
          "Blog":{"1":{"id":1}},"Ghost":{"3":{"id":3}}},"ids":{"Page":11},"version":null}
          """);
      MapContent content = new MapContent();
      try (DataFile file = open(RecordFormat.AUTO, content)) {
        content.delete("Page", "10");
        Change first = content.put("Page", Document.of("id", "about"));
        content.collection("Area");
        file.append(List.of(new Change.Delete("Page", "10"), first), content.frozen());
        file.append(List.of(content.put("Page", Document.of("id", "a"))), content.frozen());
      }

      assertThat(path)
          .hasContent(
              """
              {
                "comment": {
                  "by": "me",
                  "list": [1,2.5]
                },
                "models": {
                  "Page": {
                    "home": {"id":"home"},
                    "9": {"id":"9"},
                    "about": {"id":"about"},
                    "a": {"id":"a"}
                  },
                  "Blog": {
                    "1": {"id":1}
                  },
                  "Ghost": {
                    "3": {"id":3}
                  },
                  "Area": {}
                },
                "ids": {
                  "Page": 11,
                  "Blog": 2,
                  "Ghost": 4,
                  "Area": 1
                },
                "version": null
              }
              """);
    }

    @Test
    void gets_new_records_behind_the_others_even_if_their_ids_are_smaller() throws IOException {
      Files.writeString(path, "{\"models\":{\"A\":{\"10\":{\"id\":10},\"30\":{\"id\":30}}}}");
      MapContent content = new MapContent();
      try (DataFile file = open(RecordFormat.AUTO, content)) {
        file.append(List.of(), content.frozen());
        file.append(List.of(content.put("A", Document.of("id", 40))), content.frozen());
        Change middle = content.put("A", Document.of("id", 20));
        Change low = content.put("A", Document.of("id", 5));
        file.append(List.of(middle, low), content.frozen());
        file.append(List.of(content.put("A", Document.of("id", 15))), content.frozen());
      }

      assertThat(keysInFile()).containsExactly("10", "30", "40", "20", "5", "15");
    }

    @Test
    void keeps_the_form_that_most_of_its_records_have() throws IOException {
      Files.writeString(
          path,
          "{\"models\":{\"A\":{\"1\":\"{\\\"id\\\":1}\",\"2\":\"{\\\"id\\\":2}\",\"3\":{\"id\":3}}}}");
      rewrite(RecordFormat.AUTO);
      assertThat(Files.readString(path)).contains("\"3\": \"{\\\"id\\\":3}\"");

      rewrite(RecordFormat.OBJECT);
      assertThat(Files.readString(path)).contains("\"1\": {\"id\":1}");

      rewrite(RecordFormat.AUTO);
      assertThat(Files.readString(path)).contains("\"1\": {\"id\":1}");
    }

    @Test
    void keeps_numbers_and_odd_text_exactly() throws IOException {
      String record =
          "{\"id\":1,\"a\":9007199254740993,\"b\":0.12345678901234567890123,\"c\":1E+400,"
              + "\"d\":\"\\u0000\\uD800 \u2028 😀\",\"e\":-0.0}";
      for (RecordFormat form : RecordFormat.values()) {
        Files.writeString(path, "{\"models\":{\"A\":{\"1\":" + record + "}}}");
        rewrite(form);
        MapContent content = new MapContent();
        open(RecordFormat.AUTO, content).close();
        assertThat(content.find("A", 1)).as(form.name()).isEqualTo(Document.parse(record));
      }
    }

    @Test
    void is_not_copied_aside_if_somebody_touched_it_only() throws IOException {
      Files.writeString(path, "{}");
      try (DataFile file = open(RecordFormat.AUTO, new MapContent())) {
        Files.setLastModifiedTime(path, java.nio.file.attribute.FileTime.from(Instant.EPOCH));
        file.append(List.of(), MapContent.of("A", Document.of("id", 1)));
      }
      assertThat(directory.toFile().list()).containsExactly("db.json");
      assertThat(warnings).isEmpty();
    }

    @Test
    void stays_away_if_it_was_removed_before_its_content_was_known() throws IOException {
      Files.writeString(path, "{}");
      DataFile file = open(RecordFormat.AUTO, new MapContent());
      Files.delete(path);
      file.close();
      assertThat(path).doesNotExist();
    }

    @Test
    void is_copied_aside_if_somebody_changed_it_meanwhile() throws IOException {
      Files.writeString(path, "{}");
      Instant edited = Instant.parse("2026-11-22T10:11:12.345Z");
      try (DataFile file = open(RecordFormat.AUTO, new MapContent())) {
        Files.writeString(path, "{\"edited\":\"by hand\"}");
        Files.setLastModifiedTime(path, java.nio.file.attribute.FileTime.from(edited));
        file.append(List.of(), MapContent.of("A", Document.of("id", 1)));
        file.append(List.of(), MapContent.of("A", Document.of("id", 1)));
      }

      Path copy = path.resolveSibling("db.json.conflict-20261122T101112.345Z");
      assertThat(copy).hasContent("{\"edited\":\"by hand\"}");
      assertThat(directory.toFile().list())
          .containsExactlyInAnyOrder("db.json", copy.getFileName().toString());
      assertThat(warnings)
          .containsExactly(
              "Data file '%s' was changed by somebody else while it was open: that text is kept as '%s', and the content of this data source takes its place."
                  .formatted(path, copy));
    }
  }

  @Nested
  class a_file_that_was_removed {
    private final SimulatedFiles disk = new SimulatedFiles();

    private Store openAndRemove() throws IOException {
      Store store = Store.open(disk, Options.of(PersistenceOptions.DEFAULT.withoutJournal()));
      store.change(batch -> batch.create("Ulm"));
      disk.remove(Store.FILE);
      return store;
    }

    private void assertWrittenAgainWithAWarning(Store store) throws IOException {
      assertThat(disk.text(Store.FILE)).contains("Ulm");
      assertThat(store.notices())
          .containsExactly(
              "Data file '%s' was removed while it was open, and has been written again. To delete what it holds, end the application first."
                  .formatted(Store.FILE));
    }

    @Test
    void is_written_again_with_a_warning_by_the_next_change() throws IOException {
      Store store = openAndRemove();
      store.change(batch -> batch.create("Bonn"));
      store.close();
      assertWrittenAgainWithAWarning(store);
    }

    @Test
    void is_written_again_with_a_warning_by_a_flush() throws IOException {
      Store store = openAndRemove();
      store.flush();
      store.close();
      assertWrittenAgainWithAWarning(store);
    }

    @Test
    void is_written_again_with_a_warning_by_the_end() throws IOException {
      Store store = openAndRemove();
      store.close();
      assertWrittenAgainWithAWarning(store);
    }
  }

  @Test
  void an_id_that_could_not_be_read_back_is_refused() throws IOException {
    MapContent content = new MapContent();
    content.collection("A");
    Change put = content.put("A", Document.of("id", "half \uD83D"));
    try (DataFile file = open(RecordFormat.AUTO, new MapContent())) {
      assertThatExceptionOfType(UnusableFileException.class)
          .isThrownBy(() -> file.append(List.of(put), content))
          .withMessage(
              "Cannot write data file '%s': the id 'half \uD83D' in 'A' has half a character in it, which JSON cannot name. The change is not kept; mend this and try again.",
              path);
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void a_collection_that_could_not_be_read_back_is_refused() throws IOException {
    MapContent content = new MapContent();
    content.collection("half \uD83D");
    Change put = content.put("half \uD83D", Document.of("id", 1));
    try (DataFile file = open(RecordFormat.AUTO, new MapContent())) {
      assertThatExceptionOfType(UnusableFileException.class)
          .isThrownBy(() -> file.append(List.of(put), content))
          .withMessage(
              "Cannot write data file '%s': the name of the collection 'half \uD83D' has half a character in it, which JSON cannot name. The change is not kept; mend this and try again.",
              path);
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void an_interrupted_thread_writes_all_the_same() throws IOException {
    try (DataFile file = open(RecordFormat.AUTO, new MapContent())) {
      Thread.currentThread().interrupt();
      file.append(List.of(), MapContent.of("A", Document.of("id", 1)));
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(keysInFile()).containsExactly("1");
  }

  private void rewrite(RecordFormat form) throws IOException {
    MapContent content = new MapContent();
    try (DataFile file = open(form, content)) {
      file.append(List.of(), content);
    }
  }

  private List<String> keysInFile() throws IOException {
    return Files.readString(path)
        .lines()
        .filter(line -> line.startsWith("      \""))
        .map(line -> line.substring(7, line.indexOf('"', 7)))
        .toList();
  }

  private DataFile open(RecordFormat form, ContentReceiver receiver) throws IOException {
    return DataFile.open(
        path,
        Options.of(PersistenceOptions.DEFAULT.withoutJournal().withRecordFormat(form)),
        receiver,
        warnings::add);
  }
}
