package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Order;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.mapping.EntityConverter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Sort;

/**
 * An order of records, with the names that the entity has for what it orders by: positions in the
 * results carry them.
 *
 * @param names one for each term, nested ones with dots
 */
record Ordering(List<String> names, Order order) {
  static final Ordering BY_ID = new Ordering(List.of(), Order.BY_ID);

  /** Copies the names. */
  Ordering {
    names = List.copyOf(names);
  }

  static Ordering of(EntityOperations<?> entities, Sort sort) {
    return sort.isUnsorted()
        ? BY_ID
        : new Ordering(namesIn(entities.converter(), sort), entities.orderOf(sort));
  }

  private static List<String> namesIn(EntityConverter<?> converter, Sort sort) {
    List<String> names = new ArrayList<>();
    for (Sort.Order order : sort) {
      names.addAll(converter.singleValues(order.getProperty()));
    }
    return names;
  }

  /** Returns this order, and the other one where this one does not decide. */
  Ordering then(Ordering other) {
    if (names.isEmpty() || other.names.isEmpty()) {
      return names.isEmpty() ? other : this;
    }
    List<String> allNames = new ArrayList<>(names);
    allNames.addAll(other.names);
    List<Order.Term> terms = new ArrayList<>(order.terms());
    terms.addAll(other.order.terms());
    return new Ordering(allNames, new Order(terms));
  }
}
