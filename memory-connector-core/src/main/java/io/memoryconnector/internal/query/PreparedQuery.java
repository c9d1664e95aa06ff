package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Order;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A filter that was checked and compiled, but for operands that are given later: once for each time
 * it is asked. Immutable and thread-safe.
 */
public final class PreparedQuery {
  private final Clause clause;
  private final String idProperty;
  private final Ordering ordering;
  private final Page page;
  private final UnaryOperator<Document> projection;

  PreparedQuery(
      Clause clause,
      String idProperty,
      Ordering ordering,
      Page page,
      UnaryOperator<Document> projection) {
    this.clause = clause;
    this.idProperty = idProperty;
    this.ordering = ordering;
    this.page = page;
    this.projection = projection;
  }

  /** Returns the same query for another page; a limit of 0 is no limit. */
  public PreparedQuery withPage(int skip, int limit) {
    return new PreparedQuery(clause, idProperty, ordering, new Page(skip, limit), projection);
  }

  /** Returns the same query in another order. */
  public PreparedQuery withOrder(Order order) {
    return new PreparedQuery(clause, idProperty, Ordering.of(order, idProperty), page, projection);
  }

  /**
   * Returns the query with these operands.
   *
   * @param arguments stored values, by the positions of the parameters; a list where a list is
   *     compared with
   * @throws IllegalArgumentException if there are too few
   * @throws io.memoryconnector.error.InvalidFilterException if a property cannot be compared with
   *     its operand
   */
  public Query bind(List<? extends @Nullable Object> arguments) {
    return new Query(new Binding(arguments).bind(clause), idProperty, ordering, page, projection);
  }
}
