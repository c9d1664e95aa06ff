package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Range;

/** {@code Between} with one argument that says for itself which of its ends belong to it. */
record RangeCondition(QueryProperty property, int slot) implements Condition {

  @Override
  public Where bind(Arguments arguments) {
    if (!(arguments.at(slot) instanceof Range<?> range)) {
      return NEVER; // null
    }
    List<Where> ends = new ArrayList<>(2);
    addEnd(ends, range.getLowerBound(), Operator.GTE, Operator.GT);
    addEnd(ends, range.getUpperBound(), Operator.LTE, Operator.LT);
    return ends.isEmpty()
        ? new Where.Comparison(property.path(), Operator.NEQ, null)
        : new Where.And(ends);
  }

  private void addEnd(
      List<Where> ends, Range.Bound<?> bound, Operator inclusive, Operator exclusive) {
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
