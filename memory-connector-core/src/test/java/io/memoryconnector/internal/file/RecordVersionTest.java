package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordVersionTest {
  private static final long SEED = 20261127;

  static Stream<Object> values() {
    return Stream.of(
        "text",
        1,
        -1,
        0,
        7L,
        1L << 60,
        -(1L << 62),
        Long.MAX_VALUE,
        1.25e18,
        1.5,
        1e300,
        new BigDecimal("1.10"),
        new BigDecimal("0.12345678901234567890123"),
        new BigDecimal("1.25e17"),
        BigInteger.TEN.pow(16),
        BigInteger.TEN.pow(30),
        true,
        LocalDate.of(2024, 2, 29),
        LocalDate.of(999, 12, 31),
        LocalDate.of(-44, 3, 15),
        LocalDate.of(12_345, 1, 1),
        Instant.parse("2024-02-29T12:00:00Z"),
        Instant.parse("2024-02-29T12:00:00.000000001Z"),
        new UUID(1, 2),
        new GeoPoint(48.2, 16.37),
        List.of("a", 1, LocalDate.of(2024, 2, 29)),
        Document.of("a", 1).with("b", LocalDate.of(1000, 1, 1)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void is_that_of_what_is_read_of_its_json(Object value) {
    Document record = Document.of("id", 1).with("value", value);
    assertThat(RecordVersion.of(record))
        .isEqualTo(RecordVersion.of(Document.parse(record.toJson())));
  }

  @Test
  void is_that_of_what_is_read_of_the_json_of_any_day() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 1_000; i++) {
      LocalDate day = LocalDate.ofEpochDay(random.nextInt(-800_000, 3_000_000));
      assertThat(RecordVersion.of(Document.of("day", day)))
          .as("seed %d, %s", SEED, day)
          .isEqualTo(RecordVersion.of(Document.of("day", day.toString())));
    }
  }

  @Test
  void tells_any_other_value() {
    List<String> versions =
        values().map(value -> RecordVersion.of(Document.of("value", value))).toList();
    assertThat(versions).doesNotHaveDuplicates();
  }

  @Test
  void is_one_for_numbers_of_one_value() {
    for (Number[] same :
        new Number[][] {
          {0, -0.0, 0L, BigInteger.ZERO, new BigDecimal("0.00")},
          {7, 7.0, 7L, BigInteger.valueOf(7), new BigDecimal("7.0")},
          {1L << 60, BigInteger.ONE.shiftLeft(60), Math.pow(2, 60)},
          {1.1, new BigDecimal("1.10")},
          {1e300, new BigDecimal("1e300"), BigInteger.TEN.pow(300)}
        }) {
      assertThat(Stream.of(same).map(number -> RecordVersion.of(Document.of("n", number))))
          .as("%s", List.of(same))
          .containsOnly(RecordVersion.of(Document.of("n", same[0])));
    }
  }

  @Test
  void is_the_same_in_any_order_of_the_properties() {
    assertThat(RecordVersion.of(Document.parse("{\"a\":1,\"b\":[1.0,2]}")))
        .isEqualTo(RecordVersion.of(Document.parse("{\"b\":[1,2],\"a\":1.00}")));
    assertThat(RecordVersion.of(Document.parse("{\"a\":[2,1]}")))
        .isNotEqualTo(RecordVersion.of(Document.parse("{\"a\":[1,2]}")));
  }
}
