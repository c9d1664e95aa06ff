package io.memoryconnector.filter;

import io.memoryconnector.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists as JSON has them, and as query strings have them: {@code inq[0]=a&inq[1]=b} is an object
 * with the names 0, 1, and so on.
 */
final class Elements {
  private Elements() {}

  /** Returns the elements of a list in either form; null if the value is not a list. */
  static @Nullable List<@Nullable Object> find(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    return value instanceof Document document && isNumbered(document) ? valuesOf(document) : null;
  }

  private static boolean isNumbered(Document document) {
    for (int position = 0; position < document.size(); position++) {
      if (!document.has(Integer.toString(position))) {
        return false;
      }
    }
    return document.size() > 0;
  }

  private static List<@Nullable Object> valuesOf(Document document) {
    List<@Nullable Object> values = new ArrayList<>(document.size());
    for (int position = 0; position < document.size(); position++) {
      values.add(document.get(Integer.toString(position)));
    }
    return values;
  }
}
