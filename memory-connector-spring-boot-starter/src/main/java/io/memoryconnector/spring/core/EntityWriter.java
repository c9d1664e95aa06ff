package io.memoryconnector.spring.core;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.document.Document;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.DirectWrites.Intent;
import io.memoryconnector.spring.mapping.EntityConverter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes entities and deletes them: directly, unless callbacks or listeners want to know of it,
 * which is asked of each write.
 */
final class EntityWriter<T> {
  private final MemoryCollection collection;
  private final EntityLifecycle<T> lifecycle;
  private final DirectWrites<T> direct;
  private final ObservedWrites<T> observed;
  private final FilterCheck filters;
  private final ChangesCheck updates;
  private final @Nullable Versions versions;

  EntityWriter(
      EntityConverter<T> converter, MemoryCollection collection, EntityLifecycle<T> lifecycle) {
    this.collection = collection;
    this.lifecycle = lifecycle;
    this.direct = new DirectWrites<>(converter, collection);
    this.observed = new ObservedWrites<>(converter, collection, direct, lifecycle);
    this.filters = new FilterCheck(converter);
    this.updates = new ChangesCheck(converter, collection);
    this.versions = Versions.of(converter);
  }

  <S extends T> S insert(S entity) {
    return lifecycle.isForSaves(entity)
        ? observed.write(List.of(entity), any -> Intent.CREATE).get(0)
        : direct.insert(entity);
  }

  <S extends T> List<S> insertAll(List<S> entities) {
    return lifecycle.isForSaves(entities)
        ? observed.write(entities, any -> Intent.CREATE)
        : direct.insertAll(entities);
  }

  <S extends T> S save(S entity) {
    try {
      return lifecycle.isForSaves(entity)
          ? observed.write(List.of(entity), direct::savingIntent).get(0)
          : direct.save(entity);
    } catch (DuplicateValueException taken) {
      throw direct.explained(taken);
    }
  }

  <S extends T> List<S> saveAll(List<S> entities) {
    boolean isObserved = lifecycle.isForSaves(entities);
    try {
      if (!isObserved && versions == null) {
        return direct.saveAll(entities); // to write the same twice changes nothing
      }
      GivenOnce<S> given = new GivenOnce<>(entities, direct::isNew);
      return given.everywhere(
          isObserved
              ? observed.write(given.once(), direct::savingIntent)
              : direct.saveAll(given.once()));
    } catch (DuplicateValueException taken) {
      throw direct.explained(taken);
    }
  }

  <S extends T> S update(S entity) {
    return lifecycle.isForSaves(entity)
        ? observed.write(List.of(entity), any -> Intent.UPDATE).get(0)
        : direct.update(entity);
  }

  long updateAll(Where where, Document changes) {
    filters.check(where);
    updates.check(changes);
    return versions == null && !updates.haveId(changes)
        ? collection.updateAll(where, changes)
        : collection.updateEach(where, record -> changesOf(record, changes));
  }

  private Document changesOf(Document record, Document changes) {
    updates.requireSameId(record, changes);
    return versions == null ? changes : versions.counted(changes, record);
  }

  boolean delete(T entity) {
    return lifecycle.isForDeletions()
        ? observed.delete(List.of(entity)) > 0
        : direct.delete(entity);
  }

  long deleteAll(List<? extends T> entities) {
    List<? extends T> once = new GivenOnce<>(entities, any -> false).once();
    return lifecycle.isForDeletions() ? observed.delete(once) : direct.deleteAll(once);
  }

  boolean deleteById(Object id) {
    return lifecycle.isForDeletions()
        ? !remove(direct.withIds(List.of(id))).isEmpty()
        : collection.deleteById(id);
  }

  long deleteAllById(List<Object> ids) {
    return lifecycle.isForDeletions()
        ? remove(direct.withIds(ids)).size()
        : direct.deleteAllById(ids);
  }

  long deleteAll(Where where) {
    filters.check(where);
    return lifecycle.isForDeletions() ? remove(where).size() : collection.deleteAll(where);
  }

  List<Document> removeAll(Filter filter) {
    filters.check(filter);
    return lifecycle.isForDeletions() ? observed.delete(filter) : collection.removeAll(filter);
  }

  private List<Document> remove(Where where) {
    return observed.delete(Filter.ALL.withWhere(where));
  }
}
