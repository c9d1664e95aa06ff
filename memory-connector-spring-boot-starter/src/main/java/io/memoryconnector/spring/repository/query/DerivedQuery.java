package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Order;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.core.Excerpt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;
import org.springframework.data.repository.query.ResultProcessor;

/**
 * A query that a method's name stands for. All reading of the name happened before, when the
 * repository was created; a call puts its arguments into the places for them. Thread-safe.
 */
final class DerivedQuery implements RepositoryQuery {
  private final QueryMethod method;
  private final EntityOperations<?> entities;
  private final QueryTemplate template;
  private final QueryExecution execution;
  private final Projections projections;

  DerivedQuery(
      QueryMethod method,
      EntityOperations<?> entities,
      QueryTemplate template,
      QueryExecution execution,
      Projections projections) {
    this.method = method;
    this.entities = entities;
    this.template = template;
    this.execution = execution;
    this.projections = projections;
  }

  @Override
  public QueryMethod getQueryMethod() {
    return method;
  }

  @Override
  public @Nullable Object execute(@Nullable Object[] values) {
    Arguments arguments = new Arguments(method.getParameters(), values);
    ResultProcessor processor = method.getResultProcessor().withDynamicProjection(arguments);
    Object result = execution.execute(entities, bind(arguments));
    return processor.processResult(result, projections.of(processor.getReturnedType()));
  }

  private BoundQuery bind(Arguments arguments) {
    return new BoundQuery(
        template.condition().bind(arguments),
        order(arguments.getSort()),
        excerpt(arguments).within(template.first()),
        template.first(),
        arguments);
  }

  private Order order(Sort sort) {
    if (sort.isUnsorted()) {
      return template.order();
    }
    List<Order.Term> terms = new ArrayList<>(template.order().terms());
    terms.addAll(entities.orderOf(sort).terms());
    return new Order(terms);
  }

  private Excerpt excerpt(Arguments arguments) {
    if (method.getParameters().hasScrollPositionParameter()) {
      long skip = QueryExecution.skipOf(arguments.getScrollPosition());
      return new Excerpt(skip, Excerpt.of(arguments.getLimit()).size());
    }
    return method.getParameters().hasPageableParameter()
        ? Excerpt.of(arguments.getPageable())
        : Excerpt.of(arguments.getLimit());
  }
}
