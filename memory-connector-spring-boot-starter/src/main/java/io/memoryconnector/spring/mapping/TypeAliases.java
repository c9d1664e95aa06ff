package io.memoryconnector.spring.mapping;

import java.util.HashMap;
import java.util.Map;
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
  private final Lazy<Map<String, Class<?>>> classes = Lazy.of(this::findClasses);

  TypeAliases(Class<?> declared, MemoryMappingContext context) {
    this.declared = declared;
    this.context = context;
    this.permitted = new HashMap<>();
    addPermitted(declared);
  }

  /** Returns the alias of a class, or null if it has none. */
  @Nullable String aliasOf(Class<?> type) {
    // not inherited: a subclass without an alias of its own could not be told from this one
    TypeAlias annotation = AnnotatedElementUtils.getMergedAnnotation(type, TypeAlias.class);
    return annotation == null ? permitted.get(type) : annotation.value();
  }

  /** Returns the class that has this alias, or null if none is known. */
  @Nullable Class<?> classOf(String alias) {
    return classes.get().get(alias);
  }

  private void addPermitted(Class<?> type) {
    if (type.isSealed()) {
      for (Class<?> subclass : type.getPermittedSubclasses()) {
        permitted.put(subclass, subclass.getSimpleName());
        addPermitted(subclass);
      }
    }
  }

  private Map<String, Class<?>> findClasses() {
    Map<String, Class<?>> found = new HashMap<>();
    Stream.of(
            Stream.of(declared),
            permitted.keySet().stream(),
            context.getPersistentEntities().stream().map(PersistentEntity::getType),
            annotatedNearby())
        .flatMap(it -> it)
        .filter(declared::isAssignableFrom)
        .forEach(
            type -> {
              String alias = aliasOf(type);
              if (alias != null) {
                found.put(alias, type);
              }
            });
    return found;
  }

  private Stream<Class<?>> annotatedNearby() {
    ClassLoader loader = declared.getClassLoader();
    return new AliasedClasses()
        .findCandidateComponents(declared.getPackageName()).stream()
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
