package io.memoryconnector.spring.core.event;

import io.memoryconnector.document.Document;

/**
 * Called when an entity has been made of a record that was found.
 *
 * @param <T> class of the entities
 */
@FunctionalInterface
public interface AfterConvertCallback<T> extends MemoryEntityCallback<T> {

  /**
   * Returns the entity that the caller gets: the same one, changed or not, or a copy.
   *
   * @param record as it was found, with properties that the class does not have
   * @param collection name of the collection that holds the record
   */
  T onAfterConvert(T entity, Document record, String collection);
}
