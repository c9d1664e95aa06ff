package io.memoryconnector.spring.mapping;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.InstanceCreatorMetadata;
import org.springframework.data.mapping.PersistentProperty;
import org.springframework.data.mapping.model.BasicPersistentEntity;

/**
 * What an entity class, or the class of a nested object, says about its data.
 *
 * @param <T> the class
 */
public final class MemoryPersistentEntity<T>
    extends BasicPersistentEntity<T, MemoryPersistentProperty> {

  private final @Nullable InstanceCreatorMetadata<MemoryPersistentProperty> creator;

  MemoryPersistentEntity(TypeInformation<T> type) {
    super(type);
    InstanceCreatorMetadata<MemoryPersistentProperty> found = super.getInstanceCreatorMetadata();
    this.creator = found == null && getType().isRecord() ? CanonicalConstructor.of(this) : found;
  }

  /** Also finds the canonical constructor of a record that is not public. */
  @Override
  public @Nullable InstanceCreatorMetadata<MemoryPersistentProperty> getInstanceCreatorMetadata() {
    return creator;
  }

  @Override
  public boolean isCreatorArgument(PersistentProperty<?> property) {
    return creator != null && creator.isCreatorParameter(property);
  }

  /** Returns the name of the model: the simple name of the class, unless it is annotated. */
  public String getModelName() {
    // not inherited: a subclass is a model of its own
    String name =
        MergedAnnotations.from(getType())
            .get(Collection.class)
            .getValue("model", String.class)
            .orElse("");
    return name.isEmpty() ? getType().getSimpleName() : name;
  }

  /** Returns the name of the collection that holds the records. */
  public String getCollection() {
    Collection collection = findAnnotation(Collection.class);
    return collection == null || collection.value().isEmpty() ? getModelName() : collection.value();
  }

  /** An annotated id wins over a property that only has the name, whichever is found first. */
  @Override
  protected @Nullable MemoryPersistentProperty returnPropertyIfBetterIdPropertyCandidateOrNull(
      MemoryPersistentProperty property) {
    MemoryPersistentProperty known = getIdProperty();
    if (known == null || !property.isIdProperty()) {
      return super.returnPropertyIfBetterIdPropertyCandidateOrNull(property);
    }
    if (known.isAnnotatedAsId() && property.isAnnotatedAsId()) {
      throw new InvalidEntityException(
          getType(),
          property.getName(),
          "'%s' is an id as well".formatted(known.getName()),
          "Annotate one property with @Id");
    }
    return property.isAnnotatedAsId() ? property : null;
  }
}
