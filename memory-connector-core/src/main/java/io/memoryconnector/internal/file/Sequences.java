package io.memoryconnector.internal.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The next ids of collections as data files have them. */
final class Sequences {
  private static final long FIRST = 1;
  private static final BigDecimal LAST = BigDecimal.valueOf(Long.MAX_VALUE);

  private Sequences() {}

  /** Reads a next id: a number, be it in a text; null or other text says nothing. */
  static long read(JsonParser json, String collection) {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return FIRST;
    }
    if (token == JsonToken.VALUE_STRING) {
      return Math.max(FIRST, RecordKeys.wholeNumberOf(json.getString()));
    }
    if (token == null || !token.isNumeric()) {
      throw Damage.at(json, "the next id of '%s' is not a number".formatted(collection));
    }
    BigDecimal next = json.getDecimalValue();
    if (next.compareTo(LAST) > 0) {
      throw Damage.at(json, "the next id of '%s' is greater than %s".formatted(collection, LAST));
    }
    return next.signum() <= 0 ? FIRST : next.setScale(0, RoundingMode.CEILING).longValueExact();
  }

  /** Returns the number in the file, or one more than the highest numeric key. */
  static long next(@Nullable Long inFile, long highestKey) {
    return Math.max(inFile == null ? FIRST : inFile, highestKey + 1);
  }
}
