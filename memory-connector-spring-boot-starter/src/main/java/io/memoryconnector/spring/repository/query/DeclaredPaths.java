package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.Scalar;
import io.memoryconnector.spring.mapping.InvalidEntityException;
import io.memoryconnector.spring.mapping.StoredProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the properties that a declared query speaks of, by the names that the entity has for them.
 * Below a map or a value without a type any name is possible, and within a list any position.
 */
final class DeclaredPaths {
  private final QueryMethodSite site;
  private final QueryProperties properties;

  DeclaredPaths(QueryMethodSite site, QueryProperties properties) {
    this.site = site;
    this.properties = properties;
  }

  /**
   * Returns the property of a path.
   *
   * @param at where the path stands, for the complaint that there is no such property
   */
  QueryProperty find(PropertyPath path, FilterPointer at) {
    List<String> names = path.segments();
    for (int length = names.size(); length > 0; length--) {
      StoredProperty stored = stored(names.subList(0, length));
      if (stored != null) {
        List<String> rest = names.subList(length, names.size());
        if (!mayContain(stored.type(), rest)) {
          break;
        }
        List<String> segments = new ArrayList<>(stored.path().segments());
        segments.addAll(rest);
        return new QueryProperty(new PropertyPath(segments), stored);
      }
    }
    throw unknown(path.toString(), at);
  }

  /** Returns the complaint that the entity lacks a property. */
  InvalidQueryMethodException unknown(String name, FilterPointer at) {
    List<String> possible = properties.possible(name);
    return site.refuse(
        new QueryMethodProblem(
            name,
            "its query asks at %s for '%s', which is no stored property of '%s'"
                .formatted(at, name, properties.entity().getSimpleName()),
            "Use one of " + String.join(", ", possible),
            possible,
            null));
  }

  private @Nullable StoredProperty stored(List<String> names) {
    try {
      return properties.stored(String.join(".", names));
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
