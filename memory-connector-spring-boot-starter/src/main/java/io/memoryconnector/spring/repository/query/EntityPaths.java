package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.Scalar;
import io.memoryconnector.spring.mapping.EntityConverter;
import io.memoryconnector.spring.mapping.InvalidEntityException;
import io.memoryconnector.spring.mapping.StoredProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where paths through an entity lead in records. Below a map or a value without a type any
 * name is possible, within a list any position.
 */
record EntityPaths(EntityConverter<?> converter) {

  /** Returns the property that these names lead to; null if there is none. */
  @Nullable QueryProperty find(List<String> names) {
    for (int length = names.size(); length > 0; length--) {
      StoredProperty stored = stored(names.subList(0, length));
      if (stored != null) {
        List<String> rest = names.subList(length, names.size());
        return mayContain(stored.type(), rest) ? within(stored, rest) : null;
      }
    }
    return null;
  }

  private static QueryProperty within(StoredProperty stored, List<String> rest) {
    List<String> segments = new ArrayList<>(stored.path().segments());
    segments.addAll(rest);
    return new QueryProperty(new PropertyPath(segments), stored);
  }

  private @Nullable StoredProperty stored(List<String> names) {
    try {
      return converter.property(String.join(".", names));
    } catch (InvalidEntityException notStored) {
      return null;
    }
  }

  private static boolean mayContain(PropertyType type, List<String> names) {
    if (names.isEmpty() || type instanceof PropertyType.MapOf) {
      return true;
    }
    if (type instanceof PropertyType.ListOf list) {
      boolean isPosition = names.get(0).chars().allMatch(Character::isDigit);
      return mayContain(list.element(), isPosition ? names.subList(1, names.size()) : names);
    }
    return type == Scalar.ANY || type == Scalar.OBJECT || isCoordinate(type, names);
  }

  private static boolean isCoordinate(PropertyType type, List<String> names) {
    return type == Scalar.GEO_POINT
        && (names.equals(List.of("lat")) || names.equals(List.of("lng")));
  }
}
