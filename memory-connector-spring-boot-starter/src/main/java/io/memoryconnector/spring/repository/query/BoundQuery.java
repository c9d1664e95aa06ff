package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.Excerpt;

/**
 * One call of a query method: its condition with the arguments in place, and what of the results is
 * wanted.
 *
 * @param first how many results count at all, {@link Long#MAX_VALUE} if all do: the number in
 *     {@code findTop10By…}
 */
record BoundQuery(Where where, Order order, Excerpt excerpt, long first, Arguments arguments) {

  Filter filter() {
    return Filter.ALL.withWhere(where).withOrder(order);
  }
}
