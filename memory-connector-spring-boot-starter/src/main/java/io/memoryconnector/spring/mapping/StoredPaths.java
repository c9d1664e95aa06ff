package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.PropertyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds where a path through entity classes leads in records. */
final class StoredPaths {
  private StoredPaths() {}

  static StoredProperty resolve(ObjectCodec root, String path) {
    List<String> segments = new ArrayList<>();
    ObjectCodec owner = root;
    PropertyCodec property = null;
    for (String name : path.split("\\.", -1)) {
      property = propertyOf(root, owner, name, path);
      segments.add(property.storedName());
      owner = property.codec().nested();
    }
    if (property == null) {
      throw new IllegalArgumentException("A property path needs at least one name.");
    }
    return new StoredProperty(new PropertyPath(segments), property.codec());
  }

  private static PropertyCodec propertyOf(
      ObjectCodec root, @Nullable ObjectCodec owner, String name, String path) {
    PropertyCodec property = owner == null ? null : owner.property(name);
    if (property != null && property.isStored()) {
      return property;
    }
    throw new InvalidEntityException(
        root.entity().getType(),
        path,
        owner == null
            ? "nothing is mapped below the name before '%s'".formatted(name)
            : "%s has no stored property '%s'"
                .formatted(owner.entity().getType().getSimpleName(), name),
        owner == null
            ? "End the path there"
            : owner.stored().stream()
                .map(PropertyCodec::name)
                .collect(Collectors.joining(", ", "Use one of ", "")));
  }
}
