package io.memoryconnector.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record that breaks rules of its model. */
public final class ValidationException extends MemoryDataException {
  private static final long serialVersionUID = 1L;

  private final LinkedHashMap<String, List<String>> codes = new LinkedHashMap<>();

  /**
   * Makes the error.
   *
   * @param codes property to the rules that it breaks, by LoopBack's names: {@code presence},
   *     {@code absence}, {@code unknown-property}, {@code date}, …
   */
  public ValidationException(Map<String, List<String>> codes, String message) {
    super(message, null);
    codes.forEach((property, rules) -> this.codes.put(property, List.copyOf(rules)));
  }

  /** Returns for each property the rules that it breaks. */
  public Map<String, List<String>> codes() {
    return Collections.unmodifiableMap(codes);
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
