package io.memoryconnector.spring.core;

import io.memoryconnector.spring.core.event.AfterDeleteEvent;
import io.memoryconnector.spring.core.event.AfterSaveEvent;
import io.memoryconnector.spring.core.event.BeforeDeleteEvent;
import io.memoryconnector.spring.core.event.BeforeSaveEvent;
import io.memoryconnector.spring.core.event.MemoryEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * Those who may listen to events of entities: the listeners of an application context and of its
 * parents. Whether there are any is found out when their number changes, so that a write which
 * nobody listens to costs no more than a look. Thread-safe.
 */
final class EventAudience {
  private static final List<ResolvableType> EVENTS =
      List.of(
          ResolvableType.forClass(BeforeSaveEvent.class),
          ResolvableType.forClass(AfterSaveEvent.class),
          ResolvableType.forClass(BeforeDeleteEvent.class),
          ResolvableType.forClass(AfterDeleteEvent.class));

  private final @Nullable ApplicationEventPublisher publisher;
  private final @Nullable AbstractApplicationContext context;
  private final @Nullable EventAudience parent;
  private volatile Answer last = new Answer(-1, false);

  private record Answer(int listeners, boolean anyIsForUs) {}

  private EventAudience(@Nullable ApplicationContext context) {
    this.publisher = context;
    this.context = context instanceof AbstractApplicationContext usual ? usual : null;
    this.parent =
        context == null || context.getParent() == null
            ? null
            : new EventAudience(context.getParent());
  }

  /**
   * Returns the audience of a context.
   *
   * @param context null for nobody
   */
  static EventAudience of(@Nullable ApplicationContext context) {
    return new EventAudience(context);
  }

  /** Whether anybody may be listening. */
  boolean isListening() {
    if (context == null) {
      return publisher != null; // we cannot know
    }
    if (!context.isActive()) {
      return false; // nobody can be reached
    }
    int listeners = context.getApplicationListeners().size();
    Answer answer = last;
    if (answer.listeners() != listeners) {
      answer = new Answer(listeners, anyIsForUs(context));
      last = answer;
    }
    return answer.anyIsForUs() || (parent != null && parent.isListening());
  }

  void tell(MemoryEvent<?> event) {
    if (publisher != null) {
      publisher.publishEvent(event);
    }
  }

  private static boolean anyIsForUs(AbstractApplicationContext context) {
    return List.copyOf(context.getApplicationListeners()).stream().anyMatch(EventAudience::isForUs)
        || List.of(context.getBeanNamesForType(ApplicationListener.class, true, false)).stream()
            .filter(name -> !context.getBeanFactory().containsSingleton(name))
            .map(context::getType)
            .anyMatch(type -> type != null && acceptsOurs(type));
  }

  private static boolean isForUs(ApplicationListener<?> listener) {
    return listener instanceof GenericApplicationListener exact
        ? EVENTS.stream().anyMatch(exact::supportsEventType)
        : acceptsOurs(AopUtils.getTargetClass(listener));
  }

  /** Spring Boot has listeners that take every event, but only look for those of its start. */
  private static boolean acceptsOurs(Class<?> listener) {
    Class<?> accepted =
        ResolvableType.forClass(listener).as(ApplicationListener.class).getGeneric().toClass();
    return !listener.getName().startsWith("org.springframework.boot.")
        && EVENTS.stream().anyMatch(event -> accepted.isAssignableFrom(event.toClass()));
  }
}
