package io.memoryconnector.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.internal.tree.Abbreviations.Precision;
import io.memoryconnector.internal.tree.Abbreviations.Scope;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Numbers in place of keys tell for every number where it belongs. */
class AbbreviationsTest {
  private static final long SEED = 20261128;
  private static final int ROUNDS = 2_000;

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void listed_numbers_tell_the_place_of_any_number() {
    verifyPlaces(
        (from, numbers) -> {
          Arrays.setAll(numbers, slot -> anyNumber());
          Arrays.sort(numbers, from, numbers.length);
          return new ListedNumbers(scope(from), numbers.clone());
        });
  }

  @Test
  void even_numbers_tell_the_place_of_any_number() {
    verifyPlaces(
        (from, numbers) -> {
          long step = random.nextLong(1, 5);
          long first = random.nextLong(-100, 100);
          Arrays.setAll(numbers, slot -> first + (slot - from) * step);
          return new EvenNumbers(scope(from), numbers.length, first, step);
        });
  }

  @Test
  void numbers_further_apart_than_a_long_can_tell_are_listed() {
    long[] numbers = {-3L << 61, -1L << 61, 1L << 61};
    EvenNumbers firstTwo = new EvenNumbers(scope(0), 2, numbers[0], 1L << 62);
    Abbreviations all = firstTwo.with(2, numbers[2], Precision.EXACT);

    assertThat(EvenNumbers.stepOf(numbers, 0)).isZero();
    for (int slot = 0; slot < numbers.length; slot++) {
      assertThat(all.search(numbers[slot])).isEqualTo(slot);
    }
  }

  private interface Making {
    /** Fills an array, and returns what knows its numbers from a slot on. */
    Abbreviations of(int from, long[] numbers);
  }

  private void verifyPlaces(Making making) {
    for (int round = 0; round < ROUNDS; round++) {
      int from = random.nextInt(2);
      long[] numbers = new long[from + 1 + random.nextInt(Node.MOST)];
      Abbreviations abbreviations = making.of(from, numbers);
      LongSupplier near = () -> numbers[random.nextInt(from, numbers.length)];
      for (long number : new long[] {anyNumber(), near.getAsLong(), near.getAsLong() + 1}) {
        long less = LongStream.of(numbers).skip(from).filter(other -> other < number).count();
        int place = from + (int) less;
        boolean isThere = place < numbers.length && numbers[place] == number;
        String reason = "%d in %s from %d, seed %d";
        assertThat(abbreviations.place(number))
            .as(reason, number, Arrays.toString(numbers), from, SEED)
            .isEqualTo(place);
        assertThat(abbreviations.search(number))
            .as(reason, number, Arrays.toString(numbers), from, SEED)
            .isEqualTo(isThere ? place : -1 - place);
      }
    }
  }

  private static Scope scope(int from) {
    return new Scope(from, 0, Precision.EXACT);
  }

  /** Returns a number out of few, or any, or one at the end of all. */
  private long anyNumber() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextLong();
      case 1 -> Long.MIN_VALUE + random.nextInt(2);
      case 2 -> Long.MAX_VALUE - random.nextInt(2);
      default -> random.nextInt(-100, 100);
    };
  }
}
