package io.memoryconnector.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Binary;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.ListOf;
import io.memoryconnector.model.PropertyType.MapOf;
import io.memoryconnector.model.PropertyType.ObjectOf;
import io.memoryconnector.model.PropertyType.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConversionTest {
  private static final UUID ID = UUID.fromString("019282f6-9c5a-7000-8000-000000000000");

  static List<Arguments> fitting() {
    return List.of(
        Arguments.of(Scalar.STRING, 5, "5"),
        Arguments.of(Scalar.STRING, 2.5, "2.5"),
        Arguments.of(Scalar.STRING, true, "true"),
        Arguments.of(Scalar.STRING, Instant.EPOCH, "1970-01-01T00:00:00.000Z"),
        Arguments.of(Scalar.STRING, ID, ID.toString()),
        Arguments.of(Scalar.NUMBER, " 4 ", 4),
        Arguments.of(Scalar.NUMBER, "+04", 4),
        Arguments.of(Scalar.NUMBER, "4.0", 4.0),
        Arguments.of(Scalar.NUMBER, "-3.5", -3.5),
        Arguments.of(Scalar.NUMBER, "4000000000", 4_000_000_000L),
        Arguments.of(Scalar.NUMBER, "99999999999999999999", new BigInteger("9".repeat(20))),
        Arguments.of(
            Scalar.NUMBER, "0.1000000000000000055", new BigDecimal("0.1000000000000000055")),
        Arguments.of(Scalar.NUMBER, true, 1),
        Arguments.of(Scalar.INTEGER, 7L, 7),
        Arguments.of(Scalar.INTEGER, 7.0, 7),
        Arguments.of(Scalar.LONG, 7, 7L),
        Arguments.of(Scalar.DOUBLE, 7, 7.0),
        Arguments.of(Scalar.BIG_INTEGER, "7", BigInteger.valueOf(7)),
        Arguments.of(Scalar.BIG_DECIMAL, 0.1, new BigDecimal("0.1")),
        Arguments.of(Scalar.BOOLEAN, "true", true),
        Arguments.of(Scalar.BOOLEAN, "0", false),
        Arguments.of(Scalar.BOOLEAN, 1.0, true),
        Arguments.of(Scalar.DATE, "2019-05-02", Instant.parse("2019-05-02T00:00:00Z")),
        Arguments.of(Scalar.DATE, "2019-05-02T10:00", Instant.parse("2019-05-02T10:00:00Z")),
        Arguments.of(
            Scalar.DATE, "2019-05-02T10:00:00.5+02:00", Instant.parse("2019-05-02T08:00:00.500Z")),
        Arguments.of(Scalar.DATE, 1_556_755_200_000L, Instant.parse("2019-05-02T00:00:00Z")),
        Arguments.of(Scalar.DATE, LocalDate.EPOCH, Instant.EPOCH),
        Arguments.of(Scalar.LOCAL_DATE, "2019-05-02T00:00:00.000Z", LocalDate.of(2019, 5, 2)),
        Arguments.of(Scalar.LOCAL_DATE, Instant.EPOCH, LocalDate.EPOCH),
        Arguments.of(
            Scalar.LOCAL_DATE_TIME, "2019-05-02T10:00", LocalDateTime.of(2019, 5, 2, 10, 0)),
        Arguments.of(
            Scalar.OFFSET_DATE_TIME,
            "2019-05-02T10:00:00+02:00",
            OffsetDateTime.parse("2019-05-02T10:00:00+02:00")),
        Arguments.of(
            Scalar.ZONED_DATE_TIME,
            "2019-05-02T10:00:00+02:00[Europe/Vienna]",
            ZonedDateTime.parse("2019-05-02T10:00:00+02:00[Europe/Vienna]")),
        Arguments.of(Scalar.LOCAL_TIME, "10:30", LocalTime.of(10, 30)),
        Arguments.of(Scalar.YEAR, 2020, Year.of(2020)),
        Arguments.of(Scalar.DURATION, "PT3S", Duration.ofSeconds(3)),
        Arguments.of(Scalar.UUID, ID.toString(), ID),
        Arguments.of(Scalar.BINARY, "AQ==", Binary.of(new byte[] {1})),
        Arguments.of(Scalar.GEO_POINT, "47, 12.5", new GeoPoint(47, 12.5)),
        Arguments.of(Scalar.GEO_POINT, List.of(1, "2"), new GeoPoint(1, 2)),
        Arguments.of(
            Scalar.GEO_POINT, Document.parse("{\"lat\":1,\"lng\":\"2\"}"), new GeoPoint(1, 2)),
        Arguments.of(Scalar.OBJECT, "text", "text"),
        Arguments.of(new ListOf(Scalar.STRING), List.of("x", 5), List.of("x", "5")),
        Arguments.of(
            new ObjectOf(Map.of("n", Scalar.NUMBER)),
            Document.parse("{\"n\":\"5\",\"other\":\"6\"}"),
            Document.parse("{\"n\":5,\"other\":\"6\"}")),
        Arguments.of(
            new MapOf(Scalar.NUMBER),
            Document.parse("{\"a\":\"5\"}"),
            Document.parse("{\"a\":5}")));
  }

  @ParameterizedTest
  @MethodSource("fitting")
  void gives_the_value_as_the_type_has_it(PropertyType type, Object value, Object expected) {
    assertThat(Conversion.to(type, value)).isEqualTo(expected);
  }

  static List<Arguments> unusual() {
    ZoneOffset localMean = ZoneOffset.ofHoursMinutesSeconds(0, 19, 32); // Amsterdam's until 1937
    return List.of(
        Arguments.of(Scalar.DATE, Instant.MIN),
        Arguments.of(Scalar.DATE, Instant.MAX),
        Arguments.of(Scalar.LOCAL_DATE, LocalDate.MIN),
        Arguments.of(Scalar.LOCAL_DATE_TIME, LocalDateTime.MAX),
        Arguments.of(Scalar.OFFSET_DATE_TIME, OffsetDateTime.MIN),
        Arguments.of(
            Scalar.OFFSET_DATE_TIME, LocalDateTime.of(1890, 1, 2, 3, 4).atOffset(localMean)),
        Arguments.of(Scalar.ZONED_DATE_TIME, LocalDateTime.of(1890, 1, 2, 3, 4).atZone(localMean)),
        Arguments.of(
            Scalar.ZONED_DATE_TIME,
            LocalDateTime.of(1890, 1, 2, 3, 4).atZone(ZoneId.of("Europe/Amsterdam"))),
        Arguments.of(Scalar.OFFSET_TIME, OffsetTime.of(LocalTime.NOON, localMean)),
        Arguments.of(Scalar.YEAR, Year.of(79)),
        Arguments.of(Scalar.YEAR, Year.of(12_000)),
        Arguments.of(Scalar.YEAR_MONTH, YearMonth.of(79, 10)),
        Arguments.of(Scalar.YEAR_MONTH, YearMonth.of(12_000, 3)),
        Arguments.of(Scalar.YEAR_MONTH, YearMonth.of(-12_000, 3)),
        Arguments.of(Scalar.MONTH_DAY, MonthDay.of(2, 29)),
        Arguments.of(Scalar.DURATION, Duration.ofSeconds(Long.MIN_VALUE)),
        Arguments.of(Scalar.PERIOD, Period.of(-1, 2, -3)));
  }

  @ParameterizedTest
  @MethodSource("unusual")
  void takes_back_what_stood_as_text_in_a_file(Scalar type, Object value) {
    Document written = Document.of("value", value);
    Document read = Document.parse(written.toJson());
    assertThat(Conversion.to(type, read.get("value"))).isEqualTo(value);
  }

  @Test
  void reads_a_month_of_a_late_year_with_a_sign() {
    assertThat(Conversion.to(Scalar.YEAR_MONTH, "+12000-03")).isEqualTo(YearMonth.of(12_000, 3));
  }

  static List<Arguments> unfit() {
    return List.of(
        Arguments.of(Scalar.STRING, List.of("a")),
        Arguments.of(Scalar.STRING, Document.empty()),
        Arguments.of(Scalar.NUMBER, "four"),
        Arguments.of(Scalar.NUMBER, ""),
        Arguments.of(Scalar.NUMBER, "0x4"),
        Arguments.of(Scalar.NUMBER, "4e0"),
        Arguments.of(Scalar.NUMBER, "NaN"),
        Arguments.of(Scalar.NUMBER, List.of(4)),
        Arguments.of(Scalar.INTEGER, 7.5),
        Arguments.of(Scalar.INTEGER, 1L << 40),
        Arguments.of(Scalar.DOUBLE, "9".repeat(400)),
        Arguments.of(Scalar.BOOLEAN, "yes"),
        Arguments.of(Scalar.BOOLEAN, "TRUE"),
        Arguments.of(Scalar.BOOLEAN, 2),
        Arguments.of(Scalar.DATE, "soon"),
        Arguments.of(Scalar.DATE, "2024-02-30"),
        Arguments.of(Scalar.DATE, "2021"),
        Arguments.of(Scalar.DATE, true),
        Arguments.of(Scalar.DATE, 1.5),
        Arguments.of(Scalar.LOCAL_DATE, "2019-05-02T22:00:00.000Z"), // the time would be lost
        Arguments.of(Scalar.LOCAL_DATE, Instant.EPOCH.plusMillis(1)),
        Arguments.of(Scalar.UUID, "x"),
        Arguments.of(Scalar.BINARY, "?"),
        Arguments.of(Scalar.GEO_POINT, "47"),
        Arguments.of(Scalar.GEO_POINT, List.of(95, 0)),
        Arguments.of(Scalar.GEO_POINT, Document.empty()),
        Arguments.of(new ListOf(Scalar.STRING), "x"),
        Arguments.of(new ListOf(Scalar.NUMBER), List.of(1, "x")),
        Arguments.of(new ObjectOf(Map.of("n", Scalar.NUMBER)), Document.parse("{\"n\":\"x\"}")),
        Arguments.of(new MapOf(Scalar.NUMBER), List.of()));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void says_that_a_value_has_no_counterpart(PropertyType type, Object value) {
    assertThat(Conversion.to(type, value)).isSameAs(Conversion.UNFIT);
  }

  @Test
  void leaves_null_alone() {
    assertThat(Conversion.to(Scalar.NUMBER, null)).isNull();
    assertThat(Conversion.to(new ListOf(Scalar.NUMBER), null)).isNull();
  }

  @Test
  void returns_what_fits_as_it_is() {
    List<Object> list = List.of("a", "b");
    assertThat(Conversion.to(new ListOf(Scalar.STRING), list)).isSameAs(list);
  }

  @Test
  @Timeout(5)
  void gives_the_values_of_an_object_of_any_size() {
    Map<String, Object> texts = new LinkedHashMap<>();
    Map<String, Object> numbers = new LinkedHashMap<>();
    for (int number = 0; number < 100_000; number++) {
      texts.put("a" + number, String.valueOf(number));
      numbers.put("a" + number, number);
    }
    assertThat(Conversion.to(new MapOf(Scalar.INTEGER), Document.copyOf(texts)))
        .isEqualTo(Document.copyOf(numbers));
  }

  @Test
  void leaves_the_values_of_an_object_that_are_null_or_fit() {
    Document object = Document.of("a", null).with("b", 1).with("c", "2").with("d", 3);
    assertThat(Conversion.to(new MapOf(Scalar.INTEGER), object))
        .hasToString("{\"a\":null,\"b\":1,\"c\":2,\"d\":3}");
  }

  @Test
  @Timeout(5)
  void refuses_numbers_that_would_take_seconds_to_write_out() {
    assertThat(Conversion.to(Scalar.INTEGER, new BigDecimal("1e999999999")))
        .isSameAs(Conversion.UNFIT);
    assertThat(Conversion.to(Scalar.BIG_INTEGER, new BigDecimal("1e9999999")))
        .isSameAs(Conversion.UNFIT);
    assertThat(Conversion.to(Scalar.NUMBER, "9".repeat(400_000))).isSameAs(Conversion.UNFIT);
  }
}
