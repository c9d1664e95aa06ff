package io.memoryconnector.internal.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.Order.Nulls;
import io.memoryconnector.filter.TextCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a search finds records in the order of a filter. */
final class IndexOrder {
  private final IndexSearch search;
  private final Ordering ordering;
  private final Set<PropertyPath> fixed = new HashSet<>();
  private final List<Integer> open = new ArrayList<>();

  private IndexOrder(IndexSearch search, Ordering ordering) {
    this.search = search;
    this.ordering = ordering;
    for (int position = 0; position < search.properties().size(); position++) {
      if (position < search.columns().size() && search.columns().get(position).isFixed()) {
        fixed.add(search.properties().get(position));
      } else {
        open.add(position);
      }
    }
  }

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

  private @Nullable Direction direction() {
    List<Order.Term> terms =
        ordering.terms().stream().filter(term -> !fixed.contains(term.property())).toList();
    if (terms.size() != open.size()) {
      return null;
    }
    Direction direction = terms.isEmpty() ? ordering.ids() : terms.get(0).direction();
    for (int position = 0; position < open.size(); position++) {
      if (terms.get(position).direction() != direction
          || !fits(terms.get(position), open.get(position))) {
        return null;
      }
    }
    return direction;
  }

  /** Filters find that values of different kinds are equal, or lists are: no index does. */
  private boolean fits(Order.Term term, int position) {
    return term.property().equals(search.properties().get(position))
        && term.nulls() == Nulls.NATIVE
        && term.textCase() == TextCase.EXACT
        && search.index().isUniform(position);
  }
}
