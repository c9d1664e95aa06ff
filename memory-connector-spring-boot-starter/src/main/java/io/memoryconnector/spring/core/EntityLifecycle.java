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
 * Calls the callbacks for the entities of one class and tells of their writes. The callbacks are
 * looked up when they are first needed, as they may need repositories themselves. Thread-safe.
 */
final class EntityLifecycle<T> {
  private final EntityConverter<T> converter;
  private final String collection;
  private final CallbackBeans beans;
  private final EventAudience audience;
  private @Nullable Callbacks<T> found; // a race only repeats the work

  private record Callbacks<T>(
      List<BeforeConvertCallback<T>> beforeConvert,
      List<BeforeSaveCallback<T>> beforeSave,
      List<AfterSaveCallback<T>> afterSave,
      List<AfterConvertCallback<T>> afterConvert,
      List<BeforeDeleteCallback<T>> beforeDelete,
      List<IdGenerator<T>> ids) {

    boolean areForSaves() {
      return !(beforeConvert.isEmpty()
          && beforeSave.isEmpty()
          && afterSave.isEmpty()
          && ids.isEmpty());
    }
  }

  /** What a callback returns for the entity after it has been converted. */
  record Converted<E>(E entity, Document data) {}

  EntityLifecycle(EntityConverter<T> converter, CallbackBeans beans, EventAudience audience) {
    this.converter = converter;
    this.collection = converter.definition().collection();
    this.beans = beans;
    this.audience = audience;
  }

  /** Whether anybody wants to know of saves. */
  boolean isForSaves() {
    return callbacks().areForSaves() || audience.isListening();
  }

  /** Whether anybody wants to know of deletions. */
  boolean isForDeletions() {
    return !callbacks().beforeDelete().isEmpty() || audience.isListening();
  }

  /** Whether anybody listens to events. */
  boolean isListening() {
    return audience.isListening();
  }

  <S extends T> S beforeConvert(S entity) {
    T result = entity;
    for (BeforeConvertCallback<T> callback : callbacks().beforeConvert()) {
      result = callback.onBeforeConvert(result, collection);
    }
    return same(entity, result);
  }

  /** Returns the record of an entity, with an id of the application's if it needs one. */
  Document convert(T entity) {
    Document data = converter.write(entity);
    List<IdGenerator<T>> ids = callbacks().ids();
    return ids.isEmpty() || converter.idOf(entity) != null
        ? data
        : data.with(
            converter.definition().id().property(),
            converter.storedId(ids.get(0).nextId(entity, collection)));
  }

  <S extends T> Converted<S> beforeSave(S entity, Document data) {
    List<BeforeSaveCallback<T>> callbacks = callbacks().beforeSave();
    if (callbacks.isEmpty()) {
      return new Converted<>(entity, data);
    }
    Map<String, @Nullable Object> record = new LinkedHashMap<>(data.toMap());
    T result = entity;
    for (BeforeSaveCallback<T> callback : callbacks) {
      result = callback.onBeforeSave(result, record, collection);
    }
    return new Converted<>(same(entity, result), Document.copyOf(record));
  }

  <S extends T> S afterSave(S entity, Document record) {
    T result = entity;
    for (AfterSaveCallback<T> callback : callbacks().afterSave()) {
      result = callback.onAfterSave(result, record, collection);
    }
    return same(entity, result);
  }

  T afterConvert(T entity, Document record) {
    T result = entity;
    for (AfterConvertCallback<T> callback : callbacks().afterConvert()) {
      result = callback.onAfterConvert(result, record, collection);
    }
    return result;
  }

  T beforeDelete(T entity) {
    T result = entity;
    for (BeforeDeleteCallback<T> callback : callbacks().beforeDelete()) {
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

  private Callbacks<T> callbacks() {
    Callbacks<T> callbacks = found;
    if (callbacks == null) {
      Class<T> type = converter.entityClass();
      callbacks =
          new Callbacks<>(
              beans.of(BeforeConvertCallback.class, type),
              beans.of(BeforeSaveCallback.class, type),
              beans.of(AfterSaveCallback.class, type),
              beans.of(AfterConvertCallback.class, type),
              beans.of(BeforeDeleteCallback.class, type),
              beans.of(IdGenerator.class, type));
      found = callbacks;
    }
    return callbacks;
  }
}
