package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.Document;
import java.util.Map;

/**
 * What an update sets.
 *
 * @param values by the names in records
 */
record Changes(Map<String, Argument> values) {

  /**
   * Returns the new values for one call.
   *
   * @throws IllegalArgumentException if records cannot hold the value that was looked at last
   */
  Document of(Arguments arguments) {
    Document changes = Document.empty();
    for (Map.Entry<String, Argument> value : values.entrySet()) {
      changes = changes.with(value.getKey(), value.getValue().of(arguments));
    }
    return changes;
  }
}
