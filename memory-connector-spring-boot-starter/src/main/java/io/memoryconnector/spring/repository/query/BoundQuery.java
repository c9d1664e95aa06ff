package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;

/**
 * One call of a query, whatever it was made of: its condition with the arguments in place, what its
 * results are, and how much of them is wanted.
 *
 * @param filter all results: no limit, and its order is that of {@code ordering}
 * @param repeats whether results that are made of the same values come more than once
 */
record BoundQuery(
    Filter filter, Ordering ordering, Reading reading, Repeats repeats, Extent extent) {

  /** What happens to results that are equal. */
  enum Repeats {
    KEPT,
    /** Only the first of them counts, as {@code Distinct} says. */
    DROPPED
  }

  /** Makes the query of a condition; of the filter, order and fields are put in place. */
  static BoundQuery of(
      Filter unordered, Ordering ordering, Reading reading, Repeats repeats, Extent extent) {
    Filter filter = unordered.withOrder(ordering.order());
    Fields fields = reading.fields();
    return new BoundQuery(
        fields.equals(Fields.ALL) ? filter : filter.withFields(fields),
        ordering,
        reading,
        repeats,
        extent);
  }

  BoundQuery withFields(Fields fields) {
    return new BoundQuery(filter.withFields(fields), ordering, reading, repeats, extent);
  }

  Where where() {
    return filter.where();
  }

  boolean dropsRepeats() {
    return repeats == Repeats.DROPPED && reading.isPartial();
  }
}
