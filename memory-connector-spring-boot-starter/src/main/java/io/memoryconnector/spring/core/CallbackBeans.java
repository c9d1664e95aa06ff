package io.memoryconnector.spring.core;

import io.memoryconnector.spring.core.event.MemoryEntityCallback;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.data.mapping.callback.EntityCallback;

/** The callbacks among the beans of an application context and its parents, if there is one. */
record CallbackBeans(@Nullable ApplicationContext context) {

  /** Returns the callbacks of a kind that want the entities of a class, in their order. */
  @SuppressWarnings("unchecked") // the provider gives beans of the kind
  <C extends MemoryEntityCallback<?>> List<C> of(Class<? super C> kind, Class<?> entityClass) {
    ConfigurableListableBeanFactory factory = factory();
    if (factory == null) {
      return List.of();
    }
    Set<Object> wanted = wanted(kind, entityClass, factory);
    return (List<C>)
        factory
            .getBeanProvider(kind)
            .orderedStream() // also heeds the order of the methods that make beans
            .filter(it -> wanted.contains(it) || wanted.contains(it.getClass()))
            .toList();
  }

  /** Returns the callbacks, or the classes of those of which each look-up makes another one. */
  private static Set<Object> wanted(
      Class<?> kind, Class<?> entityClass, ConfigurableListableBeanFactory factory) {
    Set<Object> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
    for (String name : BeanFactoryUtils.beanNamesForTypeIncludingAncestors(factory, kind)) {
      MemoryEntityCallback<?> callback = (MemoryEntityCallback<?>) factory.getBean(name);
      if (entityClassOf(name, callback, factory).isAssignableFrom(entityClass)
          && callback.isFor(entityClass)) {
        wanted.add(factory.isSingleton(name) ? callback : callback.getClass());
      }
    }
    return wanted;
  }

  /** Whether a callback of a kind may want entities of a class, or of a subclass of it. */
  boolean mayWant(Class<?> kind, Class<?> entityClass) {
    ConfigurableListableBeanFactory factory = factory();
    return factory != null
        && Stream.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(factory, kind))
            .map(name -> entityClassOf(name, factory.getBean(name), factory))
            .anyMatch(wanted -> mayBeOfBoth(wanted, entityClass));
  }

  /** Whether an object may be an instance of both classes or interfaces. */
  private static boolean mayBeOfBoth(Class<?> one, Class<?> other) {
    return one.isAssignableFrom(other)
        || other.isAssignableFrom(one)
        || (one.isInterface() && mayHaveSubclasses(other))
        || (other.isInterface() && mayHaveSubclasses(one));
  }

  private static boolean mayHaveSubclasses(Class<?> type) {
    return !Modifier.isFinal(type.getModifiers());
  }

  private @Nullable ConfigurableListableBeanFactory factory() {
    return context instanceof ConfigurableApplicationContext configurable && configurable.isActive()
        ? configurable.getBeanFactory()
        : null; // closed: that of the data source is the better complaint
  }

  /**
   * The class of a lambda does not tell the class of its entities, and that of a generic callback
   * only a bound, but the method that makes the bean does, unless by a wildcard.
   */
  private static Class<?> entityClassOf(
      String name, Object callback, ConfigurableListableBeanFactory beans) {
    ResolvableType declared =
        ResolvableType.forClass(EntityCallback.class, callback.getClass()).getGeneric();
    if (!(declared.getType() instanceof TypeVariable<?>)
        || (declared.resolve() != null && isUndefined(name, beans))) {
      return declared.toClass();
    }
    Class<?> said =
        beans
            .getMergedBeanDefinition(name)
            .getResolvableType()
            .as(EntityCallback.class)
            .getGeneric()
            .toClass();
    return declared.toClass().isAssignableFrom(said) ? said : declared.toClass();
  }

  /** Whether somebody has handed over a bean as it is, with no word of how it is made. */
  private static boolean isUndefined(String name, ConfigurableListableBeanFactory beans) {
    return beans.containsSingleton(name) && !beans.containsBeanDefinition(name);
  }
}
