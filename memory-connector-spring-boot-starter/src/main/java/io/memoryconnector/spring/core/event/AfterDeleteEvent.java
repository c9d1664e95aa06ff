package io.memoryconnector.spring.core.event;

import io.memoryconnector.document.Document;

/**
 * A record is deleted. What a listener throws reaches the caller but undoes nothing.
 *
 * @param <T> class of the entities
 */
public final class AfterDeleteEvent<T> extends MemoryEvent<T> {
  private static final long serialVersionUID = 1L;

  /** Makes the event. */
  public AfterDeleteEvent(WriteSubject<T> subject, Document deleted) {
    super(subject, deleted);
  }

  /** Returns the entity as it was. */
  public T getPrevious() {
    return subject().previous().orElseThrow();
  }

  /** Returns the record as it was. */
  public Document getPreviousRecord() {
    return subject().previousRecord().orElseThrow();
  }
}
