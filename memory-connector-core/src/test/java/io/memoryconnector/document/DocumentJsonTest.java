package io.memoryconnector.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentJsonTest {

  @Nested
  class reading {
    @Test
    void gives_each_number_the_smallest_type_that_keeps_it() {
      assertThat(valueOf("7")).isEqualTo(7);
      assertThat(valueOf("3000000000")).isEqualTo(3_000_000_000L);
      assertThat(valueOf("99999999999999999999")).isEqualTo(new BigInteger("99999999999999999999"));
      assertThat(valueOf("0.1")).isEqualTo(0.1);
      assertThat(valueOf("1e3")).isEqualTo(1000.0);
      assertThat(valueOf("0.12345678901234567890123"))
          .isEqualTo(new BigDecimal("0.12345678901234567890123"));
      assertThat(valueOf("1e400")).isEqualTo(new BigDecimal("1e400"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0E23", "8.41E21", "2.4393383966365738E17", "8374.238472938476"})
    void gives_a_double_back_with_the_digits_that_it_had(String number) {
      assertThat(valueOf(number)).isEqualTo(Double.valueOf(number));
      assertThat(DocumentJson.print(valueOf(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e401", "-1e9999999", "1e-9999999"})
    void refuses_numbers_too_long_to_calculate_with(String number) {
      assertTooLong(number);
    }

    @Test
    void refuses_numbers_of_too_many_digits() {
      assertTooLong("9".repeat(401));
      assertTooLong("0." + "9".repeat(400));
    }

    private void assertTooLong(String number) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> valueOf(number))
          .withMessage(
              "Cannot read a document at line 1, column %d: Number of more than 400 digits. Give one JSON object.",
              6 + number.length());
    }

    @Test
    @Timeout(5)
    void refuses_endless_numbers_at_once() {
      assertThatIllegalArgumentException().isThrownBy(() -> valueOf("9".repeat(400_000)));
    }

    @Test
    void leaves_text_that_looks_like_a_date() {
      assertThat(valueOf("\"2020-01-01T00:00:00.000Z\"")).isEqualTo("2020-01-01T00:00:00.000Z");
    }

    @Test
    void shares_the_layout_of_equal_shapes() {
      DocumentReader reader = new DocumentReader();
      Document first = reader.read("{\"a\":1,\"b\":2}");
      assertThat(reader.read("{\"a\":3,\"b\":4}").layout()).isSameAs(first.layout());
      assertThat(reader.read("{\"a\":3}").layout()).isNotEqualTo(first.layout());
    }

    @Test
    void refuses_a_repeated_name_with_its_place() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Document.parse("{\"a\":1,\n \"a\":2}"))
          .withMessageMatching(
              "Cannot read a document at line 2, column \\d+: Duplicate Object property \"a\"\\."
                  + " Give one JSON object\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "null", "{} {}"})
    void refuses_what_is_not_one_object(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Document.parse(text))
          .withMessage(
              "Cannot read a document: the text is not one JSON object. Give {\"name\": value, …}.");
    }

    @Test
    void refuses_an_exponent_beyond_every_numeric_type() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Document.parse("{\"a\":1e99999999999}"))
          .withMessageMatching(
              "Cannot read a document at line 1, column \\d+: Number with too large an exponent\\. Give one JSON object\\.");
    }

    @Test
    void refuses_data_deeper_than_100_levels() {
      assertThat(Document.parse(nested(100)).toJson()).isEqualTo(nested(100));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Document.parse(nested(101)))
          .withMessage(
              "Cannot read a document at line 1, column 502: Nested deeper than 100 levels. Give one JSON object.");
    }

    private Object valueOf(String json) {
      return java.util.Objects.requireNonNull(Document.parse("{\"v\":" + json + "}").get("v"));
    }

    private String nested(int depth) {
      return "{\"a\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1);
    }
  }

  @Nested
  class printing {
    @Test
    void writes_an_instant_in_utc_with_milliseconds() {
      assertThat(DocumentJson.print(Instant.parse("2020-02-03T04:05:06Z")))
          .isEqualTo("\"2020-02-03T04:05:06.000Z\"");
    }

    @Test
    void writes_more_digits_of_an_instant_only_if_it_has_them() {
      assertThat(DocumentJson.print(Instant.parse("2020-02-03T04:05:06.007000001Z")))
          .isEqualTo("\"2020-02-03T04:05:06.007000001Z\"");
    }

    @Test
    void writes_types_that_json_lacks_as_text() {
      assertThat(DocumentJson.print(LocalDate.of(2020, 2, 3))).isEqualTo("\"2020-02-03\"");
      assertThat(DocumentJson.print(new UUID(1, 2)))
          .isEqualTo("\"00000000-0000-0001-0000-000000000002\"");
      assertThat(DocumentJson.print(Binary.of(new byte[] {1, 2}))).isEqualTo("\"AQI=\"");
      assertThat(DocumentJson.print(new GeoPoint(48.2, 16))).isEqualTo("{\"lat\":48.2,\"lng\":16}");
    }

    @Test
    void writes_whole_doubles_without_a_fraction() {
      assertThat(DocumentJson.print(3.0)).isEqualTo("3");
      assertThat(DocumentJson.print(-0.0)).isEqualTo("-0.0");
      assertThat(DocumentJson.print(1e300)).isEqualTo("1.0E300");
    }
  }

  @Test
  void what_is_printed_reads_as_an_equal_document() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 2_000; round++) {
      Document document = randomDocument(random, 3);
      assertThat(Document.parse(document.toJson())).as("seed %d", seed).isEqualTo(document);
    }
  }

  /**
   * Java 17 prints some doubles with more digits than tell them, such as -1.8330495291818442E17.
   */
  @Test
  void decimals_of_many_digits_read_as_numbers_that_equal_them() {
    long seed = 20261127;
    SplittableRandom random = new SplittableRandom(seed);
    assertThat(reread(new BigDecimal("-183304952918184400.0")))
        .isEqualTo(Document.of("x", new BigDecimal("-183304952918184400.0")));
    for (int round = 0; round < 20_000; round++) {
      BigDecimal decimal =
          new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(-8, 20));
      assertThat(reread(decimal)).as("seed %d", seed).isEqualTo(Document.of("x", decimal));
    }
  }

  @Test
  void a_decimal_reads_as_a_double_only_if_that_is_written_with_its_digits() {
    long seed = 20261127;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200_000; round++) {
      long digits = random.nextLong(-1, 1L << random.nextInt(1, 62)) * random.nextInt(-1, 2);
      BigDecimal decimal = BigDecimal.valueOf(digits, random.nextInt(1, 24));
      double nearest = decimal.doubleValue();
      boolean keepsIt = new BigDecimal(DocumentJson.textOf(nearest)).compareTo(decimal) == 0;

      assertThat(Document.parse("{\"x\":" + decimal.toPlainString() + "}").get("x"))
          .as("%s, seed %d", decimal.toPlainString(), seed)
          .isEqualTo(keepsIt ? (Object) nearest : decimal);
    }
  }

  private static Document reread(BigDecimal decimal) {
    return Document.parse(Document.of("x", decimal).toJson());
  }

  private static Document randomDocument(SplittableRandom random, int depth) {
    Document document = Document.empty();
    for (int size = random.nextInt(12); size > 0; size--) {
      document = document.with("p" + random.nextInt(15) + "\"\\\u2028", randomValue(random, depth));
    }
    return document;
  }

  private static Object randomValue(SplittableRandom random, int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 0 -> random.nextLong();
      case 1 -> random.nextInt();
      case 2 -> Double.longBitsToDouble(random.nextLong() & ~(1L << 62)); // finite
      case 3 -> new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(40));
      case 4 -> "text\u0000\n\"" + random.nextInt();
      case 5 -> random.nextInt(2) == 0;
      case 6 -> java.util.List.of(randomValue(random, depth - 1), randomValue(random, depth - 1));
      default -> randomDocument(random, depth - 1);
    };
  }

  @Test
  void half_a_character_is_found_beside_whole_ones() {
    assertThat(DocumentJson.hasHalfCharacter("a\uD83D\uDE00")).isFalse();
    assertThat(DocumentJson.hasHalfCharacter("\uD83D\uDE00\uD83D")).isTrue();
    assertThat(DocumentJson.hasHalfCharacter("\uDFFF")).isTrue();
    assertThat(DocumentJson.hasHalfCharacter("\uD800")).isTrue();
    assertThat(DocumentJson.hasHalfCharacter("plain")).isFalse();
  }
}
