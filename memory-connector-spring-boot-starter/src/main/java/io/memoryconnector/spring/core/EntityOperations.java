package io.memoryconnector.spring.core;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.PreparedFilter;
import io.memoryconnector.RecordPage;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.EntityConverter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/**
 * What can be done with the entities of one class. Everything about the class is resolved when this
 * is made, once: keep it rather than asking for it again. Thread-safe.
 *
 * <p>What the data source refuses arrives as one of Spring's {@link
 * org.springframework.dao.DataAccessException}s, with its own exception as the cause; a value that
 * does not fit the class, as a {@link org.springframework.data.mapping.MappingException}. Nothing
 * that goes in or comes out shares anything that can change with what is stored.
 *
 * @param <T> the class
 */
public interface EntityOperations<T> {

  /** Returns the class of the entities. */
  Class<T> type();

  /** Returns the collection that holds the records of the entities. */
  MemoryCollection collection();

  /** Returns what turns the entities into records and back. */
  EntityConverter<T> converter();

  /**
   * Returns the order that Spring Data's sort means: by the entity's names of properties, nested
   * ones with dots.
   *
   * @throws org.springframework.dao.InvalidDataAccessApiUsageException if the class lacks such a
   *     property
   */
  Order orderOf(Sort sort);

  /**
   * Stores a new record.
   *
   * @return the entity with its id, a new instance if the entity is immutable
   * @throws org.springframework.dao.DuplicateKeyException if there is a record with its id
   */
  <S extends T> S insert(S entity);

  /** Stores new records, all or none. */
  <S extends T> List<S> insertAll(Iterable<S> entities);

  /**
   * Stores a new record if Spring Data's rules say that the entity is new; otherwise changes the
   * record with its id, or stores it if there is none. Stored properties that the class does not
   * map stay as they are; objects within a record are replaced as a whole.
   *
   * @return the entity with its id, a new instance if the entity is immutable
   * @throws org.springframework.dao.OptimisticLockingFailureException if the entity has a version
   *     and the record has another one, or is gone
   */
  <S extends T> S save(S entity);

  /** Saves entities, all or none; one that is not new is saved once, however often it is given. */
  <S extends T> List<S> saveAll(Iterable<S> entities);

  /**
   * Changes the record with the entity's id as {@link #save} does, but never stores a new one.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException if there is no such record
   */
  <S extends T> S update(S entity);

  /** Returns the entity with this id. */
  Optional<T> findById(Object id);

  /** Returns the entities with these ids; ids without a record are passed over. */
  List<T> findAllById(Iterable<?> ids);

  /**
   * Returns the entities that a filter asks for. Properties that its {@code fields} leave out are
   * not set in them, but for primitives that a constructor needs; relations that it includes are.
   *
   * @throws org.springframework.dao.InvalidDataAccessApiUsageException if the filter does not fit
   *     the class
   */
  List<T> find(Filter filter);

  /** Returns the first entity that a filter asks for. */
  Optional<T> findOne(Filter filter);

  /**
   * Returns the entities that a filter asks for, read one by one as the stream is consumed. All are
   * of the moment of this call, whatever is written meanwhile.
   */
  Stream<T> stream(Filter filter);

  /** Returns the entity of a record that was found as it is stored. */
  T read(Document record);

  /** Returns the records that a filter asks for as they are stored. */
  List<Document> findDocuments(Filter filter);

  /** Returns those records and the number of all that satisfy its where, both of one moment. */
  RecordPage findPage(Filter filter);

  /** Returns the records that a filter asks for as {@link #stream} does, as they are stored. */
  Stream<Document> streamDocuments(Filter filter);

  /**
   * Returns the records that a filter of the {@linkplain #collection() collection} asks for, as
   * {@link #findDocuments(Filter)} does, but for its fields, which are not checked.
   *
   * @param operands of this call, as {@link PreparedFilter} takes them
   */
  List<Document> findDocuments(PreparedFilter filter, List<? extends @Nullable Object> operands);

  /** Returns those records and the number of all that satisfy its where, both of one moment. */
  RecordPage findPage(PreparedFilter filter, List<? extends @Nullable Object> operands);

  /** Returns those records as {@link #stream} does. */
  Stream<Document> streamDocuments(
      PreparedFilter filter, List<? extends @Nullable Object> operands);

  /** Counts the records that satisfy the where of a filter, on whichever page. */
  long count(PreparedFilter filter, List<? extends @Nullable Object> operands);

  /** Whether a record satisfies the where of a filter. */
  boolean exists(PreparedFilter filter, List<? extends @Nullable Object> operands);

  /** Counts the records that satisfy a condition. */
  long count(Where where);

  /** Whether a record satisfies a condition. */
  boolean exists(Where where);

  /** Whether there is a record with this id. */
  boolean existsById(Object id);

  /**
   * Sets properties of all records that satisfy a condition, all or none.
   *
   * @param changes new values, as entities have them or as records do, by the names of the stored
   *     properties; an id must be that of each record
   * @return how many records satisfied it
   */
  long updateAll(Where where, Map<String, ?> changes);

  /**
   * Sets properties as {@link #updateAll(Where, Map)} does.
   *
   * @param changes the new values as records have them
   */
  long updateAll(Where where, Document changes);

  /** Deletes the record with this id; returns whether there was one. */
  boolean deleteById(Object id);

  /**
   * Deletes the record of an entity; returns whether there was one.
   *
   * @throws org.springframework.dao.OptimisticLockingFailureException if the entity has a version
   *     and the record has another one
   */
  boolean delete(T entity);

  /**
   * Deletes the records of entities, all at once; returns how many there were.
   *
   * @throws org.springframework.dao.OptimisticLockingFailureException if an entity has a version
   *     and its record has another one; nothing is deleted then
   */
  long deleteAll(Iterable<? extends T> entities);

  /** Deletes all records that satisfy a condition; returns how many they were. */
  long deleteAll(Where where);

  /**
   * Deletes the records that a filter asks for and returns their entities as they were, in its
   * order: found and deleted in one step.
   *
   * @throws org.springframework.dao.InvalidDataAccessApiUsageException if the filter does not fit
   *     the class
   */
  List<T> removeAll(Filter filter);

  /** Deletes the records with these ids, all at once; returns how many there were. */
  long deleteAllById(Iterable<?> ids);
}
