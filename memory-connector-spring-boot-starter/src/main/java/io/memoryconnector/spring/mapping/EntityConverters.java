package io.memoryconnector.spring.mapping;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.data.mapping.MappingException;

/** The converters of all entity classes, each compiled when it is first asked for. Thread-safe. */
public final class EntityConverters {
  private final MemoryMappingContext context;
  private final CodecCompiler compiler;
  private final ConcurrentMap<Class<?>, EntityConverter<?>> converters = new ConcurrentHashMap<>();

  /** Makes the converters for the entities of this context. */
  public EntityConverters(MemoryMappingContext context) {
    this.context = context;
    this.compiler = new CodecCompiler(context);
  }

  /**
   * Returns the converter of an entity class.
   *
   * @throws InvalidEntityException if the class cannot be mapped; the message names the property
   *     and the remedy
   */
  public <T> EntityConverter<T> of(Class<T> entityClass) {
    EntityConverter<?> known = converters.get(entityClass);
    if (known == null) {
      // not computeIfAbsent: a class may refer to itself, and two equal converters do no harm
      known = compile(entityClass);
      converters.put(entityClass, known);
    }
    @SuppressWarnings("unchecked") // the key says so
    EntityConverter<T> converter = (EntityConverter<T>) known;
    return converter;
  }

  private <T> EntityConverter<T> compile(Class<T> entityClass) {
    try {
      MemoryPersistentEntity<T> entity = entityOf(entityClass);
      PolymorphicCodec codec = compiler.entity(entity);
      EntityRelations relations = RelationCompiler.compile(context, entity);
      return new EntityConverter<>(
          entity,
          codec,
          DefinitionCompiler.definitionOf(codec, relations.relations()),
          relations.classes());
    } catch (MappingException e) {
      // the mapping context wraps what its entities throw
      throw e.getCause() instanceof InvalidEntityException invalid ? invalid : e;
    }
  }

  @SuppressWarnings("unchecked") // the entity is that of the class
  private <T> MemoryPersistentEntity<T> entityOf(Class<T> entityClass) {
    MemoryPersistentEntity<?> entity = context.getPersistentEntity(entityClass);
    if (entity == null) {
      throw new InvalidEntityException(
          entityClass,
          null,
          OperandTypes.isSingle(entityClass)
              ? "it is a single value"
              : "it does not say which properties its records have",
          "Use a class or a record with properties");
    }
    return (MemoryPersistentEntity<T>) entity;
  }
}
