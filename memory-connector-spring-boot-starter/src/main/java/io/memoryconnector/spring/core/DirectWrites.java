package io.memoryconnector.spring.core;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.RecordWrite;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.EntityConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Writes entities to their collection, with nobody who takes part or listens. An entity gets its id
 * and its version after its record is written, so that a write which fails leaves it as it was.
 */
final class DirectWrites<T> {
  private final EntityConverter<T> converter;
  private final MemoryCollection collection;
  private final IsNew<T> isNew;
  private final @Nullable Versions versions;
  private final String idName;
  private final PropertyPath idPath;

  /** What is done with the record of an entity. */
  enum Intent {
    /** It is made, and must not be there yet. */
    CREATE,
    /** It is made or changed. */
    SAVE,
    /** It is changed, and must be there. */
    UPDATE
  }

  DirectWrites(EntityConverter<T> converter, MemoryCollection collection) {
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
    return written(entity, write(updating(entity, converter.write(entity))));
  }

  boolean delete(T entity) {
    if (versions == null) {
      return collection.deleteById(idOf(entity));
    }
    write(deleting(entity));
    return true;
  }

  long deleteAll(List<? extends T> entities) {
    if (versions == null) {
      return deleteAllById(entities.stream().map(this::idOf).toList());
    }
    List<RecordWrite> writes = new ArrayList<>(entities.size());
    for (T entity : entities) {
      writes.add(deleting(entity));
    }
    return collection.writeAll(writes).size();
  }

  long deleteAllById(List<Object> ids) {
    return collection.deleteAll(withIds(ids));
  }

  /** Returns the condition of having one of these ids. */
  Where withIds(List<Object> ids) {
    return new Where.Comparison(idPath, Operator.INQ, ids);
  }

  private Document write(RecordWrite write) {
    return collection.write(write);
  }

  private RecordWrite saving(T entity) {
    return write(savingIntent(entity), entity, converter.write(entity));
  }

  boolean isNew(T entity) {
    return isNew.test(entity);
  }

  /** Returns what saving does with an entity. */
  Intent savingIntent(T entity) {
    if (isNew(entity)) {
      return Intent.CREATE;
    }
    return versions == null ? Intent.SAVE : Intent.UPDATE;
  }

  /** Returns why a save was refused: an entity without a version counts as new. */
  DuplicateValueException explained(DuplicateValueException taken) {
    return versions == null || !taken.properties().equals(List.of(idName))
        ? taken
        : versions.missing(taken);
  }

  /** Returns the write of an entity whose record has this data. */
  RecordWrite write(Intent intent, T entity, Document data) {
    return switch (intent) {
      case CREATE -> new RecordWrite.Create(versions == null ? data : versions.initial(data));
      case SAVE -> new RecordWrite.Save(data);
      case UPDATE -> updating(entity, data);
    };
  }

  private RecordWrite updating(T entity, Document data) {
    return versions == null
        ? new RecordWrite.Update(idOf(entity), data, Document.empty())
        : new RecordWrite.Update(
            idOf(entity), versions.next(data), versions.expected(converter.versionOf(entity)));
  }

  /** Returns the data of a write that {@link #write} made. */
  static Document dataOf(RecordWrite write) {
    if (write instanceof RecordWrite.Create create) {
      return create.data();
    }
    return write instanceof RecordWrite.Save save
        ? save.data()
        : ((RecordWrite.Update) write).changes();
  }

  boolean isVersioned() {
    return versions != null;
  }

  String idName() {
    return idName;
  }

  /** Returns the deletion of an entity with a version, whose record must have it as well. */
  RecordWrite deleting(T entity) {
    Document expected =
        versions == null ? Document.empty() : versions.expected(converter.versionOf(entity));
    return new RecordWrite.Delete(idOf(entity), expected);
  }

  private Document newRecord(T entity) {
    Document data = converter.write(entity);
    return versions == null ? data : versions.initial(data);
  }

  Object idOf(T entity) {
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
  <S extends T> S written(S entity, Document data) {
    T result = entity;
    Object id = data.get(idName);
    if (id != null && !Objects.equals(id, converter.idOf(entity))) {
      result = converter.withId(result, id);
    }
    return (S) (versions == null ? result : converter.withVersion(result, versions.of(data)));
  }
}
