package io.memoryconnector.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record that breaks rules of its model. */
public final class ValidationException extends MemoryDataException {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, List<String>> codes;

  /**
   * Makes the error.
   *
   * @param codes property to the rules that it breaks, by LoopBack's names: {@code presence},
   *     {@code absence}, {@code unknown-property}, {@code date}, …
   */
  public ValidationException(Map<String, List<String>> codes, String message) {
    super(message, null);
    Map<String, List<String>> copy = new LinkedHashMap<>();
    codes.forEach((property, rules) -> copy.put(property, List.copyOf(rules)));
    this.codes = Collections.unmodifiableMap(copy);
  }

  /** Returns for each property the rules that it breaks. */
  public Map<String, List<String>> codes() {
    return codes;
  }

  @Override
  public int statusCode() {
    return 422;
  }

  @Override
  public String code() {
    return "VALIDATION_FAILED";
  }
}
