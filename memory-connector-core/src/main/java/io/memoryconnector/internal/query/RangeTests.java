package io.memoryconnector.internal.query;

import io.memoryconnector.filter.TextCase;
import io.memoryconnector.internal.query.Interval.Bound;
import io.memoryconnector.internal.query.Interval.Edge;
import io.memoryconnector.internal.value.Values;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Tests whether a value lies in an interval, each made for the type of its bounds. */
final class RangeTests {
  private RangeTests() {}

  /** Within the interval; values of other kinds than its bounds are not. */
  static ValueTest within(Interval interval, TextCase textCase) {
    if (!interval.isComparable()) {
      return ValueTest.NEVER;
    }
    if (interval.sample() instanceof Number) {
      return new NumberRange(interval);
    }
    if (interval.sample() instanceof String) {
      Comparator<String> order =
          textCase == TextCase.EXACT ? Comparator.naturalOrder() : String.CASE_INSENSITIVE_ORDER;
      return value -> value instanceof String text && isWithin(interval, text, order);
    }
    return new OfOneClass(interval, Values.orderAmong(interval.sample()));
  }

  /** Values of the class of the bounds: no others compare with them. */
  private record OfOneClass(Interval interval, Comparator<Object> order) implements ValueTest {
    @Override
    public boolean holds(@Nullable Object value) {
      return value != null
          && value.getClass() == interval.sample().getClass()
          && isWithin(interval, value, order);
    }

    @Override
    public long amongSortable(Column.Sortable values, long candidates) {
      return values.within(interval, this, candidates);
    }
  }

  @SuppressWarnings("unchecked") // the bounds are of the kind of the sample
  private static <T extends @Nullable Object> boolean isWithin(
      Interval interval, T value, Comparator<T> order) {
    Bound low = interval.low();
    if (low != null && !isOnSide(order.compare(value, (T) low.value()), low.edge())) {
      return false;
    }
    Bound high = interval.high();
    return high == null || isOnSide(order.compare((T) high.value(), value), high.edge());
  }

  private static boolean isOnSide(int order, Edge edge) {
    return order > 0 || (order == 0 && edge == Edge.INCLUDED);
  }
}
