package io.memoryconnector.spring.test;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.Snapshot;
import io.memoryconnector.spring.test.query.QueryRecorder;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.SingletonBeanRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.Ordered;

/**
 * The data sources of one application context and of its ancestors, with the state that they had
 * after the start of this context. Thread-safe.
 *
 * <p>Each context notes the state of its ancestors' data sources too, as its own start may have
 * changed them. So that this does not depend on the contexts that have started before it, it begins
 * where its parent has begun.
 */
final class TestedDataSources
    implements BeanPostProcessor, ApplicationContextAware, SmartInitializingSingleton, Ordered {
  static final String BEAN = "memoryTestedDataSources";

  private final Set<MemoryDataSource> own =
      Collections.newSetFromMap(new ConcurrentHashMap<MemoryDataSource, Boolean>());
  private final Map<MemoryDataSource, Snapshot> start = new ConcurrentHashMap<>();
  private final Claims claims = new Claims();
  private final Resets resets = new Resets();
  private volatile @Nullable ApplicationContext context;
  private volatile @Nullable TestedDataSources parent;
  private volatile @Nullable QueryRecorder recorder;
  private volatile @Nullable Class<?> testClass;

  /** Returns those of a context; null if it is not the context of a test. */
  static @Nullable TestedDataSources of(ApplicationContext context) {
    return context.containsLocalBean(BEAN) ? context.getBean(BEAN, TestedDataSources.class) : null;
  }

  @Override
  public void setApplicationContext(ApplicationContext newContext) {
    context = newContext;
    ApplicationContext above = newContext.getParent();
    TestedDataSources newParent = above == null ? null : of(above);
    if (newParent != null) {
      newParent.beginChild();
    }
    parent = newParent;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof MemoryDataSource source) {
      add(source);
    } else if (bean instanceof QueryRecorder newRecorder) {
      recorder = newRecorder;
      sources().forEach(newRecorder::listenTo);
    }
    return bean;
  }

  /**
   * Listens to the end of the refresh, which is the whole start where no Spring Boot application
   * has runners: only now, so that it hears of it after all others who may store something then.
   */
  @Override
  public void afterSingletonsInstantiated() {
    if (context instanceof ConfigurableApplicationContext present) {
      present.addApplicationListener(new Refresh(this));
    }
  }

  /** Hears of the end of the refresh. */
  private record Refresh(TestedDataSources tested)
      implements ApplicationListener<ContextRefreshedEvent> {
    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
      if (event.getApplicationContext() == tested.context) { // and not one below it
        tested.noteStart();
      }
    }
  }

  /** Notes what all of them hold: this is the start, as long as nothing later is noted. */
  void noteStart() {
    ApplicationContext present = context;
    if (present != null) {
      // those that other infrastructure needs early are not shown to a post processor
      for (String name : present.getBeanNamesForType(MemoryDataSource.class, true, false)) {
        if (isMade(present, name)) {
          add(present.getBean(name, MemoryDataSource.class));
        }
      }
    }
    sources().forEach(source -> start.put(source, source.snapshot()));
  }

  /** Goes back to the start, unless a test is in the midst of its work. */
  private void beginChild() {
    if (isFree()) {
      start().restore();
    }
  }

  private boolean isFree() {
    return claims.isEmpty() && (parent == null || parent.isFree());
  }

  /** Returns all data sources, those of the ancestors first. */
  Set<MemoryDataSource> sources() {
    Set<MemoryDataSource> all = new LinkedHashSet<>();
    if (parent != null) {
      all.addAll(parent.sources());
    }
    all.addAll(own);
    return all;
  }

  /** Returns what all of them held after the start, or when they were made if that was later. */
  Moment start() {
    Moment here = new Moment(start);
    return parent == null ? here : parent.start().with(here);
  }

  Resets resets() {
    return resets;
  }

  /** Returns the class whose test began last; null before the first one. */
  @Nullable Class<?> testClass() {
    return testClass;
  }

  /** A test begins with what is there now: from now on its queries are recorded. */
  void begun(Class<?> newTestClass) {
    testClass = newTestClass;
    resets.begunAt(Moment.of(sources()));
    QueryRecorder present = recorder;
    if (present != null) {
      present.clear();
      sources().forEach(present::listenTo);
    }
  }

  /**
   * Lets a test use the data sources.
   *
   * @throws TestsAtOnceException if another test does
   */
  void enter(Claim claim) {
    if (parent != null) {
      parent.enter(claim);
    }
    try {
      own.stream().findAny().ifPresent(source -> claims.enter(claim, source.name()));
    } catch (TestsAtOnceException e) {
      if (parent != null) {
        parent.leave(claim);
      }
      throw e;
    }
  }

  /** Does nothing if the test does not use them. */
  void leave(Claim claim) {
    claims.leave(claim);
    if (parent != null) {
      parent.leave(claim);
    }
  }

  private void add(MemoryDataSource source) {
    if (own.add(source)) {
      start.put(source, source.snapshot());
      if (recorder != null) {
        recorder.listenTo(source);
      }
    }
  }

  private static boolean isMade(ApplicationContext context, String name) {
    return context.getAutowireCapableBeanFactory() instanceof SingletonBeanRegistry beans
        && beans.containsSingleton(name);
  }
}
