package io.memoryconnector.internal.query;

import io.memoryconnector.internal.value.Numbers;
import io.memoryconnector.internal.value.Values;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that are equal to one of many.
 *
 * @param sorted these, in the order of all values
 * @param wholes the whole numbers that equal one of them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody else has the array
record OneOfValues(@Nullable Object[] sorted, NumberSet wholes) implements ValueTest {
  /** Makes the test of these values, none of which is a list or an object. */
  static OneOfValues of(List<? extends @Nullable Object> values) {
    @Nullable Object[] sorted = values.toArray();
    Arrays.sort(sorted, Values.ORDER);
    return new OneOfValues(sorted, NumberSet.of(wholes(values)));
  }

  private static long[] wholes(List<? extends @Nullable Object> values) {
    long[] wholes = new long[values.size()];
    int count = 0;
    for (Object value : values) {
      if (value instanceof Number number && Numbers.compare(number.longValue(), number) == 0) {
        wholes[count++] = number.longValue();
      }
    }
    return Arrays.copyOf(wholes, count);
  }

  @Override
  public boolean holds(@Nullable Object value) {
    return Arrays.binarySearch(sorted, value, Values.ORDER) >= 0;
  }

  @Override
  public long amongWhole(long[] values, int start, long candidates) {
    return wholes.among(values, start, candidates);
  }
}
