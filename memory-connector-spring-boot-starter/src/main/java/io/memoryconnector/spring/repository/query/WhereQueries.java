package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.core.Excerpt;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.repository.query.FluentQuery.FetchableFluentQuery;
import org.springframework.util.Assert;

/**
 * Runs conditions that are made at run time, such as examples, on the same path as query methods.
 * Thread-safe.
 *
 * @param <T> type of the entities
 */
@SuppressWarnings("unchecked") // readings of entities make entities
public final class WhereQueries<T> {
  private final EntityOperations<T> entities;
  private final Readings readings;

  /** Makes the queries on these entities; the factory makes the interfaces that they return. */
  public WhereQueries(
      EntityOperations<T> entities, ProjectionFactory factory, MemoryMappingContext context) {
    this.entities = entities;
    this.readings = new Readings(entities, factory, context);
  }

  /**
   * Returns the only entity that satisfies the condition.
   *
   * @throws org.springframework.dao.IncorrectResultSizeDataAccessException if there are more
   */
  public Optional<T> findOne(Where where) {
    return Optional.ofNullable((T) run(where, Sort.unsorted(), Extent.of(Excerpt.ALL)).single());
  }

  /** Returns the entities that satisfy the condition. */
  public List<T> findAll(Where where, Sort sort) {
    Assert.notNull(sort, "Sort must not be null");
    return (List<T>) run(where, sort, Extent.of(Excerpt.ALL)).list();
  }

  /** Returns a page of the entities that satisfy the condition, and their number. */
  public Page<T> findAll(Where where, Pageable page) {
    Assert.notNull(page, "Pageable must not be null");
    return (Page<T>) run(where, page.getSort(), Extent.of(Excerpt.ALL, page)).page();
  }

  /**
   * Lets the function make its own query of the condition.
   *
   * @param <R> what the function returns
   */
  public <S extends T, R> R findBy(
      Where where, Function<? super FetchableFluentQuery<S>, R> query) {
    Assert.notNull(query, "Query function must not be null");
    return query.apply(
        new FluentMemoryQuery<>(
            entities, readings, new FluentMemoryQuery.Settings(where, entities.type())));
  }

  private QueryRun run(Where where, Sort sort, Extent extent) {
    return new QueryRun(
        entities,
        BoundQuery.of(
            entities,
            Filter.ALL.withWhere(where),
            Ordering.of(entities, sort),
            readings.ofEntities(),
            extent));
  }
}
