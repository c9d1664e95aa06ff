package io.memoryconnector.internal.query;

import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.Order.Nulls;
import io.memoryconnector.filter.TextCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether a search finds records in the order of a filter. */
record IndexOrder(IndexSearch search, Ordering ordering) {

  /**
   * Returns in which direction to walk through the entries so that they come in an order, but for
   * the ids of equal ones; null if they do not come in it.
   */
  static @Nullable Direction of(IndexSearch search, Delivery delivery) {
    Ordering ordering = delivery.ordering();
    if (delivery.ranking().nearest() != null) {
      return null;
    }
    if (search.index().isSingleValued()) {
      return new IndexOrder(search, ordering).direction();
    }
    return search.isAtOneKey() && ordering.isById() ? ordering.ids() : null;
  }

  /**
   * Returns in which direction to walk through the entries so that they come in the order of its
   * first term; null if they do not.
   */
  static @Nullable Direction ofFirstTerm(IndexSearch search, Delivery delivery) {
    Ordering ordering = delivery.ordering();
    boolean isOrdered =
        delivery.ranking().nearest() == null
            && !ordering.isById()
            && search.index().isSingleValued()
            && new IndexOrder(search, ordering).fits(ordering.terms().get(0), 0);
    return isOrdered ? ordering.terms().get(0).direction() : null;
  }

  /** Properties that are the same in all records found decide nothing, neither here nor there. */
  private @Nullable Direction direction() {
    List<Order.Term> terms = ordering.terms();
    Direction direction = null;
    int next = termFrom(0);
    for (int position = 0; position < search.properties().size(); position++) {
      if (!isFixed(position)) {
        Order.Term term = next < terms.size() ? terms.get(next) : null;
        if (term == null || !fits(term, position) || turns(direction, term)) {
          return null;
        }
        direction = term.direction();
        next = termFrom(next + 1);
      }
    }
    if (next < terms.size()) {
      return null;
    }
    return direction == null ? ordering.ids() : direction;
  }

  private static boolean turns(@Nullable Direction direction, Order.Term term) {
    return direction != null && direction != term.direction();
  }

  /** Returns the first term from a position on that decides anything. */
  private int termFrom(int position) {
    List<Order.Term> terms = ordering.terms();
    int next = position;
    while (next < terms.size() && isFixed(terms.get(next))) {
      next++;
    }
    return next;
  }

  private boolean isFixed(Order.Term term) {
    for (int position = 0; position < search.columns().size(); position++) {
      if (isFixed(position) && search.properties().get(position).equals(term.property())) {
        return true;
      }
    }
    return false;
  }

  private boolean isFixed(int position) {
    return position < search.columns().size() && search.columns().get(position).isFixed();
  }

  /** Filters find that values of different kinds are equal, or lists are: no index does. */
  private boolean fits(Order.Term term, int position) {
    return term.property().equals(search.properties().get(position))
        && (term.nulls() == Nulls.NATIVE || hasNullsAsAsked(term, position))
        && term.textCase() == TextCase.EXACT
        && search.index().isUniform(position);
  }

  /** Null and missing stand below all values, apart from each other: equal only if one is alone. */
  private boolean hasNullsAsAsked(Order.Term term, int position) {
    if (position > 0) {
      return false;
    }
    Nulls there = term.direction() == Direction.ASC ? Nulls.FIRST : Nulls.LAST;
    return term.nulls() == there
        ? !search.index().hasNullAndMissing()
        : !search.index().hasNullOrMissing();
  }
}
