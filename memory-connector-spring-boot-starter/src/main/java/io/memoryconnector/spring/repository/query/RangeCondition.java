package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Range;

/** A range that says for itself which of its ends belong to it. */
final class RangeCondition {
  private RangeCondition() {}

  static Where of(Comparisons between, Range<?> range) {
    Range.Bound<?> lower = range.getLowerBound();
    Range.Bound<?> upper = range.getUpperBound();
    if (isClosed(lower) && isClosed(upper)) { // so that one element of a list satisfies both
      return where(
          between, Operator.BETWEEN, List.of(stored(between, lower), stored(between, upper)));
    }
    List<Where> ends = new ArrayList<>(2);
    addEnd(ends, between, lower, lower.isInclusive() ? Operator.GTE : Operator.GT);
    addEnd(ends, between, upper, upper.isInclusive() ? Operator.LTE : Operator.LT);
    return ends.isEmpty() ? where(between, Operator.NEQ, null) : new Where.And(ends);
  }

  private static void addEnd(
      List<Where> ends, Comparisons between, Range.Bound<?> bound, Operator operator) {
    if (bound.isBounded()) {
      ends.add(where(between, operator, stored(between, bound)));
    }
  }

  private static boolean isClosed(Range.Bound<?> bound) {
    return bound.isBounded() && bound.isInclusive();
  }

  private static Object stored(Comparisons between, Range.Bound<?> bound) {
    Optional<?> value = bound.getValue();
    return between.property().stored().toStored(value.orElseThrow());
  }

  private static Where where(Comparisons between, Operator operator, @Nullable Object operand) {
    return new Where.Comparison(between.property().path(), operator, operand, between.textCase());
  }
}
