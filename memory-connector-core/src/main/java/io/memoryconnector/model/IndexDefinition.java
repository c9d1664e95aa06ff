package io.memoryconnector.model;

import io.memoryconnector.document.PropertyPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that a collection keeps.
 *
 * @param properties one or more paths; the records are ordered by the first, then by the second, …
 * @param uniqueness whether two records may have the same values
 */
public record IndexDefinition(List<PropertyPath> properties, Uniqueness uniqueness) {

  /** Whether two records may have the same values in an index. */
  public enum Uniqueness {
    /** A second record with the same values is refused; null and missing values are free. */
    UNIQUE,
    /** Any number of records may have the same values. */
    NOT_UNIQUE
  }

  /** Copies the paths. */
  public IndexDefinition {
    properties = List.copyOf(properties);
    if (properties.isEmpty()) {
      throw new IllegalArgumentException("An index needs at least one property.");
    }
  }

  /** Returns an index over dotted paths that allows equal values. */
  public static IndexDefinition of(String... properties) {
    return new IndexDefinition(
        List.of(properties).stream().map(PropertyPath::of).toList(), Uniqueness.NOT_UNIQUE);
  }

  /** Returns an index over dotted paths that refuses equal values. */
  public static IndexDefinition unique(String... properties) {
    return new IndexDefinition(
        List.of(properties).stream().map(PropertyPath::of).toList(), Uniqueness.UNIQUE);
  }

  /**
   * Equal if both are. Said here, as what the JDK composes for records takes time of each start.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndexDefinition that
        && uniqueness == that.uniqueness
        && properties.equals(that.properties);
  }

  @Override
  public int hashCode() {
    return properties.hashCode();
  }
}
