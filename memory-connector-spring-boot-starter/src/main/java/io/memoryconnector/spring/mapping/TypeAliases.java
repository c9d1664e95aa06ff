package io.memoryconnector.spring.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mapping.PersistentEntity;
import org.springframework.data.util.Lazy;
import org.springframework.util.ClassUtils;

/**
 * The names by which the subclasses of one class are told in records. Known are the permitted
 * subclasses of a sealed class, the entities of the application, and classes with
 * {@code @TypeAlias} in the package of the class or below, which are searched when a record first
 * asks for one. Thread-safe.
 */
final class TypeAliases {
  private final Class<?> declared;
  private final MemoryMappingContext context;
  private final Map<Class<?>, String> permitted;
  private final ConcurrentMap<String, Class<?>> classes = new ConcurrentHashMap<>();
  private volatile int knownEntities; // a race only repeats the work
  private final Lazy<Boolean> search = Lazy.of(this::addFoundClasses);

  TypeAliases(Class<?> declared, MemoryMappingContext context) {
    this.declared = declared;
    this.context = context;
    this.permitted = new LinkedHashMap<>();
    addPermitted(declared);
  }

  /**
   * Returns the alias of a class, or null if it has none. From now on the class is known.
   *
   * @throws ValueFailure if another class has the same alias
   */
  @Nullable String aliasOf(Class<?> type) {
    // not inherited: a subclass without an alias of its own could not be told from this one
    TypeAlias annotation = AnnotatedElementUtils.getMergedAnnotation(type, TypeAlias.class);
    String alias = annotation == null ? permitted.get(type) : annotation.value();
    if (alias != null) {
      requireOwn(alias, type);
    }
    return alias;
  }

  /** Returns the classes that a sealed class permits, and those that they permit. */
  Set<Class<?>> permitted() {
    return permitted.keySet();
  }

  /** Returns the class that has this alias, or null if none is known. */
  @Nullable Class<?> classOf(String alias) {
    search.get();
    Class<?> known = classes.get(alias);
    return known == null && isAnyEntityNew() ? classes.get(alias) : known;
  }

  /** Looks at the entities that repositories have brought along since the search. */
  private boolean isAnyEntityNew() {
    int entities = context.getPersistentEntities().size();
    if (entities == knownEntities) {
      return false;
    }
    knownEntities = entities;
    context.getPersistentEntities().stream()
        .<Class<?>>map(PersistentEntity::getType)
        .filter(declared::isAssignableFrom)
        .forEach(this::aliasOf);
    return true;
  }

  /** Returns the aliases of a class and its subclasses, in alphabetical order. */
  List<String> ofSubclasses(Class<?> type) {
    search.get();
    return classes.entrySet().stream()
        .filter(known -> type.isAssignableFrom(known.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private void requireOwn(String alias, Class<?> type) {
    Class<?> other = classes.putIfAbsent(alias, type);
    if (other != null && other != type) {
      throw new ValueFailure(
          "has the alias '%s', which is that of %s and of %s"
              .formatted(alias, other.getName(), type.getName()),
          "Give one of them another alias",
          null);
    }
  }

  private void addPermitted(Class<?> type) {
    if (type.isSealed()) {
      for (Class<?> subclass : type.getPermittedSubclasses()) {
        permitted.put(subclass, subclass.getSimpleName());
        addPermitted(subclass);
      }
    }
  }

  private boolean addFoundClasses() {
    return Stream.of(
                Stream.of(declared),
                permitted.keySet().stream(),
                context.getPersistentEntities().stream().map(PersistentEntity::getType),
                annotatedNearby())
            .flatMap(it -> it)
            .filter(declared::isAssignableFrom)
            .map(this::aliasOf)
            .filter(Objects::nonNull)
            .count()
        > 0;
  }

  private Stream<Class<?>> annotatedNearby() {
    ClassLoader loader = declared.getClassLoader();
    String nearby = declared.getPackageName();
    AliasedClasses aliased = new AliasedClasses();
    if (nearby.isEmpty()) {
      aliased.setResourcePattern("*.class"); // below it lies the whole class path
    }
    return aliased.findCandidateComponents(nearby).stream()
        .map(it -> String.valueOf(it.getBeanClassName()))
        .map(name -> ClassUtils.resolveClassName(name, loader));
  }

  /** Finds classes by the annotation alone: they need not be beans, nor independent. */
  private static final class AliasedClasses extends ClassPathScanningCandidateComponentProvider {
    AliasedClasses() {
      super(false);
      addIncludeFilter(new AnnotationTypeFilter(TypeAlias.class, false));
    }

    @Override
    protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
      return true;
    }
  }
}
