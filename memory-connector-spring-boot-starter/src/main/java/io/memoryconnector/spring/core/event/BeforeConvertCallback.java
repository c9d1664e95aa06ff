package io.memoryconnector.spring.core.event;

/**
 * Called before a record is made of an entity: the place to fill in or to change properties.
 *
 * @param <T> class of the entities
 */
@FunctionalInterface
public interface BeforeConvertCallback<T> extends MemoryEntityCallback<T> {

  /**
   * Returns the entity to save: the same one, changed or not, or a copy.
   *
   * @param collection name of the collection that will hold the record
   */
  T onBeforeConvert(T entity, String collection);
}
