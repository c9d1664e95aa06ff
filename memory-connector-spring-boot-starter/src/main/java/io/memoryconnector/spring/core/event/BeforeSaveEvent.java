package io.memoryconnector.spring.core.event;

import io.memoryconnector.document.Document;
import java.util.Optional;

/**
 * An entity is about to be stored. What a listener throws prevents the write.
 *
 * @param <T> class of the entities
 */
public final class BeforeSaveEvent<T> extends MemoryEvent<T> {
  private static final long serialVersionUID = 1L;

  private final transient T entity;

  /** Makes the event. */
  public BeforeSaveEvent(WriteSubject<T> subject, T entity) {
    super(subject, entity);
    this.entity = entity;
  }

  /** Returns the entity; without an id if it is new and the data source chooses one. */
  public T getEntity() {
    return entity;
  }

  /** Returns the record as it will be stored. Properties that the class does not have are added. */
  public Document getRecord() {
    return subject().record();
  }

  /**
   * Returns the entity as it is stored now, if it is. Another writer may still change it; {@link
   * AfterSaveEvent} knows what was really replaced.
   */
  public Optional<T> getPrevious() {
    return subject().previous();
  }
}
