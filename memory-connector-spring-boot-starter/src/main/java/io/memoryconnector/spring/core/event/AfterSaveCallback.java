package io.memoryconnector.spring.core.event;

import io.memoryconnector.document.Document;

/**
 * Called when an entity is stored and has its id and version.
 *
 * @param <T> class of the entities
 */
@FunctionalInterface
public interface AfterSaveCallback<T> extends MemoryEntityCallback<T> {

  /**
   * Returns the entity that the caller of {@code save} gets: the same one, or a copy.
   *
   * @param record as it is stored, with properties that the class does not have
   * @param collection name of the collection that holds the record
   */
  T onAfterSave(T entity, Document record, String collection);
}
