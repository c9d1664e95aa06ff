package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.spring.mapping.StoredProperty;
import org.jspecify.annotations.Nullable;

/** Finds what the paths in a declared condition stand for. */
@FunctionalInterface
interface PropertyLookup {
  /** Takes paths as those of records whose class is not known. */
  PropertyLookup OF_RECORDS = (path, at) -> new QueryProperty(StoredProperty.untyped(path));

  /**
   * Returns the property of a path.
   *
   * @param at where the path stands, for the complaint that there is no such property
   */
  QueryProperty find(PropertyPath path, FilterPointer at);

  /** Refuses an argument that is equal to no value of the property, as far as its type tells. */
  default void requireComparable(
      QueryProperty property, Operator operator, Argument argument, FilterPointer at) {}

  /** Refuses a value, or an element, that the property can never have. */
  default void requirePossible(
      QueryProperty property, Operator operator, @Nullable Object value, FilterPointer at) {}
}
