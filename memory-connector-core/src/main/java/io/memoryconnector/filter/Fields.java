package io.memoryconnector.filter;

import java.util.List;

/**
 * The {@code fields} of a filter: which properties of a record to deliver. With included names
 * these only, otherwise all but the excluded ones. Names that a record lacks are ignored.
 */
public record Fields(List<String> included, List<String> excluded) {
  /** All properties. */
  public static final Fields ALL = new Fields(List.of(), List.of());

  /** Copies the names. */
  public Fields {
    included = List.copyOf(included);
    excluded = List.copyOf(excluded);
  }

  /** Whether a property of this name is delivered. */
  public boolean keeps(String name) {
    return included.isEmpty() ? !excluded.contains(name) : included.contains(name);
  }
}
