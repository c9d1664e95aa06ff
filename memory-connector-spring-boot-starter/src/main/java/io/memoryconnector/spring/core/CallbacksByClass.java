package io.memoryconnector.spring.core;

import io.memoryconnector.spring.core.event.BeforeDeleteCallback;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The callbacks for the entities of a class and of each of its subclasses, which may have more of
 * them. They are looked up when they are first needed, as they may need repositories themselves.
 * Thread-safe.
 */
final class CallbacksByClass<T> {
  private final CallbackBeans beans;
  private final Class<T> declared;
  private final ConcurrentMap<Class<?>, Callbacks<T>> ofSubclasses = new ConcurrentHashMap<>();
  private @Nullable Callbacks<T> ofDeclared; // a race only repeats the work, also in the next field
  private @Nullable Boolean forDeletions;

  CallbacksByClass(CallbackBeans beans, Class<T> declared) {
    this.beans = beans;
    this.declared = declared;
  }

  /** Returns those that want an entity. */
  Callbacks<T> of(T entity) {
    return of(entity.getClass());
  }

  /** Whether there are any for saves of one of these entities. */
  boolean areForSavesOf(List<? extends T> entities) {
    Class<?> last = null;
    for (T entity : entities) {
      Class<?> type = entity.getClass();
      if (type != last && of(type).areForSaves()) {
        return true;
      }
      last = type;
    }
    return false;
  }

  /** Whether there may be any for deletions, of whichever class the entities are. */
  boolean mayBeForDeletions() {
    Boolean known = forDeletions;
    if (known == null) {
      known = beans.mayWant(BeforeDeleteCallback.class, declared);
      forDeletions = known;
    }
    return known;
  }

  private Callbacks<T> of(Class<?> type) {
    return type == declared ? ofDeclared() : ofSubclass(type);
  }

  private Callbacks<T> ofDeclared() {
    Callbacks<T> known = ofDeclared;
    if (known == null) {
      known = Callbacks.of(beans, declared);
      ofDeclared = known;
    }
    return known;
  }

  private Callbacks<T> ofSubclass(Class<?> type) {
    Callbacks<T> known = ofSubclasses.get(type);
    if (known == null) {
      known = Callbacks.of(beans, type);
      ofSubclasses.put(type, known);
    }
    return known;
  }
}
