package io.memoryconnector.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads one document after the other: each expects names that came twice in a row. */
class DocumentReaderTest {
  private static final long SEED = 20261127;

  private final DocumentReader reader = DocumentReader.ofMany();

  @Test
  void shares_the_layout_of_the_document_before_within_as_well() {
    Document first = reader.read("{\"id\":1,\"address\":{\"zip\":1,\"street\":\"a\"}}");
    Document second = reader.read("{\"id\":2,\"address\":{\"zip\":2,\"street\":\"b\"}}");

    assertThat(second.layout()).isSameAs(first.layout());
    assertThat(addressOf(second).layout()).isSameAs(addressOf(first).layout());
  }

  private static Document addressOf(Document record) {
    return (Document) Objects.requireNonNull(record.get("address"));
  }

  @Test
  void reads_other_names_than_those_that_are_expected() {
    for (String json :
        List.of(
            "{\"a\":1,\"b\":2}",
            "{\"a\":1,\"b\":2,\"c\":3,\"d\":4}",
            "{\"b\":2,\"a\":1,\"c\":3}",
            "{\"a\":1,\"c\":3}",
            "{\"aa\":1,\"b\":2,\"c\":3}",
            "{\"\":1,\"b\":2,\"c\":3}",
            "{}")) {
      expectNames();
      assertThat(reader.read(json).toJson()).isEqualTo(json);
      expectNames();
      assertThat(reader.read(" { \"\\u0061\" : 1 , \"b\":2,\"c\":3 } ").toJson())
          .isEqualTo("{\"a\":1,\"b\":2,\"c\":3}");
    }
  }

  private void expectNames() {
    reader.read("{\"a\":1,\"b\":2,\"c\":3}");
    reader.read("{\"a\":1,\"b\":2,\"c\":3}");
  }

  @Test
  void refuses_a_name_that_is_repeated_where_another_is_expected() {
    expectNames();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> reader.read("{\"a\":1,\"b\":2,\"a\":3}"))
        .withMessage(
            "Cannot read a document at line 1, column 17: Duplicate Object property \"a\". Give one JSON object.");
  }

  @Test
  void reads_whatever_documents_come_as_if_each_were_the_first() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> texts = new ArrayList<>();
    for (int round = 0; round < 3_000; round++) {
      texts.add(randomDocument(random, 3).toJson());
    }
    byte[] stream = String.join(random.nextBoolean() ? "\n" : " ", texts).getBytes(UTF_8);
    try (JsonParser json =
        DocumentReader.FACTORY.createParser(
            ObjectReadContext.empty(), new ByteArrayInputStream(stream))) {
      for (int round = 0; round < texts.size(); round++) {
        String text = texts.get(round);
        assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
        assertThat(reader.readValue(json))
            .as("seed %d, round %d of a stream", SEED, round)
            .hasToString(text);
        assertThat(reader.read(text)).as("seed %d, round %d", SEED, round).hasToString(text);
      }
    }
  }

  /** Mostly of the same few names in the same order. */
  private static Document randomDocument(SplittableRandom random, int depth) {
    List<String> names = new ArrayList<>(List.of("id", "naïve", "a\"b", "list", "in", "x"));
    if (random.nextInt(4) == 0) {
      Collections.swap(names, random.nextInt(6), random.nextInt(6));
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String name : names) {
      if (random.nextInt(12) > 0) {
        properties.put(name, randomValue(random, depth - 1));
      }
    }
    return Document.copyOf(properties);
  }

  private static Object randomValue(SplittableRandom random, int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> random.nextInt(-9, 10);
      case 1 -> random.nextBoolean();
      case 2 -> "text " + random.nextInt(5);
      case 3 -> random.nextInt(1_000_000) / 1e3;
      case 4 -> List.of(randomDocument(random, depth), randomDocument(random, depth));
      default -> randomDocument(random, depth);
    };
  }
}
