package io.memoryconnector.spring.core;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.RecordWrite;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.EntityConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Writes entities to their collection. An entity gets its id and its version after its record is
 * written, so that a write which fails leaves it as it was.
 */
final class EntityWrites<T> {
  private final EntityConverter<T> converter;
  private final MemoryCollection collection;
  private final IsNew<T> isNew;
  private final @Nullable Versions versions;
  private final String idName;
  private final PropertyPath idPath;

  EntityWrites(EntityConverter<T> converter, MemoryCollection collection) {
    this.converter = converter;
    this.collection = collection;
    this.isNew = new IsNew<>(converter);
    this.versions = Versions.of(converter);
    this.idName = converter.definition().id().property();
    this.idPath = new PropertyPath(List.of(idName));
  }

  <S extends T> S insert(S entity) {
    return written(entity, collection.create(newRecord(entity)));
  }

  <S extends T> List<S> insertAll(List<S> entities) {
    List<Document> records = new ArrayList<>(entities.size());
    entities.forEach(entity -> records.add(newRecord(entity)));
    return written(entities, collection.createAll(records));
  }

  <S extends T> S save(S entity) {
    return written(entity, write(saving(entity)));
  }

  <S extends T> List<S> saveAll(List<S> entities) {
    List<RecordWrite> writes = new ArrayList<>(entities.size());
    entities.forEach(entity -> writes.add(saving(entity)));
    return written(entities, collection.writeAll(writes));
  }

  <S extends T> S update(S entity) {
    return written(entity, write(updating(entity)));
  }

  boolean delete(T entity) {
    if (versions == null) {
      return collection.deleteById(idOf(entity));
    }
    write(deleting(entity, versions));
    return true;
  }

  long deleteAll(List<? extends T> entities) {
    if (versions == null) {
      return deleteAllById(entities.stream().map(this::idOf).toList());
    }
    List<RecordWrite> writes = new ArrayList<>(entities.size());
    for (T entity : entities) {
      writes.add(deleting(entity, versions));
    }
    return collection.writeAll(writes).size();
  }

  long deleteAllById(List<Object> ids) {
    return collection.deleteAll(new Where.Comparison(idPath, Operator.INQ, ids));
  }

  private Document write(RecordWrite write) {
    return collection.writeAll(List.of(write)).get(0);
  }

  private RecordWrite saving(T entity) {
    if (isNew.test(entity)) {
      return new RecordWrite.Create(newRecord(entity));
    }
    return versions == null ? new RecordWrite.Save(converter.write(entity)) : updating(entity);
  }

  private RecordWrite updating(T entity) {
    Document data = converter.write(entity);
    return versions == null
        ? new RecordWrite.Update(idOf(entity), data, Document.empty())
        : new RecordWrite.Update(
            idOf(entity), versions.next(data), versions.expected(converter.versionOf(entity)));
  }

  private RecordWrite deleting(T entity, Versions counted) {
    return new RecordWrite.Delete(idOf(entity), counted.expected(converter.versionOf(entity)));
  }

  private Document newRecord(T entity) {
    Document data = converter.write(entity);
    return versions == null ? data : versions.initial(data);
  }

  private Object idOf(T entity) {
    Object id = converter.idOf(entity);
    if (id == null) {
      throw new InvalidDataAccessApiUsageException(
          "Cannot find the record of a '%s' that has no id. Save it first."
              .formatted(entity.getClass().getSimpleName()));
    }
    return id;
  }

  private <S extends T> List<S> written(List<S> entities, List<Document> records) {
    List<S> written = new ArrayList<>(entities.size());
    for (int position = 0; position < entities.size(); position++) {
      written.add(written(entities.get(position), records.get(position)));
    }
    return written;
  }

  /** Gives an entity the id and the version of its record. */
  @SuppressWarnings("unchecked") // the converter returns an instance of the same class
  private <S extends T> S written(S entity, Document data) {
    T result = entity;
    Object id = data.get(idName);
    if (id != null && !Objects.equals(id, converter.idOf(entity))) {
      result = converter.withId(result, id);
    }
    return (S) (versions == null ? result : converter.withVersion(result, versions.of(data)));
  }
}
