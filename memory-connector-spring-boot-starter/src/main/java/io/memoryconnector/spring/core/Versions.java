package io.memoryconnector.spring.core;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.spring.mapping.EntityConverter;
import io.memoryconnector.spring.mapping.InvalidEntityException;
import io.memoryconnector.spring.mapping.MemoryPersistentProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Counts the versions of the records of a class with a version property: the first is 0, or 1 in a
 * primitive, where 0 means that there is none.
 */
final class Versions {
  private final String property;
  private final long first;

  private Versions(MemoryPersistentProperty version) {
    this.property = version.getStoredName();
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
    return data.get(property) instanceof Number version
        ? data.with(property, version.longValue() + 1)
        : initial(data);
  }

  /** Returns changes of a record with the version after its own, unless they set one themselves. */
  Document counted(Document changes, Document record) {
    return changes.has(property) ? changes : changes.with(property, next(record).get(property));
  }

  /** Returns what the stored record must still have for a changed one to take its place. */
  Document expected(@Nullable Object version) {
    return Document.of(property, version);
  }

  /** Returns the refusal of an entity that is not new, but comes without its version. */
  DuplicateValueException missing(DuplicateValueException taken) {
    return new DuplicateValueException(
        taken.properties(),
        "%s Without '%s' an entity counts as new: to change the record, give the version that was read, or first give one to a record that has none."
            .formatted(taken.getMessage(), property),
        "To change that record, send its '%s' as well; else give another value."
            .formatted(property),
        taken);
  }

  /** Returns the version of a record that was written. */
  Object of(Document data) {
    return data.get(property) instanceof Number version ? version : first;
  }
}
