package io.memoryconnector.spring.core.event;

/**
 * Makes the ids of new entities that have none, in place of the data source. A bean of this type is
 * asked for the entities of its class; of several the first. The id is written with the record; the
 * entity has it when it is stored.
 *
 * @param <T> class of the entities
 */
@FunctionalInterface
public interface IdGenerator<T> extends MemoryEntityCallback<T> {

  /**
   * Returns the id for an entity, of the type of its id property or what can be converted to it.
   *
   * @param collection name of the collection that will hold the record
   */
  Object nextId(T entity, String collection);
}
