package io.memoryconnector.spring.core;

import io.memoryconnector.spring.mapping.EntityConverter;
import io.memoryconnector.spring.mapping.MemoryPersistentEntity;
import io.memoryconnector.spring.mapping.MemoryPersistentProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * Decides by Spring Data's rules whether an entity is new: a {@link Persistable} says so itself;
 * others are new while they lack a version or, without a version property, an id. In a primitive
 * property 0 counts as none.
 */
final class IsNew<T> {
  private final EntityConverter<T> converter;
  private final boolean zeroIsNone;

  IsNew(EntityConverter<T> converter) {
    this.converter = converter;
    MemoryPersistentEntity<T> entity = converter.entity();
    MemoryPersistentProperty decisive =
        converter.isVersioned()
            ? entity.getRequiredVersionProperty()
            : entity.getRequiredIdProperty();
    this.zeroIsNone = decisive.getType().isPrimitive();
  }

  boolean test(T entity) {
    if (entity instanceof Persistable<?> persistable) {
      return persistable.isNew();
    }
    return isNone(converter.isVersioned() ? converter.versionOf(entity) : converter.idOf(entity));
  }

  private boolean isNone(@Nullable Object value) {
    return value == null
        || (zeroIsNone && value instanceof Number number && number.longValue() == 0);
  }
}
