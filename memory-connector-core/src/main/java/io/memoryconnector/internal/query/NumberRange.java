package io.memoryconnector.internal.query;

import io.memoryconnector.internal.query.Interval.Bound;
import io.memoryconnector.internal.query.Interval.Edge;
import io.memoryconnector.internal.value.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in an interval. Its bounds are turned once into the least and greatest whole number and
 * the least and greatest double in it, so that values of the usual types need no conversion.
 */
final class NumberRange implements ValueTest {
  private static final BigDecimal BELOW_LONGS = new BigDecimal("-1e19");
  private static final BigDecimal ABOVE_LONGS = new BigDecimal("1e19");
  private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Interval interval;
  private final List<NumberRange> parts; // of which this is made; none if it is one range
  private final long leastWhole;
  private final long greatestWhole;
  private final double leastDouble;
  private final double greatestDouble;
  private final @Nullable Span wholes;
  private final @Nullable Span doubles;

  NumberRange(Interval interval) {
    this.interval = interval;
    this.parts = List.of();
    BigDecimal least = interval.low() == null ? MIN_LONG : wholeAbove(interval.low());
    BigDecimal greatest = interval.high() == null ? MAX_LONG : wholeBelow(interval.high());
    least = least.max(MIN_LONG);
    greatest = greatest.min(MAX_LONG);
    leastWhole = least.longValue();
    greatestWhole = greatest.longValue();
    leastDouble = interval.low() == null ? -Double.MAX_VALUE : leastDouble(interval.low());
    greatestDouble = interval.high() == null ? Double.MAX_VALUE : greatestDouble(interval.high());
    // the longs alone do not tell: a bound beyond all of them is another number as a long
    wholes = least.compareTo(greatest) <= 0 ? Span.of(leastWhole, greatestWhole) : null;
    doubles = Span.of(leastDouble, greatestDouble);
  }

  private NumberRange(NumberRange one, NumberRange other) {
    interval = one.interval.intersect(other.interval);
    parts = List.of(one, other);
    leastWhole = Math.max(one.leastWhole, other.leastWhole);
    greatestWhole = Math.min(one.greatestWhole, other.greatestWhole);
    leastDouble = Math.max(one.leastDouble, other.leastDouble);
    greatestDouble = Math.min(one.greatestDouble, other.greatestDouble);
    boolean hasWholes = one.wholes != null && other.wholes != null;
    wholes = hasWholes ? Span.of(leastWhole, greatestWhole) : null;
    doubles = Span.of(leastDouble, greatestDouble);
  }

  @Override
  public @Nullable ValueTest and(ValueTest other) {
    return other instanceof NumberRange range ? new NumberRange(this, range) : null;
  }

  @Override
  public boolean holds(@Nullable Object value) {
    if (value instanceof Integer number) {
      return wholes != null && leastWhole <= number && number <= greatestWhole;
    }
    if (value instanceof Double number) {
      return leastDouble <= number && number <= greatestDouble;
    }
    if (value instanceof Long number) {
      return wholes != null && leastWhole <= number && number <= greatestWhole;
    }
    return value instanceof Number number
        && (interval.low() == null || isAbove(number, interval.low()))
        && (interval.high() == null || isBelow(number, interval.high()));
  }

  /** Of two ranges, one element of a list may be in the one and another element in the other. */
  @Override
  public boolean holdsIn(List<?> list) {
    for (NumberRange part : parts) {
      if (!part.holdsIn(list)) {
        return false;
      }
    }
    return !parts.isEmpty() || ValueTest.super.holdsIn(list);
  }

  @Override
  public long amongWhole(long[] values, int start, long candidates) {
    return wholes == null ? 0 : wholes.among(values, start, candidates);
  }

  @Override
  public long amongDoubles(double[] values, int start, long candidates) {
    return doubles == null ? 0 : doubles.among(values, start, candidates);
  }

  @Override
  public long amongSortable(Column.Sortable values, long candidates) {
    return values.within(interval, this, candidates);
  }

  private static BigDecimal wholeAbove(Bound low) {
    BigDecimal whole = rounded(low, RoundingMode.CEILING);
    return low.edge() == Edge.EXCLUDED && isBoundOf(low, whole) ? whole.add(BigDecimal.ONE) : whole;
  }

  private static BigDecimal wholeBelow(Bound high) {
    BigDecimal whole = rounded(high, RoundingMode.FLOOR);
    return high.edge() == Edge.EXCLUDED && isBoundOf(high, whole)
        ? whole.subtract(BigDecimal.ONE)
        : whole;
  }

  /** Rounds without writing a number like 1e999999999 out, which would take all memory. */
  private static BigDecimal rounded(Bound bound, RoundingMode mode) {
    BigDecimal value = Numbers.decimal((Number) bound.value());
    if (value.abs().compareTo(BigDecimal.ONE) < 0) {
      return new BigDecimal(value.signum()).movePointLeft(1).setScale(0, mode);
    }
    return value.max(BELOW_LONGS).min(ABOVE_LONGS).setScale(0, mode);
  }

  private static boolean isBoundOf(Bound bound, BigDecimal whole) {
    return Numbers.compare(whole, (Number) bound.value()) == 0;
  }

  /** Starts just below the bound, as doubles beside it may stand for numbers on its other side. */
  private static double leastDouble(Bound low) {
    double candidate = Math.nextDown(finite(low));
    while (candidate < Double.POSITIVE_INFINITY && !isAbove(candidate, low)) {
      candidate = Math.nextUp(candidate);
    }
    return candidate;
  }

  private static double greatestDouble(Bound high) {
    double candidate = Math.nextUp(finite(high));
    while (candidate > Double.NEGATIVE_INFINITY && !isBelow(candidate, high)) {
      candidate = Math.nextDown(candidate);
    }
    return candidate;
  }

  /** Keeps away from the greatest double, so that both neighbours are finite. */
  private static double finite(Bound bound) {
    double limit = Math.nextDown(Double.MAX_VALUE);
    return Math.max(-limit, Math.min(limit, ((Number) bound.value()).doubleValue()));
  }

  private static boolean isAbove(Number number, Bound low) {
    int order = Numbers.compare(number, (Number) low.value());
    return order > 0 || (order == 0 && low.edge() == Edge.INCLUDED);
  }

  private static boolean isBelow(Number number, Bound high) {
    int order = Numbers.compare(number, (Number) high.value());
    return order < 0 || (order == 0 && high.edge() == Edge.INCLUDED);
  }
}
