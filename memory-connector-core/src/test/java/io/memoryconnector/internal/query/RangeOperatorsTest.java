package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import io.memoryconnector.internal.query.Interval.Bound;
import io.memoryconnector.internal.query.Interval.Edge;
import io.memoryconnector.internal.value.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code gt}, {@code gte}, {@code lt}, {@code lte}, {@code between} and its like. */
class RangeOperatorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | [1, 2, 2.0, 2.5, null, \"<missing>\"] | {\"v\": {\"gt\": 2}}   | 4",
        "NUMBER | [1, 2, 2.0, 2.5, null, \"<missing>\"] | {\"v\": {\"gte\": 2}}  | 2 3 4",
        "NUMBER | [1, 2, 2.0, 2.5, null, \"<missing>\"] | {\"v\": {\"lt\": 2}}   | 1",
        "NUMBER | [1, 2, 2.0, 2.5, null, \"<missing>\"] | {\"v\": {\"lte\": 2}}  | 1 2 3",
        "NUMBER | [1, 2, 2.0, 2.5]                | {\"v\": {\"gt\": 1.5}}       | 2 3 4",
        "NUMBER | [1, 2, 2.0, 2.5]                | {\"v\": {\"lt\": \"2.25\"}}  | 1 2 3",
        "NUMBER | [1, 2, 2.0, 2.5]                | {\"v\": {\"between\": [2, 2]}} | 2 3",
        "NUMBER | [1, 2, 2.0, 2.5]                | {\"v\": {\"between\": [3, 1]}} | ''",
        "NUMBER | [1, 2, 2.0, 2.5]                | {\"v\": {\"between\": [null, 3]}} | ''",
        "NUMBER | [1, 2]                          | {\"v\": {\"gte\": \"four\"}} | ''",
        "NUMBER | [1, 2]                          | {\"v\": {\"lt\": 1e400}}     | 1 2",
        "NUMBER | [1, 2, 2.0, 2.5, 4, null, \"<missing>\"] | {\"v\": {\"gte\": 2, \"lt\": 4}} | 2 3 4",
        "NUMBER | [1, 2, 2.5, 3]                  | {\"v\": {\"gt\": 3, \"lt\": 2}} | ''",
        "NUMBER | [1, 2, 2.5, 3]                  | {\"v\": {\"gt\": 1e30, \"lt\": 1e400}} | ''",
        "NUMBER | [1, 2e30, 2.5, 3e400]           | {\"v\": {\"gt\": 2, \"lt\": 1e400}} | 2 3",
        "NUMBER | [1, 2, 2.5, 3, 4]               | {\"and\": [{\"v\": {\"gt\": 1}}, {\"v\": {\"lt\": 4}}, {\"v\": {\"gt\": 2}}]} | 3 4",
        "STRING | [\"B\", \"a\", \"b\", \"\", null] | {\"v\": {\"gt\": \"a\"}}   | 3",
        "STRING | [\"B\", \"a\", \"b\", \"\", null] | {\"v\": {\"lte\": \"B\"}}  | 1 4",
        "STRING | [\"5\", \"10\"]                 | {\"v\": {\"gt\": 3}}         | 1",
        "BOOLEAN | [false, true, null]            | {\"v\": {\"gt\": false}}     | 2",
        "BOOLEAN | [false, true, null]            | {\"v\": {\"lte\": true}}     | 1 2",
        "DATE   | [\"2020-01-01\", \"2020-06-01\"] | {\"v\": {\"gte\": \"2020-06-01T02:00:00+02:00\"}} | 2",
        "DATE   | [\"2020-01-01\", \"2020-06-01\"] | {\"v\": {\"lt\": 1590969600000}} | 1",
        "-      | [1, \"1\", true, null, {\"a\": 1}] | {\"v\": {\"gte\": 0}}      | 1",
        "-      | [1, \"1\", true, null, {\"a\": 1}] | {\"v\": {\"gte\": null}}   | ''",
        "-      | [{\"a\": 1}, [[1]]]             | {\"v\": {\"gte\": {\"a\": 1}}} | ''",
        "NUMBER[] | [[1, 9], [5], [], null]       | {\"v\": {\"between\": [2, 6]}} | 2",
        "NUMBER[] | [[1, 9], [5], [], null]       | {\"v\": {\"gt\": 2, \"lt\": 2}} | 1",
        "NUMBER[] | [[1, 9], [5], [9, 7], null]   | {\"and\": [{\"v\": {\"gt\": 2}}, {\"v\": {\"lt\": 8}}, {\"v\": {\"lt\": 2}}]} | 1",
      })
  void find(String type, String values, String where, String expected) {
    assertThat(Probe.of(type, values).ids(Where.parse(where)))
        .isEqualTo(expected.equals("''") ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({
    "GT, 2024-02-29T00:00:00Z, 3",
    "GT, 2024-02-28T23:00:00Z, 2 3",
    "GTE, 2024-02-29T09:30:00Z, 3",
    "LT, 2024-02-29T09:30:00Z, 1 2",
    "LT, 2024-02-29T00:00:00Z, 1",
    "LTE, 2024-02-29T23:59:59.999Z, 1 2",
    "EQ, 2024-02-29T09:30:00Z, ''",
  })
  void compare_days_with_moments_by_their_midnight(Operator operator, String moment, String ids) {
    Probe days = Probe.of("LOCAL_DATE", "[\"2024-02-28\", \"2024-02-29\", \"2024-03-01\", null]");
    assertThat(days.ids(Where.property("v").is(operator, moment))).isEqualTo(ids);
    assertThat(days.ids(Where.property("v").is(operator, Instant.parse(moment)))).isEqualTo(ids);
  }

  @Test
  void compare_days_with_local_times_by_their_midnight() {
    Probe days = Probe.of("LOCAL_DATE", "[\"2024-02-28\", \"2024-02-29\", \"2024-03-01\", null]");
    LocalDateTime morning = LocalDate.of(2024, 2, 29).atTime(9, 30);
    assertThat(days.ids(Where.property("v").gt(morning))).isEqualTo("3");
    assertThat(days.ids(Where.property("v").lt(morning))).isEqualTo("1 2");
  }

  @Test
  void find_days_between_moments() {
    Probe days = Probe.of("LOCAL_DATE", "[\"2024-02-28\", \"2024-02-29\", \"2024-03-01\", null]");
    assertThat(days.ids(Where.property("v").between("2024-02-28T12:00Z", "2024-03-01T12:00Z")))
        .isEqualTo("2 3");
    assertThat(days.ids(Where.property("v").between("2024-02-29T01:00Z", "2024-02-29T02:00Z")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GT, -1000000000-01-01T00:00:00Z, 1 2 3",
    "GTE, -999999999-01-01T00:00:01Z, 2 3",
    "GTE, +999999999-12-31T00:00:01Z, ''",
    "GT, +1000000000-12-31T23:59:59.999999999Z, ''",
    "LT, +1000000000-12-31T23:59:59.999999999Z, 1 2 3",
    "LTE, +999999999-12-31T00:00:01Z, 1 2 3",
    "LTE, -999999999-01-01T00:00:01Z, 1",
    "LT, -1000000000-01-01T00:00:00Z, ''",
  })
  void compare_days_with_moments_before_and_after_all_days(
      Operator operator, String moment, String ids) {
    Probe days =
        Probe.of(
            "LOCAL_DATE", "[\"-999999999-01-01\", \"2024-02-29\", \"+999999999-12-31\", null]");
    assertThat(days.ids(Where.property("v").is(operator, moment))).isEqualTo(ids);
    assertThat(days.ids(Where.property("v").is(operator, Instant.parse(moment)))).isEqualTo(ids);
  }

  @Test
  void find_all_days_between_the_first_and_the_last_moment() {
    Probe days = Probe.of("LOCAL_DATE", "[\"-999999999-01-01\", \"+999999999-12-31\", null]");
    assertThat(days.ids(Where.property("v").between(Instant.MIN, Instant.MAX))).isEqualTo("1 2");
    assertThat(days.ids(Where.property("v").between(Instant.MAX, Instant.MIN))).isEmpty();
  }

  @Test
  void find_values_of_the_class_of_the_bound_only() {
    UUID first = UUID.fromString("7fffffff-0000-0000-0000-000000000000");
    UUID second = UUID.fromString("80000000-0000-0000-0000-000000000000"); // as text, the greater
    LocalDate day = LocalDate.of(2026, 2, 28);
    Probe probe =
        Probe.of(
            List.of(first, second, day, day.plusDays(1), day.atStartOfDay(), "2026-03-01", true));
    assertThat(probe.ids(Where.property("v").gte(second))).isEqualTo("2");
    assertThat(probe.ids(Where.property("v").lt(second))).isEqualTo("1");
    assertThat(probe.ids(Where.property("v").gt(day))).isEqualTo("4");
    assertThat(probe.ids(Where.property("v").lte(day))).isEqualTo("3");
    assertThat(probe.ids(Where.property("v").lte(true))).isEqualTo("7");
  }

  @Test
  void find_nothing_among_many_numbers_between_bounds_that_leave_none() {
    Where where = Where.property("v").gt(3).and(Where.property("v").lt(2));
    assertThat(Probe.of(IntStream.range(0, 40).boxed().toList()).ids(where)).isEmpty();
    assertThat(
            Probe.of(DoubleStream.iterate(0.5, v -> v + 1).limit(40).boxed().toList()).ids(where))
        .isEmpty();
  }

  /** So many are tested side by side, by what stands for them: it must tell classes apart. */
  @Test
  void find_nothing_among_many_values_of_another_class() {
    LocalDate day = LocalDate.of(2026, 2, 28);
    Probe days = Probe.of(IntStream.range(0, 40).mapToObj(day::plusDays).toList());
    for (Object other : List.of(1, Instant.EPOCH, day.atStartOfDay(), new UUID(0, 1), true)) {
      assertThat(days.ids(Where.property("v").gt(other))).as("after %s", other).isEmpty();
      assertThat(days.ids(Where.property("v").lt(other))).as("before %s", other).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"BETWEEN, 2 3 4", "OPEN, 3", "LEFT_OPEN, 3 4", "RIGHT_OPEN, 2 3"})
  void leave_out_the_ends_that_are_open(Operator operator, String expected) {
    Where where = Where.property("v").is(operator, List.of(2, 4));
    assertThat(Probe.of("NUMBER", "[1, 2, 3, 4, 5, null]").ids(where)).isEqualTo(expected);
    assertThat(Probe.of("NUMBER[]", "[[1], [2, 9], [3, 1], [4, 0], [5, 1], null]").ids(where))
        .isEqualTo(expected);
    Where nothing = Where.property("v").is(operator, List.of(4, 2));
    assertThat(Probe.of("NUMBER", "[1, 2, 3, 4, 5, null]").ids(nothing)).isEmpty();
  }

  @Test
  void ignore_case_where_asked() {
    Probe probe = Probe.of("STRING", "[\"a\", \"B\", \"c\"]");
    assertThat(
            probe.ids(
                new Where.Comparison(PropertyPath.of("v"), Operator.LTE, "b", TextCase.IGNORED)))
        .isEqualTo("1 2");
  }

  @Test
  void agree_with_exact_comparison_at_every_edge() {
    List<Number> numbers =
        List.of(
            0,
            -0.0,
            1,
            1.5,
            -1.5,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            1L << 53,
            (1L << 53) + 1,
            0x1p53,
            0x1p63,
            -0x1p63,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.MIN_VALUE,
            new BigDecimal("0.1"),
            0.1,
            new BigDecimal("0.10000000000000001"),
            new BigDecimal("1e999999999"),
            new BigDecimal("-1e-999999999"),
            BigInteger.ONE.shiftLeft(63),
            BigInteger.ONE.shiftLeft(64).negate());
    for (Number bound : numbers) {
      for (Edge edge : Edge.values()) {
        NumberRange above = new NumberRange(new Interval(new Bound(bound, edge), null));
        NumberRange below = new NumberRange(new Interval(null, new Bound(bound, edge)));
        for (Number value : numbers) {
          int order = Numbers.compare(value, bound);
          boolean isOn = order == 0 && edge == Edge.INCLUDED;
          assertThat(above.holds(value))
              .as("%s above %s", value, bound)
              .isEqualTo(order > 0 || isOn);
          assertThat(below.holds(value))
              .as("%s below %s", value, bound)
              .isEqualTo(order < 0 || isOn);
        }
      }
    }
  }

  @Test
  void never_hold_for_other_kinds_beside_numbers() {
    NumberRange all = new NumberRange(new Interval(new Bound(0, Edge.INCLUDED), null));
    assertThat(all.holds("1")).isFalse();
    assertThat(all.holds(null)).isFalse();
    assertThat(all.holds(Document.empty())).isFalse();
  }
}
