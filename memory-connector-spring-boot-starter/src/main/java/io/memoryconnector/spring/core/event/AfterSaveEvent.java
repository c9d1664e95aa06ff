package io.memoryconnector.spring.core.event;

import io.memoryconnector.document.Document;
import java.util.Optional;

/**
 * An entity is stored. What a listener throws reaches the caller but undoes nothing.
 *
 * @param <T> class of the entities
 */
public final class AfterSaveEvent<T> extends MemoryEvent<T> {
  private static final long serialVersionUID = 1L;

  private final transient T entity;

  /** Makes the event. */
  public AfterSaveEvent(WriteSubject<T> subject, T entity) {
    super(subject, entity);
    this.entity = entity;
  }

  /** Returns the entity, with its id and version. */
  public T getEntity() {
    return entity;
  }

  /** Returns the record as it is stored. */
  public Document getRecord() {
    return subject().record();
  }

  /** Returns the entity as it was before; empty if it is new. */
  public Optional<T> getPrevious() {
    return subject().previous();
  }

  /** Returns the record as it was before; empty if it is new. */
  public Optional<Document> getPreviousRecord() {
    return subject().previousRecord();
  }
}
