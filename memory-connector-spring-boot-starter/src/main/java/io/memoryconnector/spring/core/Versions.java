package io.memoryconnector.spring.core;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.EntityConverter;
import io.memoryconnector.spring.mapping.InvalidEntityException;
import io.memoryconnector.spring.mapping.MemoryPersistentProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Counts the versions of the records of a class with a version property: the first is 0, or 1 in a
 * primitive, where 0 means that there is none.
 */
final class Versions {
  private final String property;
  private final PropertyPath path;
  private final long first;

  private Versions(MemoryPersistentProperty version) {
    this.property = version.getStoredName();
    this.path = new PropertyPath(List.of(property));
    this.first = version.getType().isPrimitive() ? 1 : 0;
  }

  /** Returns the versions of a class, or null if it has none. */
  static @Nullable Versions of(EntityConverter<?> converter) {
    MemoryPersistentProperty version = converter.entity().getVersionProperty();
    if (version == null) {
      return null;
    }
    Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(version.getType());
    if (type != Long.class && type != Integer.class) {
      throw new InvalidEntityException(
          converter.entityClass(),
          version.getName(),
          "versions are counted, which %s is not made for".formatted(type.getSimpleName()),
          "Use long, int, or their wrapper types");
    }
    return new Versions(version);
  }

  /** Returns a new record with the first version. */
  Document initial(Document data) {
    return data.with(property, first);
  }

  /** Returns a changed record with the version after its own. */
  Document next(Document data) {
    return data.with(property, ((Number) of(data)).longValue() + 1);
  }

  /** Returns the version that a record has. */
  Object of(Document data) {
    Object version = data.get(property);
    return version == null ? first - 1 : version;
  }

  /** Returns the condition that a record still has this version. */
  Where unchanged(@Nullable Object version) {
    return new Where.Comparison(path, Operator.EQ, version);
  }
}
