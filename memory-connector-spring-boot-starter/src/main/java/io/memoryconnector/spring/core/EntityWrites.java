package io.memoryconnector.spring.core;

import io.memoryconnector.MemoryCollection;
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
import org.springframework.dao.OptimisticLockingFailureException;

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
    if (isNew.test(entity)) {
      return insert(entity);
    }
    return versions == null
        ? written(entity, collection.save(converter.write(entity)))
        : updateVersioned(entity, versions);
  }

  <S extends T> List<S> saveAll(List<S> entities) {
    List<S> saved = new ArrayList<>(entities.size());
    entities.forEach(entity -> saved.add(save(entity)));
    return saved;
  }

  <S extends T> S update(S entity) {
    Document data = converter.write(entity);
    return versions == null
        ? written(entity, collection.updateById(idOf(entity), data))
        : updateVersioned(entity, versions);
  }

  boolean delete(T entity) {
    Object id = idOf(entity);
    if (versions == null) {
      return collection.deleteById(id);
    }
    Object version = converter.versionOf(entity);
    if (collection.deleteAll(unchanged(id, version, versions)) == 0) {
      throw stale("delete", id, version);
    }
    return true;
  }

  long deleteAll(List<? extends T> entities) {
    List<Object> ids = new ArrayList<>(entities.size());
    entities.forEach(entity -> ids.add(idOf(entity)));
    return deleteAllById(ids);
  }

  long deleteAllById(List<Object> ids) {
    return collection.deleteAll(new Where.Comparison(idPath, Operator.INQ, ids));
  }

  /** The comparison of the versions and the change are one step of the collection. */
  private <S extends T> S updateVersioned(S entity, Versions counted) {
    Document data = converter.write(entity);
    Object id = idOf(entity);
    Object version = converter.versionOf(entity);
    Document next = counted.next(data);
    if (collection.updateAll(unchanged(id, version, counted), next.without(idName)) == 0) {
      throw stale("save", id, version);
    }
    return written(entity, next);
  }

  private Where unchanged(Object id, @Nullable Object version, Versions counted) {
    return new Where.And(
        List.of(new Where.Comparison(idPath, Operator.EQ, id), counted.unchanged(version)));
  }

  private OptimisticLockingFailureException stale(
      String verb, Object id, @Nullable Object version) {
    return new OptimisticLockingFailureException(
        "Cannot %s record %s of '%s': its version is no longer %s, or it is gone. Find it again and repeat the change."
            .formatted(verb, id, collection.name(), version));
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
