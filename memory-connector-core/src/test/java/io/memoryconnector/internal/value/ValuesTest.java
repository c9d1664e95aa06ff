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
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesTest {
  private static final UUID EARLY = UUID.fromString("019282f6-9c5a-7000-8000-000000000000");
  private static final UUID LATE = UUID.fromString("f19282f6-9c5a-7000-8000-000000000000");

  /** Every value is less than those after it. */
  private static final List<@Nullable Object> ASCENDING =
      Arrays.asList(
          null,
          false,
          true,
          new BigDecimal("-1e30"),
          -3.5,
          0,
          0.1,
          1,
          Long.MAX_VALUE,
          BigInteger.ONE.shiftLeft(70),
          Duration.ofSeconds(3),
          Instant.EPOCH,
          Instant.EPOCH.plusNanos(1),
          LocalDate.EPOCH,
          Period.ofDays(1),
          "",
          "A",
          "B",
          "a",
          "é",
          "\uD83D\uDE00",
          "\uFFFF",
          EARLY,
          LATE,
          Binary.of(new byte[] {1}),
          Binary.of(new byte[] {-1}),
          new GeoPoint(1, 2),
          new GeoPoint(1, 3),
          List.of(),
          List.of(1),
          List.of(1, 2),
          List.of("a"),
          Document.empty(),
          Document.of("a", 1),
          Document.of("a", 2),
          Document.of("b", 1));

  @Nested
  class equality {
    static List<Arguments> same() {
      return List.of(
          Arguments.of(1, 1L),
          Arguments.of(1, 1.0),
          Arguments.of(1L, new BigDecimal("1.00")),
          Arguments.of(BigInteger.TEN, 10),
          Arguments.of(0.1, new BigDecimal("0.1")),
          Arguments.of(0.0, -0.0),
          Arguments.of(List.of(1, 2), List.of(1.0, 2L)),
          Arguments.of(Document.parse("{\"a\":1,\"b\":2}"), Document.parse("{\"b\":2.0,\"a\":1}")),
          Arguments.of(null, null));
    }

    @ParameterizedTest
    @MethodSource("same")
    void holds_by_value(@Nullable Object left, @Nullable Object right) {
      assertThat(Values.equal(left, right)).isTrue();
      assertThat(Values.equal(right, left)).isTrue();
    }

    static List<Arguments> different() {
      return List.of(
          Arguments.of(1, "1"),
          Arguments.of(true, 1),
          Arguments.of(null, 0),
          Arguments.of(Long.MAX_VALUE, 0x1p63),
          Arguments.of(List.of(1), List.of(1, 2)),
          Arguments.of(List.of(1), 1),
          Arguments.of(Instant.EPOCH, "1970-01-01T00:00:00.000Z"));
    }

    @ParameterizedTest
    @MethodSource("different")
    void fails_between_kinds_and_other_values(@Nullable Object left, @Nullable Object right) {
      assertThat(Values.equal(left, right)).isFalse();
      assertThat(Values.equal(right, left)).isFalse();
    }
  }

  @Nested
  class order {
    @Test
    void puts_all_values_in_a_row() {
      List<@Nullable Object> values = new ArrayList<>(ASCENDING);
      Collections.shuffle(values, new Random(4));
      values.sort(Values.ORDER);
      assertThat(values).containsExactlyElementsOf(ASCENDING);
    }

    @Test
    void is_the_opposite_from_the_other_side() {
      for (Object left : ASCENDING) {
        for (Object right : ASCENDING) {
          assertThat(Integer.signum(Values.compare(left, right)))
              .as("%s and %s", left, right)
              .isEqualTo(-Integer.signum(Values.compare(right, left)));
        }
      }
    }

    @Test
    void is_by_value_over_all_numeric_types() {
      List<Number> numbers =
          List.of(-1.5, -1, 0L, 0.5, new BigDecimal("0.75"), 1, 1.25, BigInteger.TWO, 1L << 60);
      for (int left = 0; left < numbers.size(); left++) {
        for (int right = 0; right < numbers.size(); right++) {
          assertThat(Integer.signum(Numbers.compare(numbers.get(left), numbers.get(right))))
              .as("%s and %s", numbers.get(left), numbers.get(right))
              .isEqualTo(Integer.signum(left - right));
        }
      }
    }

    @Test
    void of_ids_has_numbers_before_text() {
      List<Object> ids = new ArrayList<>(List.of("2", 10, "10", 9L, "a"));
      ids.sort(Values.ID_ORDER);
      assertThat(ids).containsExactly(9L, 10, "10", "2", "a");
    }
  }

  @Nested
  class comparability {
    @Test
    void holds_within_a_kind() {
      assertThat(Values.comparable(1, 2.5)).isTrue();
      assertThat(Values.comparable("a", "b")).isTrue();
      assertThat(Values.comparable(false, true)).isTrue();
      assertThat(Values.comparable(Instant.EPOCH, Instant.MAX)).isTrue();
      assertThat(Values.comparable(EARLY, LATE)).isTrue();
    }

    @Test
    void fails_between_kinds_and_for_what_has_no_greater() {
      assertThat(Values.comparable(1, "1")).isFalse();
      assertThat(Values.comparable(null, null)).isFalse();
      assertThat(Values.comparable(Instant.EPOCH, LocalDate.EPOCH)).isFalse();
      assertThat(Values.comparable(Period.ZERO, Period.ZERO)).isFalse();
      assertThat(Values.comparable(List.of(1), List.of(2))).isFalse();
      assertThat(Values.comparable(Document.empty(), Document.empty())).isFalse();
    }
  }
}
