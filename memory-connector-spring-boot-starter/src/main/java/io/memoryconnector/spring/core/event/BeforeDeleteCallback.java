package io.memoryconnector.spring.core.event;

/**
 * Called before the record of an entity is deleted. What it throws prevents the deletion.
 *
 * @param <T> class of the entities
 */
@FunctionalInterface
public interface BeforeDeleteCallback<T> extends MemoryEntityCallback<T> {

  /**
   * Returns the entity to delete, which must keep its id.
   *
   * @param entity as the caller gave it; as it is stored, if the caller gave an id or a condition
   * @param collection name of the collection that holds the record
   */
  T onBeforeDelete(T entity, String collection);
}
