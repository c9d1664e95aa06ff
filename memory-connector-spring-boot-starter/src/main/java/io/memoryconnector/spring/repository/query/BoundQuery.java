package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.spring.core.EntityOperations;
import java.util.function.Supplier;

/**
 * One call of a query, whatever it was made of: what it asks for, what its results are, and how
 * much of them is wanted.
 *
 * @param question all results: no limit
 * @param keyset tells places in their order; found where somebody asks for one
 * @param repeats whether results that are made of the same values come more than once
 */
record BoundQuery(
    Question question, Supplier<Keyset> keyset, Reading reading, Repeats repeats, Extent extent) {

  /** What happens to results that are equal. */
  enum Repeats {
    KEPT,
    /** Only the first of them counts, as {@code Distinct} says. */
    DROPPED
  }

  /** Makes the query of a condition; of the filter, order and fields are put in place. */
  static BoundQuery of(
      EntityOperations<?> entities,
      Filter unordered,
      Ordering ordering,
      Reading reading,
      Extent extent) {
    Filter filter = unordered.withOrder(ordering.order());
    Fields fields = reading.fields();
    return new BoundQuery(
        new Question.OfFilter(
            entities, fields.equals(Fields.ALL) ? filter : filter.withFields(fields)),
        () -> Keyset.of(entities, ordering),
        reading,
        Repeats.KEPT,
        extent);
  }

  /** Returns the same query, whose records have these fields. */
  BoundQuery withFields(Fields fields) {
    return new BoundQuery(question.withFields(fields), keyset, reading, repeats, extent);
  }

  boolean dropsRepeats() {
    return repeats == Repeats.DROPPED && reading.isPartial();
  }
}
