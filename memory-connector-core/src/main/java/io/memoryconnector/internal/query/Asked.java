package io.memoryconnector.internal.query;

import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Order;
import io.memoryconnector.internal.query.QueryWatch.Course;
import io.memoryconnector.internal.query.QueryWatch.Observer;
import io.memoryconnector.internal.query.QueryWatch.Progress;
import io.memoryconnector.internal.query.QueryWatch.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query tells those who listen. Immutable.
 *
 * @param model name of the model
 * @param filter what is asked for; operands may be parameters
 */
record Asked(QueryWatch watch, String model, Filter filter) {
  Asked with(Filter other) {
    return new Asked(watch, model, other);
  }

  Asked withPage(int skip, int limit) {
    return new Asked(watch, model, filter.withSkip(skip).withLimit(limit));
  }

  Asked withOrder(Order order) {
    return new Asked(watch, model, filter.withOrder(order));
  }

  Asked withFields(Fields fields) {
    return new Asked(watch, model, filter.withFields(fields));
  }

  /** Returns what is asked for where neither order nor page matter: the number of records. */
  Asked whereAlone() {
    return with(Filter.ALL.withWhere(filter.where()));
  }

  /** Whether anybody listens. */
  boolean isHeard() {
    return watch.observer() != null;
  }

  /** Tells that the query begins; returns null if nobody listens. */
  @Nullable Progress begin(List<? extends @Nullable Object> arguments, Plan plan) {
    Observer observer = watch.observer();
    return observer == null
        ? null
        : observer.begun(
            new Subject(model, filter(arguments)), new Course(plan.words(), plan.index()));
  }

  /** Returns the filter with arguments in the places of its parameters. */
  Filter filter(List<? extends @Nullable Object> arguments) {
    return arguments.isEmpty()
        ? filter
        : filter.withWhere(
            filter.where().accept(new OperandChange(new Binding(arguments)::operand)));
  }
}
