package io.memoryconnector.spring.mapping;

import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.context.AbstractMappingContext;
import org.springframework.data.mapping.model.Property;
import org.springframework.data.mapping.model.SimpleTypeHolder;

/**
 * Knows the entity classes of an application. Entities need no annotation: a property named {@code
 * id} is the id unless another one is annotated with {@code @Id}. Thread-safe once it is set up.
 */
public final class MemoryMappingContext
    extends AbstractMappingContext<MemoryPersistentEntity<?>, MemoryPersistentProperty> {

  private final MemoryCustomConversions conversions;

  /** Makes a context without conversions of the application's own. */
  public MemoryMappingContext() {
    this(MemoryCustomConversions.none());
  }

  /** Makes a context whose entities are converted with these conversions. */
  public MemoryMappingContext(MemoryCustomConversions conversions) {
    this.conversions = conversions;
    setSimpleTypeHolder(conversions.simpleTypes());
  }

  /** Returns the conversions of the application's own. */
  public MemoryCustomConversions getConversions() {
    return conversions;
  }

  /** The JDK's own classes are values, or cannot be mapped at all; their fields are not ours. */
  @Override
  protected boolean shouldCreatePersistentEntityFor(TypeInformation<?> type) {
    return !isOfJdk(type) && super.shouldCreatePersistentEntityFor(type);
  }

  static boolean isOfJdk(TypeInformation<?> type) {
    return type.getType().getName().startsWith("java.");
  }

  @Override
  protected <T> MemoryPersistentEntity<?> createPersistentEntity(TypeInformation<T> type) {
    return new MemoryPersistentEntity<>(type);
  }

  @Override
  protected MemoryPersistentProperty createPersistentProperty(
      Property property, MemoryPersistentEntity<?> owner, SimpleTypeHolder simpleTypes) {
    return new MemoryPersistentProperty(property, owner, simpleTypes);
  }
}
