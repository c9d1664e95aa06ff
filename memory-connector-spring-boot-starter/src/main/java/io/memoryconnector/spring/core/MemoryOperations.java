package io.memoryconnector.spring.core;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.ClassUtils;

/**
 * Saves and finds entities without a repository. Thread-safe.
 *
 * <p>Each method does what the one of the same name in {@link EntityOperations} does, whose
 * description holds here as well. Who works with one class only takes {@link #forType} once and
 * need not name it again.
 */
public interface MemoryOperations {

  /** Returns the operations on the entities of a class. */
  <T> EntityOperations<T> forType(Class<T> type);

  /** Returns the data source that holds the records. */
  MemoryDataSource dataSource();

  /** Returns what is known of the entity classes. */
  MemoryMappingContext mappingContext();

  /** Stores a new record in the collection of the entity's class. */
  default <T> T insert(T entity) {
    return forEntity(entity).insert(entity);
  }

  /** Stores or changes a record in the collection of the entity's class. */
  default <T> T save(T entity) {
    return forEntity(entity).save(entity);
  }

  /** Stores or changes records of one class, all or none. */
  default <T, S extends T> List<S> saveAll(Iterable<S> entities, Class<T> type) {
    return forType(type).saveAll(entities);
  }

  /** Changes the record of an entity. */
  default <T> T update(T entity) {
    return forEntity(entity).update(entity);
  }

  /** Returns the entity of this class with this id. */
  default <T> Optional<T> findById(Object id, Class<T> type) {
    return forType(type).findById(id);
  }

  /** Returns the entities of this class that a filter asks for. */
  default <T> List<T> find(Filter filter, Class<T> type) {
    return forType(type).find(filter);
  }

  /** Returns the first entity of this class that a filter asks for. */
  default <T> Optional<T> findOne(Filter filter, Class<T> type) {
    return forType(type).findOne(filter);
  }

  /** Returns the entities of this class that a filter asks for, read as they are consumed. */
  default <T> Stream<T> stream(Filter filter, Class<T> type) {
    return forType(type).stream(filter);
  }

  /** Returns the records of this class that a filter asks for as they are stored. */
  default List<Document> findDocuments(Filter filter, Class<?> type) {
    return forType(type).findDocuments(filter);
  }

  /** Counts the records of this class that satisfy a condition. */
  default long count(Where where, Class<?> type) {
    return forType(type).count(where);
  }

  /** Whether a record of this class satisfies a condition. */
  default boolean exists(Where where, Class<?> type) {
    return forType(type).exists(where);
  }

  /** Sets properties of all records of this class that satisfy a condition. */
  default long updateAll(Where where, Map<String, ?> changes, Class<?> type) {
    return forType(type).updateAll(where, changes);
  }

  /** Deletes the record of this class with this id; returns whether there was one. */
  default boolean deleteById(Object id, Class<?> type) {
    return forType(type).deleteById(id);
  }

  /** Deletes the record of an entity; returns whether there was one. */
  default <T> boolean delete(T entity) {
    return forEntity(entity).delete(entity);
  }

  /** Deletes all records of this class that satisfy a condition; returns how many they were. */
  default long deleteAll(Where where, Class<?> type) {
    return forType(type).deleteAll(where);
  }

  @SuppressWarnings("unchecked") // an entity is of its own class
  private <T> EntityOperations<T> forEntity(T entity) {
    return forType((Class<T>) ClassUtils.getUserClass(Given.entity(entity)));
  }
}
