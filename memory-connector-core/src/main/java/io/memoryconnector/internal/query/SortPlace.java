package io.memoryconnector.internal.query;

import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.internal.value.Abbreviation;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in place of the values of a term, never greater for a record that comes earlier: so most
 * comparisons need not look at the values. Immutable.
 */
final class SortPlace {
  private final Order.Term term;
  private final PathReader reader;
  private final boolean isAscending;
  private final boolean nullsAreFirst;

  SortPlace(Order.Term term) {
    this.term = term;
    this.reader = new PathReader(term.property());
    this.isAscending = term.direction() == Direction.ASC;
    this.nullsAreFirst = NotBehind.nullsAreFirst(term);
  }

  /** Returns the term. */
  Order.Term term() {
    return term;
  }

  /** Returns what reads the values. */
  PathReader reader() {
    return reader;
  }

  /** Returns the place of a value. */
  long of(@Nullable Object value) {
    if (value == null) {
      return nullsAreFirst ? Abbreviation.LEAST : Abbreviation.GREATEST;
    }
    long place = hasOwnPlace(value) ? Abbreviation.of(value, 0) : Abbreviation.least(value);
    return isAscending ? place : ~place;
  }

  /** Points have no order among each other, and text another one where its case is ignored. */
  private boolean hasOwnPlace(Object value) {
    return value instanceof String
        ? term.textCase() == TextCase.EXACT
        : !(value instanceof GeoPoint);
  }
}
