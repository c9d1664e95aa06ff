package io.memoryconnector.spring.mapping;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.mapping.Association;
import org.springframework.data.mapping.PersistentEntity;
import org.springframework.data.mapping.model.AnnotationBasedPersistentProperty;
import org.springframework.data.mapping.model.Property;
import org.springframework.data.mapping.model.SimpleTypeHolder;

/** What an entity class says about one of its properties. */
public final class MemoryPersistentProperty
    extends AnnotationBasedPersistentProperty<MemoryPersistentProperty> {

  private static final String ID = "id";
  private static final List<Class<? extends Annotation>> RELATIONS =
      List.of(HasMany.class, HasOne.class, BelongsTo.class, ReferencesMany.class);
  private static final List<Class<? extends Annotation>> AUDITED =
      List.of(CreatedBy.class, CreatedDate.class, LastModifiedBy.class, LastModifiedDate.class);

  MemoryPersistentProperty(
      Property property,
      PersistentEntity<?, MemoryPersistentProperty> owner,
      SimpleTypeHolder simpleTypes) {
    super(property, owner, simpleTypes);
  }

  /** Returns the name of the property in the record. */
  public String getStoredName() {
    Field field = findAnnotation(Field.class);
    return field == null ? getName() : field.value();
  }

  /** Whether the property is annotated with {@code @Id}, or has the name {@code id}. */
  @Override
  public boolean isIdProperty() {
    return isAnnotatedAsId() || getName().equals(ID);
  }

  /**
   * Whether the property is filled with related entities where a filter includes them. It is never
   * stored.
   */
  public boolean isRelation() {
    for (Class<? extends Annotation> relation : RELATIONS) {
      if (isAnnotationPresent(relation)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the property, or each element of it, has properties that Spring Data may look at, as it
   * does for auditing. A list of lists has none, the content of an optional cannot be set, and
   * related entities are none of its data.
   */
  @Override
  public boolean isEntity() {
    return super.isEntity()
        && !isRelation()
        && getType() != Optional.class
        && !MemoryMappingContext.isOfJdk(getTypeInformation().getRequiredActualType());
  }

  /** Whether auditing says who or when in it. */
  boolean isAudited() {
    return AUDITED.stream().anyMatch(this::isAnnotationPresent);
  }

  /**
   * Whether values are read by the getter: so is an id that an abstract class only declares, as it
   * is in an interface, for its subclasses to have.
   */
  @Override
  public boolean usePropertyAccess() {
    return super.usePropertyAccess() || (isIdProperty() && isAbstract(getGetter()));
  }

  private static boolean isAbstract(@Nullable Method getter) {
    return getter != null && Modifier.isAbstract(getter.getModifiers());
  }

  boolean isAnnotatedAsId() {
    return super.isIdProperty();
  }

  /** Returns the index over the property, or null if it has none. */
  @Nullable Indexed getIndex() {
    return findAnnotation(Indexed.class);
  }

  @Override
  protected Association<MemoryPersistentProperty> createAssociation() {
    return new Association<>(this, null);
  }
}
