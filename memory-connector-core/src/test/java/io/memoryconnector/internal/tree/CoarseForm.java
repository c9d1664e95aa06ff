package io.memoryconnector.internal.tree;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, of which three at a time have one abbreviation. Hundreds are a beginning that the keys
 * of a node may share.
 */
final class CoarseForm extends WholeKeys<Integer, Long> {
  static final CoarseForm INSTANCE = new CoarseForm();

  private static final int HUNDRED = 100;

  private CoarseForm() {}

  @Override
  public long abbreviation(Integer key, int shared) {
    return shared == 0 ? Math.floorDiv(key, 3) : Math.floorMod(key, HUNDRED) / 3;
  }

  @Override
  public int shared(Integer first, Integer last) {
    return first / HUNDRED == last / HUNDRED ? 1 : 0;
  }

  @Override
  public int compareShared(Integer key, Integer other, int shared) {
    return Integer.compare(key / HUNDRED, other / HUNDRED);
  }

  @Override
  public @Nullable Packed<Long> packed(Block<Long> values) {
    long[] numbers = new long[values.size()];
    for (int index = 0; index < numbers.length; index++) {
      numbers[index] = values.value(index);
      if (!Numbers.fits(numbers[index])) {
        return null;
      }
    }
    return new Numbers(numbers);
  }

  /** Numbers without objects for them, but for one in two hundred, which does not fit in. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody else has the array
  private record Numbers(long[] numbers) implements Packed<Long> {
    static boolean fits(long number) {
      return number % 200 != 0;
    }

    @Override
    public Long value(int index) {
      return numbers[index];
    }

    @Override
    public @Nullable Packed<Long> with(int index, Long value) {
      long[] changed = numbers.clone();
      changed[index] = value;
      return fits(value) ? new Numbers(changed) : null;
    }

    @Override
    public @Nullable Packed<Long> inserted(int index, Long value) {
      LongStream more =
          LongStream.concat(
              Arrays.stream(numbers, 0, index),
              LongStream.concat(
                  LongStream.of(value), Arrays.stream(numbers, index, numbers.length)));
      return fits(value) ? new Numbers(more.toArray()) : null;
    }

    @Override
    public Packed<Long> without(int index) {
      LongStream fewer =
          LongStream.concat(
              Arrays.stream(numbers, 0, index), Arrays.stream(numbers, index + 1, numbers.length));
      return new Numbers(fewer.toArray());
    }
  }
}
