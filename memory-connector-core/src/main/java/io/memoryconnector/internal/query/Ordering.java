package io.memoryconnector.internal.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.TextCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which order records are delivered, as far as a filter says it.
 *
 * @param terms those that decide: none behind the id, which no two records share
 * @param id the property of the ids; null if there are none
 * @param ids the order of records that are equal in all terms
 */
record Ordering(List<Order.Term> terms, @Nullable PropertyPath id, Direction ids) {

  /** Reads the order of a filter for a model with this id property. */
  static Ordering of(Order order, String idProperty) {
    PropertyPath id = new PropertyPath(List.of(idProperty));
    List<Order.Term> terms = order.terms();
    for (int position = 0; position < terms.size(); position++) {
      Order.Term term = terms.get(position);
      if (term.property().equals(id) && term.textCase() == TextCase.EXACT) {
        return new Ordering(List.copyOf(terms.subList(0, position)), id, term.direction());
      }
    }
    return new Ordering(terms, id, Direction.ASC);
  }

  /** Whether the order of the ids is all. */
  boolean isById() {
    return terms.isEmpty();
  }

  /** Whether this property decides before all others. */
  boolean beginsWith(PropertyPath property) {
    return !terms.isEmpty() && terms.get(0).property().equals(property);
  }
}
