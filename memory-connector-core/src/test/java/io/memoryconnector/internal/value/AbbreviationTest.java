package io.memoryconnector.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Binary;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
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
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AbbreviationTest {
  private static final long SEED = 20_261_127;

  /** What lies at the edges of kinds, types and places. */
  private static final List<Object> EDGES =
      List.of(
          true,
          false,
          0,
          -0.0,
          0.0,
          1,
          1.0,
          -1L,
          0.1,
          new BigDecimal("0.1"),
          new BigDecimal("0.10000000000000000000001"),
          Double.MIN_VALUE,
          -Double.MIN_VALUE,
          Double.MAX_VALUE,
          -Double.MAX_VALUE,
          new BigDecimal("1e399"),
          new BigDecimal("-1e399"),
          new BigDecimal("-1e-399"),
          BigInteger.TEN.pow(300),
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          1L << 53,
          (1L << 53) + 1,
          9.007199254740992E15,
          1_000_000_000_000_000_000L,
          999_999_999_999_999_999L,
          -1_000_000_000_000_000_000L,
          new BigDecimal("999999999999999999.5"),
          new BigDecimal("-1000000000000000000.5"),
          "",
          "\0",
          "a",
          "a\0",
          "a\0b",
          "customer1@example.org",
          "customer10@example.org",
          "\u007f",
          "\u0080",
          "\u07ff",
          "\u0800",
          "\ud83d\ude00", // a pair of surrogates: before what follows, although it is a greater
          // letter
          "\ud83d",
          "\uffff",
          "\uffff\uffff\uffff",
          new UUID(0, 1),
          new UUID(-1, 0),
          new UUID(Long.MAX_VALUE, 0),
          Binary.of(new byte[] {-1}),
          new GeoPoint(90, 180),
          new GeoPoint(-90, -180),
          new GeoPoint(0, 0),
          List.of(),
          List.of("z"),
          Document.empty());

  private static final List<Object> TIMES =
      List.of(
          Instant.MIN,
          Instant.MAX,
          Instant.EPOCH,
          Instant.EPOCH.plusNanos(1),
          Instant.EPOCH.minusNanos(1),
          Instant.ofEpochSecond(1L << 34, 999_999_999),
          LocalDate.MIN,
          LocalDate.MAX,
          LocalDate.EPOCH,
          LocalDateTime.MIN,
          LocalDateTime.MAX,
          LocalDateTime.of(2026, 1, 1, 0, 0),
          LocalTime.MIN,
          LocalTime.MAX,
          OffsetDateTime.MIN,
          OffsetDateTime.MAX,
          OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(2)),
          OffsetTime.MIN,
          ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneId.of("Europe/Oslo")),
          Year.of(-5),
          YearMonth.of(2026, 2),
          MonthDay.of(2, 29),
          Duration.ofNanos(-1),
          Period.ofDays(3),
          ZoneId.of("Europe/Oslo"),
          ZoneOffset.UTC);

  private final List<Object> values = new ArrayList<>(EDGES);

  AbbreviationTest() {
    values.addAll(TIMES);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 400; i++) {
      values.add(random.nextInt(-50, 50));
      values.add(random.nextLong());
      values.add(random.nextDouble(-50, 50));
      values.add(BigDecimal.valueOf(random.nextLong(), random.nextInt(-30, 30)));
      values.add(text(random));
      values.add(Instant.ofEpochSecond(random.nextLong() >> random.nextInt(9, 60)));
      values.add(new UUID(random.nextLong(), random.nextLong()));
      values.add(new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180)));
    }
    values.sort(Values.ORDER);
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int letters = random.nextInt(12); letters > 0; letters--) {
      text.append((char) random.nextInt(1 << random.nextInt(1, 17)));
    }
    return text.toString();
  }

  /** The order of neighbours is that of all: what is claimed of each is transitive. */
  private void requireOrder(List<?> sorted, ToLongFunction<Object> abbreviation) {
    for (int i = 1; i < sorted.size(); i++) {
      Object one = sorted.get(i - 1);
      Object other = sorted.get(i);
      int order = Long.compare(abbreviation.applyAsLong(one), abbreviation.applyAsLong(other));
      boolean fits = Values.compare(one, other) == 0 ? order == 0 : order <= 0;
      if (!fits) {
        throw new AssertionError(
            "seed %d: '%s' (%s) and '%s' (%s)"
                .formatted(SEED, one, one.getClass(), other, other.getClass()));
      }
    }
  }

  @Test
  void are_in_the_order_of_all_values() {
    requireOrder(values, value -> Abbreviation.of(value, 0));
  }

  @Test
  void are_in_the_order_of_all_ids() {
    requireOrder(values, value -> Abbreviation.ofId(value, 0));
  }

  @Test
  void are_in_the_order_of_texts_without_the_beginning_that_they_share() {
    List<Object> texts = values.stream().filter(String.class::isInstance).toList();
    List<String> longer = texts.stream().map(text -> "same\ud83d" + text).toList();
    requireOrder(longer, value -> Abbreviation.of(value, 5));
  }

  @Test
  void lie_between_those_of_the_places_around_their_kind() {
    for (Object value : values) {
      long abbreviation = Abbreviation.of(value, 0);
      assertThat(abbreviation)
          .as("%s", value)
          .isBetween(Abbreviation.least(value), Abbreviation.greatest(value))
          .isBetween(Abbreviation.LEAST, Abbreviation.GREATEST);
    }
  }

  @Test
  void tell_most_values_apart() {
    long apart = values.stream().mapToLong(value -> Abbreviation.of(value, 0)).distinct().count();
    long different = values.stream().distinct().count();
    assertThat(apart).isGreaterThan(different * 9 / 10);
  }

  @Nested
  class of_whole_ids {
    @Test
    void are_the_ids() {
      assertThat(Abbreviation.ofId(7, 0)).isEqualTo(7);
      assertThat(Abbreviation.ofId(-7L, 0)).isEqualTo(-7);
      assertThat(Abbreviation.isExactId(7L)).isTrue();
    }

    @Test
    void are_not_exact_for_fractions_text_and_what_has_too_many_digits() {
      assertThat(Abbreviation.isExactId(7.0)).isFalse();
      assertThat(Abbreviation.isExactId("7")).isFalse();
      assertThat(Abbreviation.isExactId(1_000_000_000_000_000_000L)).isFalse();
      assertThat(Abbreviation.isExactId(Long.MIN_VALUE)).isFalse();
    }
  }

  @Nested
  class beginnings_of_text {
    @Test
    void are_shared_as_far_as_letters_are_the_same() {
      assertThat(Abbreviation.sharedLetters("anna", "anton")).isEqualTo(2);
      assertThat(Abbreviation.sharedLetters("ann", "anna")).isEqualTo(3);
      assertThat(Abbreviation.sharedLetters("", "anna")).isZero();
      assertThat(Abbreviation.sharedLetters(1, "1")).isZero();
    }

    @Test
    void compare_as_the_whole_values_where_they_differ() {
      assertThat(Abbreviation.compareShared("anton", "anna", 2)).isZero();
      assertThat(Abbreviation.compareShared("am", "anna", 2)).isNegative();
      assertThat(Abbreviation.compareShared("a", "anna", 2)).isNegative();
      assertThat(Abbreviation.compareShared("ao", "anna", 2)).isPositive();
      assertThat(Abbreviation.compareShared(5, "anna", 2)).isNegative();
    }
  }
}
