package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.error.InvalidRecordException;
import io.memoryconnector.error.RecordNotFoundException;
import io.memoryconnector.error.StaleRecordException;
import io.memoryconnector.error.ValidationException;
import io.memoryconnector.filter.Explanation;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.ModelDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The records of one model, in the order of their ids. Thread-safe: a read works on the state that
 * it finds and never waits; writes go one after the other, and each is kept in the data file, if
 * there is one, before it returns. A write that throws has changed nothing, unless a {@link
 * io.memoryconnector.error.DataFileException} says that the change is made: the disk did not
 * confirm it.
 *
 * <p>Filters throw {@link InvalidFilterException} where they do not fit the model. Data that is
 * written is converted to the types of the model; {@link ValidationException} tells all its rules
 * that are broken, {@link InvalidRecordException} what cannot be stored at all, {@link
 * DuplicateValueException} that an id or a unique value is taken. An id that no record of the model
 * can have is the id of none; one that no document can hold is refused with an {@link
 * IllegalArgumentException}. After the data source is closed every call throws {@link
 * io.memoryconnector.error.DataSourceClosedException}.
 */
public final class MemoryCollection {
  private final NamedModel model;

  MemoryCollection(MemoryDataSource source, String name) {
    this.model = new NamedModel(source, name);
  }

  /** Returns the name of the model. */
  public String name() {
    return model.name();
  }

  /** Returns the definition of the model; an open one if it has not been defined. */
  public ModelDefinition definition() {
    return model.now().definition();
  }

  /** Makes a new record and returns it, with its id and default values. */
  public Document create(Document data) {
    return model.write(writer -> writer.create(data));
  }

  /** Makes new records, all or none, and returns them in the order of the data. */
  public List<Document> createAll(List<Document> data) {
    return model.write(writer -> writer.createAll(data));
  }

  /** Returns the records that fit the filter, with the related records that it includes. */
  public List<Document> find(Filter filter) {
    return model.read().find(filter);
  }

  /**
   * Returns the records that fit the filter, as they are at this moment: the stream may be read at
   * any time, by one thread, and holds no resources. If the filter includes related records, all of
   * them are read before this returns.
   */
  public Stream<Document> stream(Filter filter) {
    return model.read().stream(filter);
  }

  /** Returns what {@link #find} does, and how many records satisfy the where of the filter. */
  public RecordPage findPage(Filter filter) {
    return model.read().findPage(filter);
  }

  /** Returns the first record that fits the filter. */
  public Optional<Document> findOne(Filter filter) {
    return model.read().findOne(filter);
  }

  /**
   * Refuses a filter that does not fit the model, as asking it would, without asking it. It may
   * have parameters.
   */
  public void check(Filter filter) {
    model.read().check(filter);
  }

  /** Returns the record with this id, which may be given as text. */
  public Optional<Document> findById(Object id) {
    return model.read().findById(id);
  }

  /** Returns the record with this id; of the filter only its fields and relations count. */
  public Optional<Document> findById(Object id, Filter filter) {
    return model.read().findById(id, filter);
  }

  /**
   * Returns the records that have one of these ids and fit the filter, in the order of the ids
   * unless the filter has an order. Ids in another type than the records have are found as well,
   * but come first and in their natural order, as in LoopBack.
   */
  public List<Document> findByIds(List<?> ids, Filter filter) {
    return model.read().findByIds(ids, filter);
  }

  /** Whether there is a record with this id. */
  public boolean exists(Object id) {
    return model.read().exists(id);
  }

  /** Returns the number of records that satisfy the where. */
  public long count(Where where) {
    return model.read().count(where);
  }

  /**
   * Makes a new record, or merges the data into the record that has its id (LoopBack's {@code
   * upsert}). Returns the record.
   *
   * @throws RecordNotFoundException if there is no record with the id of the data and only the data
   *     source chooses ids
   */
  public Document save(Document data) {
    return model.write(writer -> writer.save(data));
  }

  /**
   * Puts the data in the place of the record with this id: properties that the data lacks are gone
   * or have their default value.
   *
   * @throws RecordNotFoundException if there is no such record
   */
  public Document replaceById(Object id, Document data) {
    return model.write(writer -> writer.replaceById(id, data));
  }

  /**
   * Makes a new record, or puts the data in the place of the record that has its id.
   *
   * @throws RecordNotFoundException if there is no record with the id of the data and only the data
   *     source chooses ids
   */
  public Document replaceOrCreate(Document data) {
    return model.write(writer -> writer.replaceOrCreate(data));
  }

  /**
   * Merges changes into the record with this id and returns it.
   *
   * @throws RecordNotFoundException if there is no such record
   */
  public Document updateById(Object id, Document changes) {
    return model.write(writer -> writer.updateById(id, changes));
  }

  /**
   * Merges changes into all records that satisfy the where, and returns their number. An id among
   * the changes is left out. Whether required properties are there is not checked, as in LoopBack.
   */
  public long updateAll(Where where, Document changes) {
    return model.write(writer -> writer.matching().update(where, changes));
  }

  /**
   * Returns what {@link #updateAll} would merge into records: the changes in the types of the
   * model, without an id. Changes nothing.
   *
   * @throws InvalidRecordException if no record can take them
   * @throws ValidationException if they break rules of the model
   */
  public Document converted(Document changes) {
    return model.now().preparation().changes(changes);
  }

  /**
   * Merges changes that depend on the record into all records that satisfy the where, as {@link
   * #updateAll} does, and returns their number. No other change comes in between, as counters need
   * it.
   *
   * @param changesOf gets each record as it is and returns what to merge into it
   * @throws IllegalStateException if it writes to the data source itself
   */
  public long updateEach(Where where, UnaryOperator<Document> changesOf) {
    return model.write(writer -> writer.matching().updateEach(where, changesOf));
  }

  /**
   * Merges the data into the only record that satisfies the where, or makes a new record if there
   * is none.
   *
   * @throws InvalidRecordException if several records satisfy it, or the data is empty
   */
  public Document upsertWithWhere(Where where, Document data) {
    return model.write(writer -> writer.upsertWithWhere(where, data));
  }

  /**
   * Returns the first record that fits the filter, or makes a new one: both in one step. The data
   * must fit the model in either case, as in LoopBack. Related records are not included.
   */
  public FindOrCreate findOrCreate(Filter filter, Document data) {
    return model.write(writer -> writer.findOrCreate(filter, data));
  }

  /** Removes the record with this id and returns whether there was one. */
  public boolean deleteById(Object id) {
    return model.write(writer -> writer.deleteById(id));
  }

  /** Removes all records that satisfy the where, and returns their number. */
  public long deleteAll(Where where) {
    return model.write(writer -> writer.matching().delete(where));
  }

  /** Removes the records that fit the filter in one step, and returns them whole, in its order. */
  public List<Document> removeAll(Filter filter) {
    return model.write(writer -> writer.matching().remove(filter));
  }

  /**
   * Lets the numbers that new records get as ids go on from this one, unless they are beyond it
   * already: the {@code ids} of a data file say the same. Returns the number that comes next.
   */
  public long countIdsFrom(long next) {
    return model.write(writer -> writer.countIdsFrom(next));
  }

  /**
   * Checks and compiles a filter once, so that it can be asked many times: what a call of {@link
   * #find} does first is a good part of its time where little is found. Operands may be {@linkplain
   * io.memoryconnector.filter.Parameter parameters}, which get their values with each call.
   */
  public PreparedFilter prepare(Filter filter) {
    return new PreparedFilter(model, filter);
  }

  /** Answers the filter, and tells how. */
  public Explanation explain(Filter filter) {
    return model.read().explain(filter);
  }

  /**
   * Does several writes as one, in their order: all or none, and nobody sees a part of them.
   *
   * @return the record of each write as it is now, or as it was if it is deleted
   * @throws StaleRecordException if a record does not have the values that a write expects, or is
   *     gone
   * @throws RecordNotFoundException if there is no record with the id of an update or a deletion
   *     that expects nothing else
   */
  public List<Document> writeAll(List<RecordWrite> writes) {
    return model.write(writer -> new WriteSequence(writer).all(writes));
  }

  /** Does one write as {@link #writeAll} does. */
  public Document write(RecordWrite write) {
    return model.write(writer -> write.accept(new WriteSequence(writer)));
  }

  /**
   * Does several writes as {@link #writeAll} does, and tells of each record what it was before.
   *
   * @return one change for each write, in their order
   */
  public List<RecordChange> changeAll(List<RecordWrite> writes) {
    return model.write(writer -> new ChangeSequence(writer).all(writes));
  }
}
