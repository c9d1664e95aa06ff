package io.memoryconnector.spring.core;

import io.memoryconnector.document.Document;
import io.memoryconnector.spring.core.event.AfterConvertCallback;
import io.memoryconnector.spring.core.event.AfterDeleteEvent;
import io.memoryconnector.spring.core.event.AfterSaveCallback;
import io.memoryconnector.spring.core.event.AfterSaveEvent;
import io.memoryconnector.spring.core.event.BeforeConvertCallback;
import io.memoryconnector.spring.core.event.BeforeDeleteCallback;
import io.memoryconnector.spring.core.event.BeforeDeleteEvent;
import io.memoryconnector.spring.core.event.BeforeSaveCallback;
import io.memoryconnector.spring.core.event.BeforeSaveEvent;
import io.memoryconnector.spring.core.event.IdGenerator;
import io.memoryconnector.spring.core.event.WriteSubject;
import io.memoryconnector.spring.mapping.EntityConverter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls the callbacks for the entities of one class, its subclasses included, and tells of their
 * writes. Thread-safe.
 */
final class EntityLifecycle<T> {
  private final EntityConverter<T> converter;
  private final String collection;
  private final CallbacksByClass<T> callbacks;
  private final EventAudience audience;

  /** What a callback returns for the entity after it has been converted. */
  record Converted<E>(E entity, Document data) {}

  EntityLifecycle(EntityConverter<T> converter, CallbackBeans beans, EventAudience audience) {
    this.converter = converter;
    this.collection = converter.definition().collection();
    this.callbacks = new CallbacksByClass<>(beans, converter.entityClass());
    this.audience = audience;
  }

  /** Whether anybody wants to know of the saves of an entity. */
  boolean isForSaves(T entity) {
    return audience.isListening() || callbacks.of(entity).areForSaves();
  }

  /** Whether anybody wants to know of the saves of one of these entities. */
  boolean isForSaves(List<? extends T> entities) {
    return audience.isListening() || callbacks.areForSavesOf(entities);
  }

  /** Whether anybody wants to know of deletions. */
  boolean isForDeletions() {
    return audience.isListening() || callbacks.mayBeForDeletions();
  }

  /** Whether anybody listens to events. */
  boolean isListening() {
    return audience.isListening();
  }

  <S extends T> S beforeConvert(S entity) {
    T result = entity;
    for (BeforeConvertCallback<T> callback : callbacks.of(entity).beforeConvert()) {
      result = callback.onBeforeConvert(result, collection);
    }
    return same(entity, result);
  }

  /** Returns the record of an entity, with an id of the application's if it needs one. */
  Document convert(T entity) {
    Document data = converter.write(entity);
    List<IdGenerator<T>> ids = callbacks.of(entity).ids();
    return ids.isEmpty() || converter.idOf(entity) != null
        ? data
        : data.with(
            converter.definition().id().property(),
            converter.storedId(ids.get(0).nextId(entity, collection)));
  }

  <S extends T> Converted<S> beforeSave(S entity, Document data) {
    List<BeforeSaveCallback<T>> before = callbacks.of(entity).beforeSave();
    if (before.isEmpty()) {
      return new Converted<>(entity, data);
    }
    Map<String, @Nullable Object> record = new LinkedHashMap<>(data.toMap());
    T result = entity;
    for (BeforeSaveCallback<T> callback : before) {
      result = callback.onBeforeSave(result, record, collection);
    }
    return new Converted<>(same(entity, result), Document.copyOf(record));
  }

  <S extends T> S afterSave(S entity, Document record) {
    T result = entity;
    for (AfterSaveCallback<T> callback : callbacks.of(entity).afterSave()) {
      result = callback.onAfterSave(result, record, collection);
    }
    return same(entity, result);
  }

  T afterConvert(T entity, Document record) {
    T result = entity;
    for (AfterConvertCallback<T> callback : callbacks.of(entity).afterConvert()) {
      result = callback.onAfterConvert(result, record, collection);
    }
    return result;
  }

  T beforeDelete(T entity) {
    T result = entity;
    for (BeforeDeleteCallback<T> callback : callbacks.of(entity).beforeDelete()) {
      result = callback.onBeforeDelete(result, collection);
    }
    return result;
  }

  void tellBeforeSave(T entity, @Nullable Document before, Document after) {
    audience.tell(new BeforeSaveEvent<>(new WriteSubject<>(converter, before, after), entity));
  }

  void tellAfterSave(T entity, @Nullable Document before, Document after) {
    audience.tell(new AfterSaveEvent<>(new WriteSubject<>(converter, before, after), entity));
  }

  void tellBeforeDelete(T entity) {
    audience.tell(new BeforeDeleteEvent<>(new WriteSubject<>(converter, null, null), entity));
  }

  void tellAfterDelete(Document before) {
    audience.tell(new AfterDeleteEvent<>(new WriteSubject<>(converter, before, null), before));
  }

  @SuppressWarnings("unchecked") // a callback returns an instance of the same class, or it breaks
  private static <T, S extends T> S same(S given, T returned) {
    if (!given.getClass().isInstance(returned)) {
      throw new IllegalStateException(
          "A callback returned '%s' for an entity of %s. Return the entity, or a copy of it."
              .formatted(returned, given.getClass().getName()));
    }
    return (S) returned;
  }
}
