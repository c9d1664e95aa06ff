package io.memoryconnector.spring.core.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Called when the record of an entity is made but not stored yet: the place to check the entity, or
 * to store more than it has. What it throws prevents the write.
 *
 * @param <T> class of the entities
 */
@FunctionalInterface
public interface BeforeSaveCallback<T> extends MemoryEntityCallback<T> {

  /**
   * Returns the entity that the caller of {@code save} will get. A change to it is not stored any
   * more, a change to the record is.
   *
   * @param record values by the names of the stored properties; may be changed
   * @param collection name of the collection that will hold the record
   */
  T onBeforeSave(T entity, Map<String, @Nullable Object> record, String collection);
}
