package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Range;

/** A range that says for itself which of its ends belong to it. */
final class RangeCondition {
  private RangeCondition() {}

  static Where of(QueryProperty property, Range<?> range) {
    List<Where> ends = new ArrayList<>(2);
    addEnd(ends, property, range.getLowerBound(), Operator.GTE, Operator.GT);
    addEnd(ends, property, range.getUpperBound(), Operator.LTE, Operator.LT);
    return ends.isEmpty()
        ? new Where.Comparison(property.path(), Operator.NEQ, null)
        : new Where.And(ends);
  }

  private static void addEnd(
      List<Where> ends,
      QueryProperty property,
      Range.Bound<?> bound,
      Operator inclusive,
      Operator exclusive) {
    bound
        .getValue()
        .ifPresent(
            value ->
                ends.add(
                    new Where.Comparison(
                        property.path(),
                        bound.isInclusive() ? inclusive : exclusive,
                        property.toStored(value))));
  }
}
