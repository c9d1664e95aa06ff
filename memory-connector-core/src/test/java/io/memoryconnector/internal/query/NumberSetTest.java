package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NumberSetTest {
  private static final long SEED = 20_261_128;

  @Test
  void of_nothing_has_nothing() {
    assertThat(NumberSet.of().contains(0)).isFalse();
  }

  @Test
  void has_the_ends_of_all_numbers() {
    NumberSet set = NumberSet.of(Long.MIN_VALUE, 0, Long.MAX_VALUE);
    assertThat(LongStream.of(Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE).filter(set::contains))
        .containsExactly(Long.MIN_VALUE, 0L, Long.MAX_VALUE);
  }

  @Test
  void has_what_it_was_made_of_and_nothing_else() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int size = 1; size < 300; size++) {
      long[] numbers = random.longs(size, -200, 200).toArray();
      NumberSet set = NumberSet.of(numbers);
      assertThat(LongStream.range(-250, 250).filter(set::contains).toArray())
          .as("seed %d, size %d", SEED, size)
          .containsExactly(Arrays.stream(numbers).distinct().sorted().toArray());
    }
  }

  @Test
  void finds_its_numbers_among_the_candidates_only() {
    NumberSet set = NumberSet.of(2, 3, 5, 7);
    assertThat(set.among(new long[] {0, 1, 2, 3, 4, 5}, 1, 0b10111)).isEqualTo(0b10110);
    assertThat(set.among(IntStream.range(0, 8).toArray(), 0, 0b10101111)).isEqualTo(0b10101100);
  }
}
