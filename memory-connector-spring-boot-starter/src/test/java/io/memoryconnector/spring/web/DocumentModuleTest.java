package io.memoryconnector.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Binary;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class DocumentModuleTest {
  private final JsonMapper mapper = JsonMapper.builder().addModule(new DocumentModule()).build();

  record Answer(String title, Document record) {}

  @Nested
  class writing {
    @Test
    void keeps_the_order_of_the_properties() {
      Document document = Document.of("zip", "1010").with("city", null).with("area", 4.0);

      assertThat(mapper.writeValueAsString(document))
          .isEqualTo("{\"zip\":\"1010\",\"city\":null,\"area\":4}");
    }

    @Test
    void writes_what_json_lacks_as_text() {
      Document document =
          Document.of("at", Instant.parse("2020-02-03T04:05:06Z"))
              .with("on", LocalDate.of(2020, 2, 3))
              .with("place", new GeoPoint(48.5, 16.25))
              .with("bytes", Binary.of(new byte[] {1, 2, 3}));

      assertThat(mapper.writeValueAsString(document))
          .isEqualTo(
              "{\"at\":\"2020-02-03T04:05:06.000Z\",\"on\":\"2020-02-03\",\"place\":{\"lat\":48.5,\"lng\":16.25},\"bytes\":\"AQID\"}");
    }

    @Test
    void reaches_documents_within_other_values() {
      assertThat(mapper.writeValueAsString(Map.of("list", List.of(Document.of("a", 1)))))
          .isEqualTo("{\"list\":[{\"a\":1}]}");
      assertThat(mapper.writeValueAsString(new Answer("x", Document.of("a", 1))))
          .isEqualTo("{\"title\":\"x\",\"record\":{\"a\":1}}");
    }

    @Test
    void ignores_the_naming_strategy_of_the_mapper() {
      JsonMapper snake =
          mapper.rebuild().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

      assertThat(snake.writeValueAsString(Document.of("countryCode", "AT")))
          .isEqualTo("{\"countryCode\":\"AT\"}");
    }
  }

  @Nested
  class reading {
    @Test
    void takes_any_object() {
      assertThat(read("{\"a\":1,\"b\":[true,null,{\"c\":1.5}],\"d\":{}}"))
          .isEqualTo(
              Document.of("a", 1)
                  .with("b", Arrays.asList(true, null, Document.of("c", 1.5)))
                  .with("d", Document.empty()));
    }

    @Test
    void keeps_numbers_exact() {
      Document document =
          read("{\"big\":123456789012345678901234567890,\"exact\":0.10000000000000000001}");

      assertThat(document.get("exact")).isEqualTo(new BigDecimal("0.10000000000000000001"));
      assertThat(mapper.writeValueAsString(document))
          .isEqualTo("{\"big\":123456789012345678901234567890,\"exact\":0.10000000000000000001}");
    }

    @Test
    void takes_documents_within_other_values() {
      assertThat(mapper.readValue("{\"title\":\"x\",\"record\":{\"a\":1}}", Answer.class))
          .isEqualTo(new Answer("x", Document.of("a", 1)));
    }

    @Test
    void takes_trees() {
      JsonNode tree = mapper.readTree("{\"a\":1,\"b\":1.5,\"c\":[{\"d\":\"e\"}]}");

      assertThat(mapper.treeToValue(tree, Document.class))
          .isEqualTo(Document.of("a", 1).with("b", 1.5).with("c", List.of(Document.of("d", "e"))));
    }

    @Test
    void refuses_what_is_no_object() {
      assertThatExceptionOfType(MismatchedInputException.class)
          .isThrownBy(() -> read("[1]"))
          .satisfies(
              e -> assertThat(e.getOriginalMessage()).isEqualTo("a document is a JSON object"));
    }

    @Test
    void refuses_a_property_that_comes_twice() {
      assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read("{\"a\":1,\"a\":2}"));
    }

    @Test
    void refuses_an_exponent_beyond_every_numeric_type() {
      assertThatExceptionOfType(JacksonException.class)
          .isThrownBy(() -> read("{\"a\":1e99999999999}"));
    }

    @Test
    void refuses_what_is_too_deep() {
      assertThatExceptionOfType(JacksonException.class)
          .isThrownBy(() -> read("{\"a\":".repeat(101) + "1" + "}".repeat(101)));
    }

    private Document read(String json) {
      return mapper.readValue(json, Document.class);
    }
  }
}
