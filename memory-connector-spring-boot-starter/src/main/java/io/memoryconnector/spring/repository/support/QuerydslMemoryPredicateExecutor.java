package io.memoryconnector.spring.repository.support;

import com.querydsl.core.types.OrderSpecifier;
import com.querydsl.core.types.Predicate;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.query.QuerydslConditions;
import io.memoryconnector.spring.repository.query.WhereQueries;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.querydsl.ListQuerydslPredicateExecutor;
import org.springframework.data.repository.query.FluentQuery.FetchableFluentQuery;

/**
 * Answers Querydsl's predicates. Only loaded where Querydsl is there. Thread-safe.
 *
 * @param <T> type of the entities
 */
final class QuerydslMemoryPredicateExecutor<T> implements ListQuerydslPredicateExecutor<T> {
  private final EntityOperations<T> entities;
  private final WhereQueries<T> queries;
  private final QuerydslConditions conditions;

  QuerydslMemoryPredicateExecutor(
      EntityOperations<T> entities, ProjectionFactory factory, MemoryMappingContext context) {
    this.entities = entities;
    this.queries = new WhereQueries<>(entities, factory, context);
    this.conditions = new QuerydslConditions(entities.converter());
  }

  @Override
  public Optional<T> findOne(Predicate predicate) {
    return queries.findOne(conditions.of(predicate));
  }

  @Override
  public List<T> findAll(Predicate predicate) {
    return findAll(predicate, Sort.unsorted());
  }

  @Override
  public List<T> findAll(Predicate predicate, Sort sort) {
    return queries.findAll(conditions.of(predicate), sort);
  }

  @Override
  public List<T> findAll(Predicate predicate, OrderSpecifier<?>... orders) {
    return queries.findAll(conditions.of(predicate), conditions.sort(orders));
  }

  @Override
  public List<T> findAll(OrderSpecifier<?>... orders) {
    return queries.findAll(Where.ALWAYS, conditions.sort(orders));
  }

  @Override
  public Page<T> findAll(Predicate predicate, Pageable pageable) {
    return queries.findAll(conditions.of(predicate), pageable);
  }

  @Override
  public long count(Predicate predicate) {
    return entities.count(conditions.of(predicate));
  }

  @Override
  public boolean exists(Predicate predicate) {
    return entities.exists(conditions.of(predicate));
  }

  @Override
  public <S extends T, R> R findBy(
      Predicate predicate, Function<FetchableFluentQuery<S>, R> queryFunction) {
    return queries.<S, R>findBy(conditions.of(predicate), queryFunction);
  }
}
