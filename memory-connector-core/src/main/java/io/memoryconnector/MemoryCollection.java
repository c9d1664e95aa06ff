package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.error.InvalidRecordException;
import io.memoryconnector.error.RecordNotFoundException;
import io.memoryconnector.error.ValidationException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.ModelDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The records of one model, in the order of their ids. Thread-safe: a read works on the state that
 * it finds and never waits; writes go one after the other, and each is kept in the data file, if
 * there is one, before it returns. A write that throws has changed nothing.
 *
 * <p>Filters throw {@link InvalidFilterException} where they do not fit the model. Data that is
 * written is converted to the types of the model; {@link ValidationException} tells all its rules
 * that are broken, {@link InvalidRecordException} what cannot be stored at all, {@link
 * DuplicateValueException} that an id or a unique value is taken. After the data source is closed
 * every call throws {@link io.memoryconnector.error.DataSourceClosedException}.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"}) // the bodies follow
public final class MemoryCollection {
  private final MemoryDataSource source;
  private final String name;

  MemoryCollection(MemoryDataSource source, String name) {
    this.source = source;
    this.name = name;
  }

  /** Returns the name of the model. */
  public String name() {
    return name;
  }

  /** Returns the definition of the model; an open one if it has not been defined. */
  public ModelDefinition definition() {
    throw new UnsupportedOperationException();
  }

  /** Makes a new record and returns it, with its id and default values. */
  public Document create(Document data) {
    throw new UnsupportedOperationException();
  }

  /** Makes new records, all or none, and returns them in the order of the data. */
  public List<Document> createAll(List<Document> data) {
    throw new UnsupportedOperationException();
  }

  /** Returns the records that fit the filter. */
  public List<Document> find(Filter filter) {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the records that fit the filter, as they are at this moment: the stream may be read at
   * any time, by one thread, and holds no resources.
   */
  public Stream<Document> stream(Filter filter) {
    throw new UnsupportedOperationException();
  }

  /** Returns the first record that fits the filter. */
  public Optional<Document> findOne(Filter filter) {
    throw new UnsupportedOperationException();
  }

  /** Returns the record with this id, which may be given as text. */
  public Optional<Document> findById(Object id) {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the record with this id.
   *
   * @param filter says which properties and relations to return; the rest of it does not count
   */
  public Optional<Document> findById(Object id, Filter filter) {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the records that have one of these ids and fit the filter, in the order of the ids
   * unless the filter has an order. Ids in another type than the records have are found as well,
   * but come first and in their natural order, as in LoopBack.
   */
  public List<Document> findByIds(List<?> ids, Filter filter) {
    throw new UnsupportedOperationException();
  }

  /** Whether there is a record with this id. */
  public boolean exists(Object id) {
    throw new UnsupportedOperationException();
  }

  /** Returns the number of records that satisfy the where. */
  public long count(Where where) {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes a new record, or merges the data into the record that has its id (LoopBack's {@code
   * upsert}). Returns the record.
   *
   * @throws RecordNotFoundException if there is no record with the id of the data and only the data
   *     source chooses ids
   */
  public Document save(Document data) {
    throw new UnsupportedOperationException();
  }

  /**
   * Puts the data in the place of the record with this id: properties that the data lacks are gone
   * or have their default value.
   *
   * @throws RecordNotFoundException if there is no such record
   */
  public Document replaceById(Object id, Document data) {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes a new record, or puts the data in the place of the record that has its id.
   *
   * @throws RecordNotFoundException if there is no record with the id of the data and only the data
   *     source chooses ids
   */
  public Document replaceOrCreate(Document data) {
    throw new UnsupportedOperationException();
  }

  /**
   * Merges changes into the record with this id and returns it.
   *
   * @throws RecordNotFoundException if there is no such record
   */
  public Document updateById(Object id, Document changes) {
    throw new UnsupportedOperationException();
  }

  /**
   * Merges changes into all records that satisfy the where, and returns their number. An id among
   * the changes is left out. Whether required properties are there is not checked, as in LoopBack.
   */
  public long updateAll(Where where, Document changes) {
    throw new UnsupportedOperationException();
  }

  /**
   * Merges the data into the only record that satisfies the where, or makes a new record if there
   * is none.
   *
   * @throws InvalidRecordException if several records satisfy it, or the data is empty
   */
  public Document upsertWithWhere(Where where, Document data) {
    throw new UnsupportedOperationException();
  }

  /** Returns the first record that fits the filter, or makes a new one: both in one step. */
  public FindOrCreate findOrCreate(Filter filter, Document data) {
    throw new UnsupportedOperationException();
  }

  /** Removes the record with this id and returns whether there was one. */
  public boolean deleteById(Object id) {
    throw new UnsupportedOperationException();
  }

  /** Removes all records that satisfy the where, and returns their number. */
  public long deleteAll(Where where) {
    throw new UnsupportedOperationException();
  }
}
