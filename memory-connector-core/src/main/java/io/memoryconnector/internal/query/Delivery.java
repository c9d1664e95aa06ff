package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Order;
import java.util.function.UnaryOperator;

/**
 * How the records that satisfy a where are delivered: all of a filter that does not depend on
 * operands.
 *
 * @param ranking what decides among them if they do not come in order
 * @param projection what is left of each
 */
record Delivery(Ordering ordering, Ranking ranking, Page page, UnaryOperator<Document> projection) {

  Delivery withPage(Page newPage) {
    return new Delivery(ordering, ranking, newPage, projection);
  }

  Delivery withOrder(Order order, String idProperty) {
    Ordering newOrdering = Ordering.of(order, idProperty);
    return new Delivery(newOrdering, Ranking.of(ranking.nearest(), newOrdering), page, projection);
  }

  Delivery withFields(Fields fields) {
    return new Delivery(ordering, ranking, page, Projection.of(fields));
  }

  /** Whether records in the order of their ids need no sorting. */
  boolean isById() {
    return ordering.isById() && ranking.nearest() == null;
  }
}
