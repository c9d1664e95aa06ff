package io.memoryconnector.spring.core;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.RecordChange;
import io.memoryconnector.RecordWrite;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.DirectWrites.Intent;
import io.memoryconnector.spring.mapping.EntityConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes entities in which callbacks take part and of which listeners are told. Callbacks and
 * listeners that come before a write are called for all entities before the first is written, so
 * that each of them can prevent it. Those that come after are called for all that were written,
 * also if one of them throws.
 */
final class ObservedWrites<T> {
  private final EntityConverter<T> converter;
  private final MemoryCollection collection;
  private final DirectWrites<T> writes;
  private final EntityLifecycle<T> lifecycle;

  /** An entity on its way to its record. */
  private record Draft<S>(S entity, RecordWrite write) {}

  ObservedWrites(
      EntityConverter<T> converter,
      MemoryCollection collection,
      DirectWrites<T> writes,
      EntityLifecycle<T> lifecycle) {
    this.converter = converter;
    this.collection = collection;
    this.writes = writes;
    this.lifecycle = lifecycle;
  }

  /**
   * Writes entities, all or none.
   *
   * @param intent what is to be done with an entity, asked before a callback changes it
   */
  <S extends T> List<S> write(List<S> entities, Function<? super S, Intent> intent) {
    List<Draft<S>> drafts = new ArrayList<>(entities.size());
    for (S entity : entities) {
      drafts.add(draft(entity, intent.apply(entity)));
    }
    List<RecordChange> changes = collection.changeAll(drafts.stream().map(Draft::write).toList());
    List<S> written = new ArrayList<>(entities.size());
    for (int position = 0; position < drafts.size(); position++) {
      written.add(
          writes.written(drafts.get(position).entity(), recordAfter(changes.get(position))));
    }
    Aftermath aftermath = new Aftermath();
    for (int position = 0; position < drafts.size(); position++) {
      int at = position;
      aftermath.add(() -> written.set(at, told(written.get(at), changes.get(at))));
    }
    aftermath.rethrow();
    return written;
  }

  /** Deletes the records of entities, of which those with a version must be as they are. */
  long delete(List<? extends T> entities) {
    List<RecordWrite> deletions = new ArrayList<>(entities.size());
    List<Object> ids = new ArrayList<>(entities.size());
    for (T entity : entities) {
      T deleted = beforeDelete(entity);
      if (writes.isVersioned()) {
        deletions.add(writes.deleting(deleted));
      } else {
        ids.add(writes.idOf(deleted));
      }
    }
    List<Document> gone =
        writes.isVersioned()
            ? collection.changeAll(deletions).stream()
                .map(change -> Objects.requireNonNull(change.before()))
                .toList()
            : collection.removeAll(Filter.ALL.withWhere(writes.withIds(ids)));
    tellAfterDelete(gone);
    return gone.size();
  }

  /** Deletes the records that a filter finds, and that still satisfy it when all are asked. */
  List<Document> delete(Filter filter) {
    List<Document> found = collection.find(filter);
    List<Object> ids = new ArrayList<>(found.size());
    for (Document record : found) {
      beforeDelete(converter.read(record));
      ids.add(Objects.requireNonNull(record.get(writes.idName())));
    }
    Where stillFound = new Where.And(List.of(filter.where(), writes.withIds(ids)));
    List<Document> gone =
        collection.removeAll(Filter.ALL.withWhere(stillFound).withOrder(filter.order()));
    tellAfterDelete(gone);
    return gone;
  }

  private <S extends T> Draft<S> draft(S entity, Intent intent) {
    S converted = lifecycle.beforeConvert(entity);
    EntityLifecycle.Converted<S> saved =
        lifecycle.beforeSave(converted, lifecycle.convert(converted));
    RecordWrite write = writes.write(intent, saved.entity(), saved.data());
    if (lifecycle.isListening()) {
      lifecycle.tellBeforeSave(saved.entity(), current(saved.entity()), DirectWrites.dataOf(write));
    }
    return new Draft<>(saved.entity(), write);
  }

  private <S extends T> S told(S entity, RecordChange change) {
    Document record = recordAfter(change);
    S written = lifecycle.afterSave(entity, record);
    lifecycle.tellAfterSave(written, change.before(), record);
    return written;
  }

  private static Document recordAfter(RecordChange change) {
    return Objects.requireNonNull(change.after());
  }

  private void tellAfterDelete(List<Document> gone) {
    Aftermath aftermath = new Aftermath();
    gone.forEach(record -> aftermath.add(() -> lifecycle.tellAfterDelete(record)));
    aftermath.rethrow();
  }

  private T beforeDelete(T entity) {
    T deleted = lifecycle.beforeDelete(entity);
    lifecycle.tellBeforeDelete(deleted);
    return deleted;
  }

  private @Nullable Document current(T entity) {
    Object id = converter.idOf(entity);
    return id == null ? null : collection.findById(id).orElse(null);
  }
}
