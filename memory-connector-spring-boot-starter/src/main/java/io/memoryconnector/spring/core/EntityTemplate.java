package io.memoryconnector.spring.core;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.PreparedFilter;
import io.memoryconnector.RecordPage;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.EntityConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/**
 * The operations on the entities of one class, on a collection. Reads are here; writes are {@link
 * EntityWriter}'s.
 */
final class EntityTemplate<T> implements EntityOperations<T> {
  private final EntityConverter<T> converter;
  private final MemoryCollection collection;
  private final MemoryExceptionTranslator translator;
  private final EntityLifecycle<T> lifecycle;
  private final EntityWriter<T> writer;
  private final SortOrders orders;
  private final RecordReads reads;

  /** Defines the model of the class in the data source. */
  EntityTemplate(
      MemoryDataSource dataSource,
      EntityConverter<T> converter,
      EntityLifecycle<T> lifecycle,
      MemoryExceptionTranslator translator) {
    this.converter = converter;
    this.collection = translator.translating(() -> dataSource.define(converter.definition()));
    this.translator = translator;
    this.lifecycle = lifecycle;
    this.writer = new EntityWriter<>(converter, collection, lifecycle);
    this.orders = new SortOrders(converter);
    this.reads = new RecordReads(collection, translator, new FilterCheck(converter));
  }

  @Override
  public Class<T> type() {
    return converter.entityClass();
  }

  @Override
  public EntityConverter<T> converter() {
    return converter;
  }

  @Override
  public MemoryCollection collection() {
    return collection;
  }

  @Override
  public Order orderOf(Sort sort) {
    return translator.translating(() -> orders.orderOf(sort));
  }

  @Override
  public <S extends T> S insert(S entity) {
    S given = Given.entity(entity);
    return translator.translating(() -> writer.insert(given));
  }

  @Override
  public <S extends T> List<S> insertAll(Iterable<S> entities) {
    List<S> list = Given.entities(entities);
    return translator.translating(() -> writer.insertAll(list));
  }

  @Override
  public <S extends T> S save(S entity) {
    S given = Given.entity(entity);
    return translator.translating(() -> writer.save(given));
  }

  @Override
  public <S extends T> List<S> saveAll(Iterable<S> entities) {
    List<S> list = Given.entities(entities);
    return translator.translating(() -> writer.saveAll(list));
  }

  @Override
  public <S extends T> S update(S entity) {
    S given = Given.entity(entity);
    return translator.translating(() -> writer.update(given));
  }

  @Override
  public Optional<T> findById(Object id) {
    return reads.findById(Given.id(converter, id)).map(this::read);
  }

  @Override
  public List<T> findAllById(Iterable<?> ids) {
    return read(reads.findAllById(Given.ids(converter, ids)));
  }

  @Override
  public List<T> find(Filter filter) {
    return read(reads.find(readable(filter)));
  }

  @Override
  public Optional<T> findOne(Filter filter) {
    return reads.findOne(readable(filter)).map(this::read);
  }

  @Override
  public Stream<T> stream(Filter filter) {
    return reads.stream(readable(filter)).map(this::read);
  }

  @Override
  public Stream<Document> streamDocuments(Filter filter) {
    return reads.stream(filter);
  }

  @Override
  public List<Document> findDocuments(Filter filter) {
    return reads.find(filter);
  }

  @Override
  public RecordPage findPage(Filter filter) {
    return reads.findPage(filter);
  }

  @Override
  public List<Document> findDocuments(
      PreparedFilter filter, List<? extends @Nullable Object> operands) {
    return reads.find(filter, operands);
  }

  @Override
  public RecordPage findPage(PreparedFilter filter, List<? extends @Nullable Object> operands) {
    return reads.findPage(filter, operands);
  }

  @Override
  public Stream<Document> streamDocuments(
      PreparedFilter filter, List<? extends @Nullable Object> operands) {
    return reads.stream(filter, operands);
  }

  @Override
  public long count(PreparedFilter filter, List<? extends @Nullable Object> operands) {
    return reads.count(filter, operands);
  }

  @Override
  public boolean exists(PreparedFilter filter, List<? extends @Nullable Object> operands) {
    return reads.exists(filter, operands);
  }

  @Override
  public long count(Where where) {
    return reads.count(where);
  }

  @Override
  public boolean exists(Where where) {
    return reads.exists(where);
  }

  @Override
  public boolean existsById(Object id) {
    return reads.existsById(Given.id(converter, id));
  }

  @Override
  public long updateAll(Where where, Map<String, ?> changes) {
    return updateAll(where, Given.stored(converter, changes));
  }

  @Override
  public long updateAll(Where where, Document changes) {
    Document given = Given.changes(changes);
    return translator.translating(() -> writer.updateAll(where, given));
  }

  @Override
  public boolean deleteById(Object id) {
    Object storedId = Given.id(converter, id);
    return translator.translating(() -> writer.deleteById(storedId));
  }

  @Override
  public boolean delete(T entity) {
    T given = Given.entity(entity);
    return translator.translating(() -> writer.delete(given));
  }

  @Override
  public long deleteAll(Iterable<? extends T> entities) {
    List<? extends T> list = Given.entities(entities);
    return translator.translating(() -> writer.deleteAll(list));
  }

  @Override
  public long deleteAll(Where where) {
    return translator.translating(() -> writer.deleteAll(where));
  }

  @Override
  public List<T> removeAll(Filter filter) {
    return read(translator.translating(() -> writer.removeAll(filter)));
  }

  @Override
  public long deleteAllById(Iterable<?> ids) {
    List<Object> storedIds = Given.ids(converter, ids);
    return translator.translating(() -> writer.deleteAllById(storedIds));
  }

  /** Fetches as well what entities cannot be read without. */
  private Filter readable(Filter filter) {
    return converter.readable(Given.filter(filter));
  }

  @Override
  public T read(Document record) {
    return lifecycle.afterConvert(converter.read(record), record);
  }

  private List<T> read(List<Document> records) {
    List<T> entities = new ArrayList<>(records.size());
    for (Document document : records) {
      entities.add(read(document));
    }
    return entities;
  }
}
