package io.memoryconnector.spring.core.event;

import org.springframework.context.ApplicationEvent;
import org.springframework.core.ResolvableType;
import org.springframework.core.ResolvableTypeProvider;

/**
 * Tells that an entity is being written, or has been. Listeners name the class whose entities they
 * want: {@code @EventListener void on(AfterSaveEvent<Person> event)}. They are called within the
 * write, by its thread. Writes that set properties of many records at once are not told.
 *
 * @param <T> class of the entities
 */
public abstract sealed class MemoryEvent<T> extends ApplicationEvent
    implements ResolvableTypeProvider
    permits BeforeSaveEvent, AfterSaveEvent, BeforeDeleteEvent, AfterDeleteEvent {
  private static final long serialVersionUID = 1L;

  private final transient WriteSubject<T> subject;

  MemoryEvent(WriteSubject<T> subject, Object source) {
    super(source);
    this.subject = subject;
  }

  /** Returns the class of the entities in the collection, of which the entity may be a subclass. */
  public Class<T> getEntityClass() {
    return subject.converter().entityClass();
  }

  /** Returns the name of the collection that holds the record. */
  public String getCollection() {
    return subject.converter().definition().collection();
  }

  WriteSubject<T> subject() {
    return subject;
  }

  @Override
  public ResolvableType getResolvableType() {
    return ResolvableType.forClassWithGenerics(getClass(), getEntityClass());
  }
}
