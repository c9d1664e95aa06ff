package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.PropertyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds where a path through entity classes leads in records. */
final class StoredPaths {
  private StoredPaths() {}

  /** Finds a path that begins in the class, or in one of its subclasses. */
  static StoredProperty resolve(PolymorphicCodec root, String path) {
    String[] names = path.split("\\.", -1);
    return resolve(root.declared(), root.property(names[0]), names);
  }

  /** Finds a path that begins in the class itself. */
  static StoredProperty resolve(ObjectCodec root, String path) {
    String[] names = path.split("\\.", -1);
    return resolve(root, root.property(names[0]), names);
  }

  private static StoredProperty resolve(
      ObjectCodec root, @Nullable PropertyCodec first, String[] names) {
    Missing missing = new Missing(root.entity().getType(), String.join(".", names));
    PropertyCodec property = missing.requireStored(first, root, names[0]);
    List<String> segments = new ArrayList<>(List.of(property.storedName()));
    List<ValueCodec> owners = new ArrayList<>();
    for (String name : List.of(names).subList(1, names.length)) {
      owners.add(property.codec());
      ObjectCodec owner = property.codec().nested();
      property = missing.requireStored(owner == null ? null : owner.property(name), owner, name);
      segments.add(property.storedName());
    }
    return new StoredProperty(new PropertyPath(segments), property.codec(), owners);
  }

  /** Complains about a path that leads nowhere. */
  private record Missing(Class<?> entityClass, String path) {
    PropertyCodec requireStored(
        @Nullable PropertyCodec property, @Nullable ObjectCodec owner, String name) {
      if (property != null && property.isStored()) {
        return property;
      }
      throw owner == null
          ? new InvalidEntityException(
              entityClass,
              path,
              "nothing is mapped below the name before '%s'".formatted(name),
              "End the path there")
          : new InvalidEntityException(
              entityClass,
              path,
              "%s has no stored property '%s'"
                  .formatted(owner.entity().getType().getSimpleName(), name),
              owner.stored().stream()
                  .map(PropertyCodec::name)
                  .collect(Collectors.joining(", ", "Use one of ", "")));
    }
  }
}
