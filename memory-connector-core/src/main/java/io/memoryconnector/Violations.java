package io.memoryconnector;

import io.memoryconnector.error.ValidationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of a model that one record breaks: collected, so that a caller hears of all at once.
 */
final class Violations {
  private final String model;
  private Map<String, List<String>> codes = Map.of(); // the usual write breaks no rule
  private List<String> problems = List.of();
  private Set<String> remedies = Set.of();

  Violations(String model) {
    this.model = model;
  }

  /**
   * Adds a broken rule.
   *
   * @param code LoopBack's name of the rule
   */
  void add(String property, String code, String problem, String remedy) {
    if (codes.isEmpty()) {
      codes = new LinkedHashMap<>();
      problems = new ArrayList<>();
      remedies = new LinkedHashSet<>();
    }
    codes.computeIfAbsent(property, name -> new ArrayList<>()).add(code);
    problems.add(problem);
    remedies.add(remedy);
  }

  /** Adds the rule that a property must be there. */
  void addMissing(String property) {
    add(
        property,
        "presence",
        "%s is required".formatted(property),
        "Give %s a value.".formatted(property));
  }

  /** Throws if there are any. */
  void check() {
    if (!codes.isEmpty()) {
      throw new ValidationException(
          codes,
          "Cannot write to '%s': %s. %s"
              .formatted(model, String.join("; ", problems), String.join(" ", remedies)));
    }
  }
}
