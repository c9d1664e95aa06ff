package io.memoryconnector.internal.query;

import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.internal.value.Abbreviation;
import io.memoryconnector.internal.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * The values between two bounds.
 *
 * @param low null if there is no least value
 * @param high null if there is no greatest value
 */
record Interval(@Nullable Bound low, @Nullable Bound high) {

  /** An end of an interval. */
  record Bound(Object value, Edge edge) {}

  /** Whether an interval has the value of its bound in it. */
  enum Edge {
    INCLUDED,
    EXCLUDED
  }

  /** Returns the interval of all text that starts with this text. */
  static Interval startingWith(String start) {
    int length = start.length();
    while (length > 0 && start.charAt(length - 1) == Character.MAX_VALUE) {
      length--; // no letter comes after this one: the next text differs further to the left
    }
    Bound low = new Bound(start, Edge.INCLUDED);
    if (length == 0) {
      return new Interval(low, null);
    }
    char next = (char) (start.charAt(length - 1) + 1);
    return new Interval(low, new Bound(start.substring(0, length - 1) + next, Edge.EXCLUDED));
  }

  /** Whether there may be values in it: both bounds compare with each other and with others. */
  boolean isComparable() {
    Object one = low != null ? low.value : high != null ? high.value : null;
    Object other = high != null ? high.value : one;
    return Values.comparable(one, other);
  }

  /** Whether values of the one compare with values of the other. */
  boolean isComparableWith(Interval other) {
    return Values.comparable(sample(), other.sample());
  }

  /** Returns a bound of it, which tells the type of the values. */
  Object sample() {
    Bound bound = low != null ? low : high;
    if (bound == null) {
      throw new IllegalStateException("An interval without bounds has no type.");
    }
    return bound.value;
  }

  /** Returns the least abbreviation that a value in it may have. */
  long leastAbbreviation() {
    return low == null ? Abbreviation.least(sample()) : Abbreviation.of(low.value, 0);
  }

  /** Returns the greatest abbreviation that a value in it may have. */
  long greatestAbbreviation() {
    return high == null ? Abbreviation.greatest(sample()) : Abbreviation.of(high.value, 0);
  }

  /** Returns the values that are in both. */
  Interval intersect(Interval other) {
    return new Interval(tighter(low, other.low, 1), tighter(high, other.high, -1));
  }

  /** Returns its bounds in words. */
  String words() {
    String from = low == null ? "" : (low.edge == Edge.INCLUDED ? "from " : "above ") + json(low);
    String to = high == null ? "" : (high.edge == Edge.INCLUDED ? "to " : "below ") + json(high);
    return from.isEmpty() || to.isEmpty() ? from + to : from + " " + to;
  }

  private static String json(Bound bound) {
    return DocumentJson.print(bound.value);
  }

  private static @Nullable Bound tighter(@Nullable Bound one, @Nullable Bound other, int sign) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    int order = Values.compare(one.value, other.value) * sign;
    return order > 0 || (order == 0 && one.edge == Edge.EXCLUDED) ? one : other;
  }
}
