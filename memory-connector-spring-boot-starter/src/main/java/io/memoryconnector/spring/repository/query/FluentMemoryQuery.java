package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.core.Excerpt;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.query.FluentQuery.FetchableFluentQuery;
import org.springframework.util.Assert;

/**
 * A query that the caller goes on making: each step returns a new one. Immutable.
 *
 * @param <R> type of the results
 */
@SuppressWarnings("unchecked") // the reading of the type makes its instances
final class FluentMemoryQuery<R> implements FetchableFluentQuery<R> {
  private final EntityOperations<?> entities;
  private final Readings readings;
  private final Settings settings;

  /**
   * What was said so far.
   *
   * @param limit the most results; 0 for all
   * @param properties the entity's, of which results are made; empty for all
   */
  record Settings(Where where, Class<?> type, Sort sort, int limit, List<String> properties) {
    Settings(Where where, Class<?> type) {
      this(where, type, Sort.unsorted(), 0, List.of());
    }

    Settings withType(Class<?> newType) {
      return new Settings(where, newType, sort, limit, properties);
    }

    Settings withSort(Sort newSort) {
      return new Settings(where, type, newSort, limit, properties);
    }

    Settings withLimit(int newLimit) {
      return new Settings(where, type, sort, newLimit, properties);
    }

    Settings withProperties(Collection<String> newProperties) {
      return new Settings(where, type, sort, limit, List.copyOf(newProperties));
    }

    Excerpt excerpt() {
      return limit == 0 ? Excerpt.ALL : new Excerpt(0, limit);
    }
  }

  FluentMemoryQuery(EntityOperations<?> entities, Readings readings, Settings settings) {
    this.entities = entities;
    this.readings = readings;
    this.settings = settings;
  }

  @Override
  public FetchableFluentQuery<R> sortBy(Sort sort) {
    Assert.notNull(sort, "Sort must not be null");
    return with(settings.withSort(settings.sort.and(sort)));
  }

  @Override
  public FetchableFluentQuery<R> limit(int limit) {
    Assert.isTrue(limit > 0, "Limit must be greater than 0");
    return with(settings.withLimit(limit));
  }

  @Override
  public <P> FetchableFluentQuery<P> as(Class<P> resultType) {
    Assert.notNull(resultType, "Result type must not be null");
    return new FluentMemoryQuery<>(entities, readings, settings.withType(resultType));
  }

  @Override
  public FetchableFluentQuery<R> project(Collection<String> properties) {
    Assert.notNull(properties, "Properties must not be null");
    return with(settings.withProperties(properties));
  }

  @Override
  public @Nullable R oneValue() {
    return (R) run(Extent.of(settings.excerpt())).single();
  }

  @Override
  public @Nullable R firstValue() {
    return (R) run(Extent.of(settings.excerpt())).first();
  }

  @Override
  public List<R> all() {
    return (List<R>) run(Extent.of(settings.excerpt())).list();
  }

  @Override
  public Window<R> scroll(ScrollPosition position) {
    Assert.notNull(position, "ScrollPosition must not be null");
    return (Window<R>) run(Extent.of(settings.excerpt(), position)).window();
  }

  @Override
  public Page<R> page(Pageable page) {
    Assert.notNull(page, "Pageable must not be null");
    return (Page<R>) paged(page).page();
  }

  @Override
  public Slice<R> slice(Pageable page) {
    Assert.notNull(page, "Pageable must not be null");
    return (Slice<R>) paged(page).slice();
  }

  @Override
  public Stream<R> stream() {
    return (Stream<R>) run(Extent.of(settings.excerpt())).stream();
  }

  /** Counts all, whatever the limit. */
  @Override
  public long count() {
    return entities.count(settings.where);
  }

  @Override
  public boolean exists() {
    return entities.exists(settings.where);
  }

  private FluentMemoryQuery<R> with(Settings changed) {
    return new FluentMemoryQuery<>(entities, readings, changed);
  }

  /** Sort and size of a page win over what was said before. */
  private QueryRun paged(Pageable page) {
    Excerpt whole = page.isPaged() ? Excerpt.ALL : settings.excerpt();
    return run(page.getSortOr(settings.sort), Extent.of(whole, page));
  }

  private QueryRun run(Extent extent) {
    return run(settings.sort, extent);
  }

  private QueryRun run(Sort sort, Extent extent) {
    Reading reading = readings.requested(settings.type);
    Fields fields = readings.fieldsOf(settings.properties);
    return new QueryRun(
        entities,
        BoundQuery.of(
            entities,
            Filter.ALL.withWhere(settings.where).withFields(fields),
            Ordering.of(entities, sort),
            reading,
            extent));
  }
}
