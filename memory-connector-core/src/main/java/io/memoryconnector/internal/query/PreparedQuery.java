package io.memoryconnector.internal.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter that was checked and compiled, but for operands that are given later: once for each time
 * it is asked. Immutable and thread-safe.
 */
public final class PreparedQuery {
  private final Clause clause;
  private final PropertyPath id;
  private final Delivery delivery;
  private final Asked asked;

  PreparedQuery(Clause clause, PropertyPath id, Delivery delivery, Asked asked) {
    this.clause = clause;
    this.id = id;
    this.delivery = delivery;
    this.asked = asked;
  }

  /** Returns the filter with these operands. */
  public Filter filter(List<? extends @Nullable Object> operands) {
    return asked.filter(operands);
  }

  /** Returns the same query for another page; a limit of 0 is no limit. */
  public PreparedQuery withPage(int skip, int limit) {
    return new PreparedQuery(
        clause, id, delivery.withPage(new Page(skip, limit)), asked.withPage(skip, limit));
  }

  /** Returns the same query in another order. */
  public PreparedQuery withOrder(Order order) {
    return new PreparedQuery(
        clause, id, delivery.withOrder(order, id.first()), asked.withOrder(order));
  }

  /** Returns the same query, of which records have these fields. */
  public PreparedQuery withFields(Fields fields) {
    return new PreparedQuery(clause, id, delivery.withFields(fields), asked.withFields(fields));
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
    return bind(arguments, delivery, asked, arguments);
  }

  /**
   * Returns the query with the operands of a filter of the same form, for its page. Who listens is
   * told of that filter.
   */
  Query bind(List<? extends @Nullable Object> operands, Filter filter) {
    Page page = delivery.page();
    boolean samePage = page.skip() == filter.skip() && page.limit() == filter.limit();
    Delivery own = samePage ? delivery : delivery.withPage(new Page(filter.skip(), filter.limit()));
    return bind(operands, own, asked.with(filter), List.of());
  }

  private Query bind(
      List<? extends @Nullable Object> operands,
      Delivery own,
      Asked told,
      List<? extends @Nullable Object> toldArguments) {
    Clause bound = new Binding(operands).bind(clause);
    return new Query(new BoundWhere(bound, id), own, told, toldArguments);
  }
}
