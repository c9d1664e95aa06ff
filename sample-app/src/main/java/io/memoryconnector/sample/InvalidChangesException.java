package io.memoryconnector.sample;

import java.util.List;
import java.util.Map;

/** Changes that would make a record invalid. */
final class InvalidChangesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, List<String>> codes;

  InvalidChangesException(Map<String, List<String>> codes) {
    super("The changes break rules: " + codes + ".");
    this.codes = codes;
  }

  /** Returns the rules that are broken, by property. */
  Map<String, List<String>> codes() {
    return codes;
  }
}
