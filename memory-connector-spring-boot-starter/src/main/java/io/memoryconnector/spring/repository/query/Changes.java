package io.memoryconnector.spring.repository.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an update sets.
 *
 * @param values by the names in records
 */
record Changes(Map<String, Argument> values) {

  /** Returns the new values for one call. */
  Map<String, @Nullable Object> of(Arguments arguments) {
    Map<String, @Nullable Object> changes = new LinkedHashMap<>();
    values.forEach((name, value) -> changes.put(name, value.of(arguments)));
    return changes;
  }
}
