package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of many numbers lie between two. */
class SpanTest {
  private static final int COUNT = 64;
  private static final long[] WHOLES = {
    Long.MIN_VALUE,
    Long.MIN_VALUE + 1,
    -7,
    -1,
    0,
    1,
    30,
    1L << 40,
    Long.MAX_VALUE - 1,
    Long.MAX_VALUE
  };
  private static final double[] DOUBLES = {
    Double.NEGATIVE_INFINITY,
    -Double.MAX_VALUE,
    -1.5,
    -Double.MIN_VALUE,
    -0.0,
    0.0,
    Double.MIN_VALUE,
    0.1,
    1.5,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NaN
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void has_the_whole_numbers_that_comparisons_find(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      long least = whole(random);
      long greatest = whole(random);
      int start = random.nextInt(5);
      long[] values = random.longs(start + COUNT).toArray();
      for (int index = 0; index < values.length; index++) {
        values[index] = random.nextBoolean() ? whole(random) : values[index];
      }
      long candidates = candidates(random);
      Span span = Span.of(least, greatest);
      assertThat(span == null ? 0 : span.among(values, start, candidates))
          .as("seed %d, from %d to %d", seed, least, greatest)
          .isEqualTo(
              among(
                  candidates,
                  index -> least <= values[start + index] && values[start + index] <= greatest));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void has_the_doubles_that_comparisons_find(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      double least = DOUBLES[random.nextInt(DOUBLES.length - 1)];
      double greatest = DOUBLES[random.nextInt(DOUBLES.length - 1)];
      int start = random.nextInt(5);
      double[] values = random.doubles(start + COUNT, -2, 2).toArray();
      for (int index = 0; index < values.length; index += 1 + random.nextInt(3)) {
        values[index] = DOUBLES[random.nextInt(DOUBLES.length)];
      }
      long candidates = candidates(random);
      Span span = Span.of(least, greatest);
      assertThat(span == null ? 0 : span.among(values, start, candidates))
          .as("seed %d, from %s to %s", seed, least, greatest)
          .isEqualTo(
              among(
                  candidates,
                  index -> least <= values[start + index] && values[start + index] <= greatest));
    }
  }

  @Test
  void has_nothing_where_the_least_is_above_the_greatest() {
    assertThat(Span.of(2, 1)).isNull();
    assertThat(Span.of(0.2, 0.1)).isNull();
  }

  @Test
  void has_everything_where_nothing_bounds_it() {
    @Nullable Span all = Span.of(Long.MIN_VALUE, Long.MAX_VALUE);
    assertThat(all).isNotNull();
    assertThat(all.among(WHOLES, 0, 0b11_1111_1111)).isEqualTo(0b11_1111_1111);
    assertThat(all.among(WHOLES, 0, 0)).isZero();
  }

  private static long whole(Random random) {
    return WHOLES[random.nextInt(WHOLES.length)] + random.nextInt(3) - 1;
  }

  private static long candidates(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> -1;
      case 1 -> 1L << random.nextInt(COUNT);
      case 2 ->
          BlockWalk.bits(random.nextInt(COUNT / 2), COUNT / 2 + 1 + random.nextInt(COUNT / 2));
      default -> random.nextLong();
    };
  }

  private static long among(long candidates, IntPredicate holds) {
    long found = 0;
    for (int index = 0; index < COUNT; index++) {
      found |= holds.test(index) ? 1L << index : 0;
    }
    return found & candidates;
  }
}
