package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.CorruptDataFileException;
import io.memoryconnector.error.DataFileException;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.error.ValidationException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.IdDefinition;
import io.memoryconnector.model.IdDefinition.Generation;
import io.memoryconnector.model.IdDefinition.Origin;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.ObjectOf;
import io.memoryconnector.model.PropertyType.Scalar;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids that consist of several values, as objects. */
class CompositeIdTest {
  private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

  @TempDir private Path directory;

  private static ModelDefinition rates() {
    Map<String, PropertyType> parts = new LinkedHashMap<>();
    parts.put("currency", Scalar.STRING);
    parts.put("day", Scalar.LOCAL_DATE);
    return ModelDefinition.named("Rate")
        .id(new IdDefinition("id", Generation.COUNTER, Origin.ANYONE))
        .property("id", new ObjectOf(parts))
        .property("rate", Scalar.DOUBLE)
        .build();
  }

  private static Document id(String currency, LocalDate day) {
    return Document.of("currency", currency).with("day", day);
  }

  private static Document rate(String currency, LocalDate day, double rate) {
    return Document.of("id", id(currency, day)).with("rate", rate);
  }

  @Nested
  class in_memory {
    private final MemoryCollection rates = MemoryDataSource.inMemory("bank").define(rates());

    in_memory() {
      rates.createAll(
          List.of(rate("USD", MAY, 1.07), rate("CHF", JUNE, 0.97), rate("CHF", MAY, 0.98)));
    }

    @Test
    void find_their_record() {
      assertThat(rates.findById(id("CHF", JUNE))).contains(rate("CHF", JUNE, 0.97));
      assertThat(rates.exists(id("USD", JUNE))).isFalse();
    }

    @Test
    void stand_in_the_order_of_their_values() {
      assertThat(rates.find(Filter.ALL))
          .extracting(record -> record.get("id"))
          .containsExactly(id("CHF", MAY), id("CHF", JUNE), id("USD", MAY));
    }

    @Test
    void are_found_by_one_of_their_values() {
      assertThat(rates.count(Filter.where("id.currency").eq("CHF").where())).isEqualTo(2);
    }

    @Test
    void find_their_record_whatever_the_order_of_their_values() {
      Document other = Document.of("day", JUNE).with("currency", "CHF");
      assertThat(rates.findById(other)).contains(rate("CHF", JUNE, 0.97));
      assertThat(rates.find(Filter.where("id").eq(other))).containsExactly(rate("CHF", JUNE, 0.97));
      rates.save(Document.of("id", other).with("rate", 1));
      assertThat(rates.count(Where.ALWAYS)).isEqualTo(3);
    }

    @Test
    void belong_to_one_record() {
      assertThatExceptionOfType(DuplicateValueException.class)
          .isThrownBy(() -> rates.create(rate("USD", MAY, 2)))
          .withMessage(
              "Cannot write to 'Rate': id '{\"currency\":\"USD\",\"day\":\"2024-05-01\"}' already belongs to another record. Use another id, or update that record.");
    }

    @Test
    void are_not_made_up() {
      assertThatExceptionOfType(ValidationException.class)
          .isThrownBy(() -> rates.create(Document.of("rate", 1)))
          .withMessage("Cannot write to 'Rate': id is required. Give id a value.");
    }
  }

  @Nested
  class in_a_file {
    private static final String BY_HAND =
        "{\"models\":{\"Rate\":{\"%s\":{\"id\":%s,\"rate\":0.98}}}}";
    private static final String IN_ORDER = "{'currency':'CHF','day':'2024-05-01'}";
    private static final String IN_ANOTHER_ORDER = "{'day':'2024-05-01','currency':'CHF'}";

    static Stream<Arguments> writtenByHand() {
      return Stream.of(
          Arguments.of(IN_ORDER, IN_ANOTHER_ORDER),
          Arguments.of(IN_ANOTHER_ORDER, IN_ORDER),
          Arguments.of(IN_ANOTHER_ORDER, IN_ANOTHER_ORDER),
          Arguments.of("{ 'currency': 'CHF', 'day': '2024-05-01' }", IN_ORDER),
          Arguments.of(IN_ANOTHER_ORDER, "null"));
    }

    private Path write(String folder, String key, String id) throws IOException {
      Path file = Files.createDirectory(directory.resolve(folder)).resolve("db.json");
      String text = BY_HAND.formatted(key.replace("'", "\\\""), id.replace('\'', '"'));
      return Files.writeString(file, text);
    }

    @ParameterizedTest
    @MethodSource("writtenByHand")
    void have_their_parts_in_any_order(String key, String id) throws IOException {
      Path file = write("first", key, id);
      for (int start = 0; start < 2; start++) {
        try (MemoryDataSource source = open("first")) {
          MemoryCollection rates = source.define(rates());
          assertThat(rates.findById(id("CHF", MAY)).orElseThrow().get("id"))
              .hasToString(IN_ORDER.replace('\'', '"'));
          rates.updateById(id("CHF", MAY), Document.of("rate", 2 + start));
        }
        assertThat(file).content().contains(IN_ORDER.replace("'", "\\\""));
      }
    }

    @ParameterizedTest
    @MethodSource("writtenByHand")
    void are_not_doubled_by_a_crash(String key, String id) throws IOException {
      write("first", key, id);
      Path killed = Files.createDirectory(directory.resolve("killed"));
      try (MemoryDataSource source = open("first")) {
        source.define(rates()).updateById(id("CHF", MAY), Document.of("rate", 2));
        copyWhatIsThere(directory.resolve("first"), killed);
      }
      try (MemoryDataSource source = open("killed")) {
        assertThat(source.define(rates()).find(Filter.ALL)).containsExactly(rate("CHF", MAY, 2));
      }
    }

    @Test
    void are_refused_where_a_part_of_their_key_is_not_of_its_type() throws IOException {
      Path file = write("first", "{'currency':840,'day':'2024-05-01'}", "null");
      try (MemoryDataSource source = open("first")) {
        assertThatExceptionOfType(CorruptDataFileException.class)
            .isThrownBy(() -> source.define(rates()))
            .withMessage(
                "Cannot read data file '%s' at line 1, column 20: the record '{\"currency\":840,\"day\":\"2024-05-01\"}' in 'Rate' has the id '{\"currency\":\"840\",\"day\":\"2024-05-01\"}'. Repair it, restore a copy of it, or use another file.",
                file.toRealPath());
      }
    }

    @Test
    void are_refused_where_two_records_have_one() throws IOException {
      Path file = write("first", IN_ORDER, IN_ORDER);
      String record = "\"%s\":{\"rate\":1}".formatted(IN_ANOTHER_ORDER.replace("'", "\\\""));
      String text = Files.readString(file);
      Files.writeString(file, text.replace("{\"Rate\":{", "{\"Rate\":{" + record + ","));
      try (MemoryDataSource source = open("first")) {
        assertThatExceptionOfType(DataFileException.class)
            .isThrownBy(() -> source.define(rates()))
            .withMessage(
                "Cannot define 'Rate': record '{\"currency\":\"CHF\",\"day\":\"2024-05-01\"}' of collection 'Rate' in '%s' has id '{\"currency\":\"CHF\",\"day\":\"2024-05-01\"}', which record '%s' has as well. Correct the record or the definition.",
                file.toRealPath(), IN_ANOTHER_ORDER.replace('\'', '"'));
      }
    }

    private MemoryDataSource open(String folder) {
      return MemoryDataSource.open(
          MemoryOptions.named("bank").withFile(directory.resolve(folder).resolve("db.json")));
    }

    private void copyWhatIsThere(Path from, Path to) throws IOException {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(from, "*{.json,.journal.*}")) {
        for (Path each : files) {
          Files.copy(each, to.resolve(each.getFileName()));
        }
      }
    }

    @Test
    void are_there_after_a_crash() throws IOException {
      Files.createDirectory(directory.resolve("first"));
      Path killed = Files.createDirectory(directory.resolve("killed"));
      try (MemoryDataSource source = open("first")) {
        MemoryCollection rates = source.define(rates());
        rates.createAll(List.of(rate("USD", MAY, 1.07), rate("CHF", MAY, 0.98)));
        source.flush();
        rates.create(rate("CHF", JUNE, 0.97));
        rates.updateById(id("USD", MAY), Document.of("rate", 1.08));
        rates.deleteById(id("CHF", MAY));
        copyWhatIsThere(directory.resolve("first"), killed);
      }
      for (int start = 0; start < 2; start++) { // with the journal, then without
        try (MemoryDataSource source = open("killed")) {
          assertThat(source.define(rates()).find(Filter.ALL))
              .containsExactly(rate("CHF", JUNE, 0.97), rate("USD", MAY, 1.08));
        }
      }
    }
  }
}
