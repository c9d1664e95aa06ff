package io.memoryconnector.spring.repository.query;

import java.util.List;
import org.springframework.beans.PropertyMatches;

/** Offers names of properties in place of one that is none. */
final class CloseNames {
  private CloseNames() {}

  /** Returns the fields of a class that could be meant by a name, the closest first. */
  static List<String> to(String name, Class<?> owner) {
    return List.of(PropertyMatches.forField(name, owner).getPossibleMatches());
  }

  /**
   * Returns what to do, without a full stop.
   *
   * @param otherwise what to do where no name could be meant
   */
  static String remedy(List<String> names, String otherwise) {
    return names.isEmpty() ? otherwise : "Use one of " + String.join(", ", names);
  }
}
