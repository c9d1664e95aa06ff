package io.memoryconnector.spring.core.event;

/**
 * The record of an entity is about to be deleted. What a listener throws prevents the deletion.
 *
 * @param <T> class of the entities
 */
public final class BeforeDeleteEvent<T> extends MemoryEvent<T> {
  private static final long serialVersionUID = 1L;

  private final transient T entity;

  /** Makes the event. */
  public BeforeDeleteEvent(WriteSubject<T> subject, T entity) {
    super(subject, entity);
    this.entity = entity;
  }

  /** Returns the entity as the caller gave it, or as it is stored if the caller did not give it. */
  public T getEntity() {
    return entity;
  }
}
