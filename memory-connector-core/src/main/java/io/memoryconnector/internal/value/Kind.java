package io.memoryconnector.internal.value;

import io.memoryconnector.document.Binary;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a value is as far as order is concerned. Values of different kinds are never equal, and no
 * filter finds one greater than the other; where all values must stand in a row, as in an index,
 * the kinds follow each other in this order.
 */
enum Kind {
  NULL,
  BOOLEAN,
  /** All numeric types: they compare by value. */
  NUMBER,
  /** Before {@link #TEXT}, as JavaScript lists numeric ids before others. */
  TIME,
  TEXT,
  UUID,
  BINARY,
  POINT,
  LIST,
  DOCUMENT;

  static Kind of(@Nullable Object value) {
    if (value instanceof String) {
      return TEXT;
    }
    if (value instanceof Number) {
      return NUMBER;
    }
    if (value instanceof Boolean) {
      return BOOLEAN;
    }
    return value == null ? NULL : ofOther(value);
  }

  private static Kind ofOther(Object value) {
    if (value instanceof Document) {
      return DOCUMENT;
    }
    if (value instanceof List) {
      return LIST;
    }
    if (value instanceof UUID) {
      return UUID;
    }
    if (value instanceof GeoPoint) {
      return POINT;
    }
    return value instanceof Binary ? BINARY : TIME;
  }
}
