package io.memoryconnector.internal.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.TextCase;
import java.util.List;

/**
 * In which order records are delivered, as far as a filter says it.
 *
 * @param terms those that decide: none behind the id, which no two records share
 * @param ids the order of records that are equal in all terms
 */
record Ordering(List<Order.Term> terms, Direction ids) {

  /** Reads the order of a filter for a model with this id property. */
  static Ordering of(Order order, String idProperty) {
    PropertyPath id = new PropertyPath(List.of(idProperty));
    List<Order.Term> terms = order.terms();
    for (int position = 0; position < terms.size(); position++) {
      Order.Term term = terms.get(position);
      if (term.property().equals(id) && term.textCase() == TextCase.EXACT) {
        return of(terms.subList(0, position), term.direction());
      }
    }
    return of(terms, Direction.ASC);
  }

  /** Whether the order of the ids is all. */
  boolean isById() {
    return terms.isEmpty();
  }

  /** Whether this property decides before all others. */
  boolean beginsWith(PropertyPath property) {
    return !terms.isEmpty() && terms.get(0).property().equals(property);
  }

  private static Ordering of(List<Order.Term> terms, Direction ids) {
    return new Ordering(List.copyOf(terms), ids);
  }
}
