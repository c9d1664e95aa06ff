package io.memoryconnector.spring.core;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.mapping.EntityConverter;
import io.memoryconnector.spring.mapping.EntityConverters;
import io.memoryconnector.spring.mapping.InvalidEntityException;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;

/**
 * Saves and finds entities in a data source. The first use of an entity class defines its model
 * there, and those of the classes related to it, which converts what is stored to its types. As a
 * bean it calls the entity callbacks of its application context and publishes events there.
 * Thread-safe.
 */
public final class MemoryTemplate implements MemoryOperations, ApplicationContextAware {
  private final MemoryDataSource dataSource;
  private final MemoryMappingContext mappingContext;
  private final EntityConverters converters;
  private final MemoryExceptionTranslator translator = new MemoryExceptionTranslator();
  private final Map<Class<?>, EntityOperations<?>> byType = new ConcurrentHashMap<>();
  private List<EntityOperationsInterceptor> interceptors = List.of();
  private EntityLifecycles lifecycles = EntityLifecycles.ofNobody();

  /** Makes a template for a data source, which stays the caller's to close. */
  public MemoryTemplate(MemoryDataSource dataSource, MemoryMappingContext mappingContext) {
    this.dataSource = dataSource;
    this.mappingContext = mappingContext;
    this.converters = new EntityConverters(mappingContext);
  }

  /**
   * Lets the callbacks of the context take part in the life of entities, and its listeners know of
   * it. Called before the template is used.
   */
  @Override
  public void setApplicationContext(ApplicationContext context) {
    this.lifecycles = EntityLifecycles.of(context);
    this.interceptors =
        context.getBeanProvider(EntityOperationsInterceptor.class).orderedStream().toList();
  }

  /**
   * Returns the operations on the entities of a class.
   *
   * @throws io.memoryconnector.spring.mapping.InvalidEntityException if the class cannot be mapped
   */
  @Override
  @SuppressWarnings("unchecked") // the key says so
  public <T> EntityOperations<T> forType(Class<T> type) {
    EntityOperations<?> known = byType.get(Given.type(type));
    return (EntityOperations<T>) (known == null ? define(type) : known);
  }

  @Override
  public MemoryDataSource dataSource() {
    return dataSource;
  }

  @Override
  public MemoryMappingContext mappingContext() {
    return mappingContext;
  }

  /** Defines a class and all to which its relations lead, before anybody can use one of them. */
  private synchronized EntityOperations<?> define(Class<?> type) {
    Map<Class<?>, EntityOperations<?>> defined = new LinkedHashMap<>(byType);
    defineWithRelated(type, defined);
    byType.putAll(defined);
    return Objects.requireNonNull(byType.get(type));
  }

  private void defineWithRelated(Class<?> type, Map<Class<?>, EntityOperations<?>> defined) {
    if (!defined.containsKey(type)) {
      EntityConverter<?> converter = converters.of(type);
      requireOwnName(converter, defined);
      defined.put(type, operationsOf(converter));
      for (Class<?> related : converter.relatedClasses()) {
        defineWithRelated(related, defined);
      }
    }
  }

  private <T> EntityOperations<T> operationsOf(EntityConverter<T> converter) {
    EntityOperations<T> operations =
        new EntityTemplate<>(dataSource, converter, lifecycles.of(converter), translator);
    for (int position = interceptors.size() - 1; position >= 0; position--) {
      operations = interceptors.get(position).intercept(operations);
    }
    return operations;
  }

  /** Two classes of one name would silently take each other's records for their own. */
  private static void requireOwnName(
      EntityConverter<?> converter, Map<Class<?>, EntityOperations<?>> defined) {
    String name = converter.definition().name();
    for (EntityOperations<?> other : defined.values()) {
      if (other.converter().definition().name().equals(name)) {
        throw new InvalidEntityException(
            converter.entityClass(),
            null,
            "the model '%s' is that of %s".formatted(name, other.type().getName()),
            "Rename one of the classes, name the model of one with @Collection(model = \"…\"), or"
                + " keep them in different data sources");
      }
    }
  }
}
