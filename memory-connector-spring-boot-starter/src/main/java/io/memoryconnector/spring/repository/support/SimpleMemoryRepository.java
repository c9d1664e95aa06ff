package io.memoryconnector.spring.repository.support;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.query.ExampleConditions;
import io.memoryconnector.spring.repository.query.WhereQueries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.projection.SpelAwareProxyProjectionFactory;
import org.springframework.data.repository.core.EntityInformation;
import org.springframework.data.repository.query.FluentQuery.FetchableFluentQuery;
import org.springframework.data.util.Lazy;
import org.springframework.util.Assert;

/**
 * What repositories do when a method is not a query method. A base class of an application's own
 * extends it and has the same constructor.
 *
 * @param <T> type of the entities
 * @param <ID> type of their ids
 */
public class SimpleMemoryRepository<T, ID> implements MemoryRepository<T, ID> {
  private final EntityInformation<T, ID> entityInformation;
  private final EntityOperations<T> entities;
  private final MemoryMappingContext context;
  private final ExampleConditions<T> examples;
  private final Lazy<WhereQueries<T>> queries = Lazy.of(this::whereQueries);
  private @Nullable ProjectionFactory projectionFactory;

  /** Makes a repository of the entities that the information is about. */
  public SimpleMemoryRepository(
      EntityInformation<T, ID> entityInformation, MemoryOperations operations) {
    this.entityInformation = entityInformation;
    this.entities = operations.forType(entityInformation.getJavaType());
    this.context = operations.mappingContext();
    this.examples = new ExampleConditions<>(entities);
  }

  /** Lets projections use the beans of an application; before anybody uses the repository. */
  void setProjectionFactory(ProjectionFactory factory) {
    this.projectionFactory = factory;
  }

  private WhereQueries<T> whereQueries() {
    ProjectionFactory factory =
        projectionFactory == null ? new SpelAwareProxyProjectionFactory() : projectionFactory;
    return new WhereQueries<>(entities, factory, context);
  }

  /** Returns what is known of the entities. */
  protected final EntityInformation<T, ID> entityInformation() {
    return entityInformation;
  }

  /** Returns the operations on the entities. */
  protected final EntityOperations<T> entities() {
    return entities;
  }

  @Override
  public <S extends T> S insert(S entity) {
    return entities.insert(entity);
  }

  @Override
  public <S extends T> List<S> insertAll(Iterable<S> toInsert) {
    return entities.insertAll(toInsert);
  }

  @Override
  public <S extends T> S save(S entity) {
    return entities.save(entity);
  }

  /** Saves entities, all or none. */
  @Override
  public <S extends T> List<S> saveAll(Iterable<S> toSave) {
    return entities.saveAll(toSave);
  }

  @Override
  public Optional<T> findById(ID id) {
    return entities.findById(id);
  }

  @Override
  public boolean existsById(ID id) {
    return entities.existsById(id);
  }

  @Override
  public List<T> findAll() {
    return entities.find(Filter.ALL);
  }

  @Override
  public List<T> findAllById(Iterable<ID> ids) {
    return entities.findAllById(ids);
  }

  @Override
  public List<T> findAll(Sort sort) {
    Assert.notNull(sort, "Sort must not be null");
    return entities.find(Filter.ALL.withOrder(entities.orderOf(sort)));
  }

  @Override
  public Page<T> findAll(Pageable pageable) {
    Assert.notNull(pageable, "Pageable must not be null");
    return queries.get().findAll(Where.ALWAYS, pageable);
  }

  @Override
  public List<T> find(Filter filter) {
    Assert.notNull(filter, "Filter must not be null");
    return entities.find(filter);
  }

  @Override
  public List<Document> findDocuments(Filter filter) {
    Assert.notNull(filter, "Filter must not be null");
    return entities.findDocuments(filter);
  }

  @Override
  public long count() {
    return entities.count(Where.ALWAYS);
  }

  @Override
  public long count(Where where) {
    Assert.notNull(where, "Where must not be null");
    return entities.count(where);
  }

  @Override
  public long updateAll(Where where, Map<String, ?> changes) {
    Assert.notNull(where, "Where must not be null");
    return entities.updateAll(where, changes);
  }

  @Override
  public void deleteById(ID id) {
    entities.deleteById(id);
  }

  @Override
  public void delete(T entity) {
    entities.delete(entity);
  }

  @Override
  public void deleteAllById(Iterable<? extends ID> ids) {
    entities.deleteAllById(ids);
  }

  @Override
  public void deleteAll(Iterable<? extends T> toDelete) {
    entities.deleteAll(toDelete);
  }

  @Override
  public void deleteAll() {
    entities.deleteAll(Where.ALWAYS);
  }

  @Override
  public long deleteAll(Where where) {
    Assert.notNull(where, "Where must not be null");
    return entities.deleteAll(where);
  }

  @Override
  @SuppressWarnings("unchecked") // what is like an example is of its class
  public <S extends T> Optional<S> findOne(Example<S> example) {
    return (Optional<S>) queries.get().findOne(examples.of(example));
  }

  @Override
  public <S extends T> List<S> findAll(Example<S> example) {
    return findAll(example, Sort.unsorted());
  }

  @Override
  @SuppressWarnings("unchecked") // what is like an example is of its class
  public <S extends T> List<S> findAll(Example<S> example, Sort sort) {
    return (List<S>) queries.get().findAll(examples.of(example), sort);
  }

  @Override
  @SuppressWarnings("unchecked") // what is like an example is of its class
  public <S extends T> Page<S> findAll(Example<S> example, Pageable pageable) {
    return (Page<S>) queries.get().findAll(examples.of(example), pageable);
  }

  @Override
  public <S extends T> long count(Example<S> example) {
    return entities.count(examples.of(example));
  }

  @Override
  public <S extends T> boolean exists(Example<S> example) {
    return entities.exists(examples.of(example));
  }

  @Override
  public <S extends T, R> R findBy(
      Example<S> example, Function<FetchableFluentQuery<S>, R> queryFunction) {
    return queries.get().<S, R>findBy(examples.of(example), queryFunction);
  }
}
