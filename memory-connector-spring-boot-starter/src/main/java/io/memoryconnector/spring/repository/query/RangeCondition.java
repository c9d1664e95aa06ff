package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Where;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Range;

/** A range that says for itself which of its ends belong to it. */
final class RangeCondition {
  private RangeCondition() {}

  static Where of(Comparisons between, Range<?> range) {
    Range.Bound<?> lower = range.getLowerBound();
    Range.Bound<?> upper = range.getUpperBound();
    if (lower.isBounded() && upper.isBounded()) { // one element of a list has to satisfy both
      return where(
          between,
          betweenEnds(lower, upper),
          Arrays.asList(stored(between, lower), stored(between, upper)));
    }
    if (lower.isBounded()) {
      return where(
          between, lower.isInclusive() ? Operator.GTE : Operator.GT, stored(between, lower));
    }
    return upper.isBounded()
        ? where(between, upper.isInclusive() ? Operator.LTE : Operator.LT, stored(between, upper))
        : where(between, Operator.NEQ, null);
  }

  private static Operator betweenEnds(Range.Bound<?> lower, Range.Bound<?> upper) {
    if (lower.isInclusive()) {
      return upper.isInclusive() ? Operator.BETWEEN : Operator.RIGHT_OPEN;
    }
    return upper.isInclusive() ? Operator.LEFT_OPEN : Operator.OPEN;
  }

  private static @Nullable Object stored(Comparisons between, Range.Bound<?> bound) {
    Optional<?> value = bound.getValue();
    return between.property().stored().toStored(value.orElseThrow());
  }

  private static Where where(Comparisons between, Operator operator, @Nullable Object operand) {
    return new Where.Comparison(between.property().path(), operator, operand, between.textCase());
  }
}
