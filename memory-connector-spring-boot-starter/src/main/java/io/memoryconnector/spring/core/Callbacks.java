package io.memoryconnector.spring.core;

import io.memoryconnector.spring.core.event.AfterConvertCallback;
import io.memoryconnector.spring.core.event.AfterSaveCallback;
import io.memoryconnector.spring.core.event.BeforeConvertCallback;
import io.memoryconnector.spring.core.event.BeforeDeleteCallback;
import io.memoryconnector.spring.core.event.BeforeSaveCallback;
import io.memoryconnector.spring.core.event.IdGenerator;
import java.util.List;

/** The callbacks that want the entities of one class, in their order. Immutable. */
record Callbacks<T>(
    List<BeforeConvertCallback<T>> beforeConvert,
    List<BeforeSaveCallback<T>> beforeSave,
    List<AfterSaveCallback<T>> afterSave,
    List<AfterConvertCallback<T>> afterConvert,
    List<BeforeDeleteCallback<T>> beforeDelete,
    List<IdGenerator<T>> ids) {

  static <T> Callbacks<T> of(CallbackBeans beans, Class<?> entityClass) {
    return new Callbacks<>(
        beans.of(BeforeConvertCallback.class, entityClass),
        beans.of(BeforeSaveCallback.class, entityClass),
        beans.of(AfterSaveCallback.class, entityClass),
        beans.of(AfterConvertCallback.class, entityClass),
        beans.of(BeforeDeleteCallback.class, entityClass),
        beans.of(IdGenerator.class, entityClass));
  }

  boolean areForSaves() {
    return !(beforeConvert.isEmpty()
        && beforeSave.isEmpty()
        && afterSave.isEmpty()
        && ids.isEmpty());
  }
}
