package io.memoryconnector.spring.core;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.RecordPage;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.EntityConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Sort;
import org.springframework.util.Assert;

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
  private final @Nullable Versions versions;
  private final SortOrders orders;
  private final FieldsCheck fieldsCheck;

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
    this.versions = Versions.of(converter);
    this.orders = new SortOrders(converter);
    this.fieldsCheck = new FieldsCheck(converter);
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
    Assert.notNull(entity, "Entity must not be null");
    return translator.translating(() -> writer.insert(entity));
  }

  @Override
  public <S extends T> List<S> insertAll(Iterable<S> entities) {
    List<S> list = listOf(entities, "Entities must not be or contain null");
    return translator.translating(() -> writer.insertAll(list));
  }

  @Override
  public <S extends T> S save(S entity) {
    Assert.notNull(entity, "Entity must not be null");
    return translator.translating(() -> writer.save(entity));
  }

  @Override
  public <S extends T> List<S> saveAll(Iterable<S> entities) {
    List<S> list = listOf(entities, "Entities must not be or contain null");
    return translator.translating(() -> writer.saveAll(list));
  }

  @Override
  public <S extends T> S update(S entity) {
    Assert.notNull(entity, "Entity must not be null");
    return translator.translating(() -> writer.update(entity));
  }

  @Override
  public Optional<T> findById(Object id) {
    Object storedId = storedId(id);
    return translator.translating(() -> collection.findById(storedId)).map(this::read);
  }

  @Override
  public List<T> findAllById(Iterable<?> ids) {
    List<Object> storedIds = storedIds(ids);
    return read(translator.translating(() -> collection.findByIds(storedIds, Filter.ALL)));
  }

  @Override
  public List<T> find(Filter filter) {
    return read(findDocuments(readable(filter)));
  }

  @Override
  public Optional<T> findOne(Filter filter) {
    return translator
        .translating(
            () -> {
              fieldsCheck.check(filter.fields());
              return collection.findOne(readable(filter));
            })
        .map(this::read);
  }

  @Override
  public Stream<T> stream(Filter filter) {
    return streamDocuments(readable(filter)).map(this::read);
  }

  @Override
  public Stream<Document> streamDocuments(Filter filter) {
    Stream<Document> records =
        translator.translating(
            () -> {
              fieldsCheck.check(filter.fields());
              return collection.stream(filter);
            });
    return StreamSupport.stream(
        new TranslatingSpliterator<>(records.spliterator(), translator), false);
  }

  @Override
  public List<Document> findDocuments(Filter filter) {
    return translator.translating(
        () -> {
          fieldsCheck.check(filter.fields());
          return collection.find(filter);
        });
  }

  @Override
  public RecordPage findPage(Filter filter) {
    return translator.translating(
        () -> {
          fieldsCheck.check(filter.fields());
          return collection.findPage(filter);
        });
  }

  @Override
  public long count(Where where) {
    return translator.translating(() -> collection.count(where));
  }

  @Override
  public boolean exists(Where where) {
    return translator.translating(
        () -> collection.findOne(Filter.ALL.withWhere(where)).isPresent());
  }

  @Override
  public boolean existsById(Object id) {
    Object storedId = storedId(id);
    return translator.translating(() -> collection.exists(storedId));
  }

  @Override
  public long updateAll(Where where, Map<String, ?> changes) {
    Document stored = storedForm(changes);
    return translator.translating(
        () ->
            versions == null
                ? collection.updateAll(where, stored)
                : collection.updateEach(where, record -> versions.counted(stored, record)));
  }

  @Override
  public boolean deleteById(Object id) {
    Object storedId = storedId(id);
    return translator.translating(() -> writer.deleteById(storedId));
  }

  @Override
  public boolean delete(T entity) {
    Assert.notNull(entity, "Entity must not be null");
    return translator.translating(() -> writer.delete(entity));
  }

  @Override
  public long deleteAll(Iterable<? extends T> entities) {
    List<? extends T> list = listOf(entities, "Entities must not be or contain null");
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
    List<Object> storedIds = storedIds(ids);
    return translator.translating(() -> writer.deleteAllById(storedIds));
  }

  private static Document storedForm(Map<String, ?> changes) {
    try {
      return Document.copyOf(changes);
    } catch (IllegalArgumentException unstorable) {
      throw new InvalidDataAccessApiUsageException(
          String.valueOf(unstorable.getMessage()), unstorable);
    }
  }

  /** Fetches as well what tells the class of an entity. */
  private Filter readable(Filter filter) {
    Fields fields = filter.fields();
    Fields readable = converter.withSubclass(fields);
    return readable.equals(fields) ? filter : filter.withFields(readable);
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

  private List<Object> storedIds(Iterable<?> ids) {
    List<?> list = listOf(ids, "Ids must not be or contain null");
    List<Object> stored = new ArrayList<>(list.size());
    list.forEach(id -> stored.add(storedId(id)));
    return stored;
  }

  private Object storedId(@Nullable Object id) {
    if (id == null) {
      throw new IllegalArgumentException("Id must not be null");
    }
    return converter.storedId(id);
  }

  private static <E> List<E> listOf(Iterable<E> elements, String complaint) {
    Assert.notNull(elements, complaint);
    List<E> list = new ArrayList<>();
    elements.forEach(
        element -> {
          Assert.notNull(element, complaint);
          list.add(element);
        });
    return list;
  }
}
