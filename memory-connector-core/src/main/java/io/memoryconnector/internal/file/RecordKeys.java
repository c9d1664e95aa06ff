package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.document.GeoPoint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names that records have in a data file: their ids as text. */
public final class RecordKeys {
  private static final int MAX_PLAIN_SCALE = 400; // the widest double; more would be zeros only
  private static final int MAX_LONG_DIGITS = 18;

  private RecordKeys() {}

  /** Returns the key of the record with this id; numbers of equal value have equal keys. */
  public static String textOf(Object id) {
    if (id instanceof String text) {
      return text;
    }
    if (id instanceof Integer || id instanceof Long || id instanceof BigInteger) {
      return id.toString();
    }
    if (id instanceof Double number) {
      return textOf(DocumentJson.decimalOf(number));
    }
    if (id instanceof BigDecimal number) {
      return textOf(number);
    }
    if (id instanceof Document || id instanceof List<?> || id instanceof GeoPoint) {
      return DocumentJson.print(id);
    }
    return id instanceof Instant instant ? DocumentJson.textOf(instant) : id.toString();
  }

  private static String textOf(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return Math.abs(shortest.scale()) <= MAX_PLAIN_SCALE
        ? shortest.toPlainString()
        : shortest.toString();
  }

  /** Whether this is the key of the record with this id; makes no text of a number. */
  public static boolean isKeyOf(String key, Object id) {
    return (id instanceof Integer number && number > 0)
        ? NumberKeys.numberOf(key) == number
        : key.equals(textOf(id));
  }

  /** Returns the object of which a key is the text; the key itself if it is of none. */
  public static Object objectIn(Object key) {
    if (key instanceof String text && text.startsWith("{")) {
      try {
        return Document.parse(text);
      } catch (IllegalArgumentException e) {
        return key;
      }
    }
    return key;
  }

  /**
   * Returns what is the same for all keys that people write for one id: numbers as we write them,
   * objects with their parts in the order of their names.
   */
  static String plain(String key) {
    if (objectIn(key) instanceof Document object) {
      return DocumentJson.print(byName(object));
    }
    try {
      return textOf(new BigDecimal(key));
    } catch (NumberFormatException e) {
      return key;
    }
  }

  private static @Nullable Object byName(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> elements = new ArrayList<>(list.size());
      list.forEach(element -> elements.add(byName(element)));
      return elements;
    }
    if (!(value instanceof Document object)) {
      return value;
    }
    Map<String, @Nullable Object> parts = new TreeMap<>();
    object.forEach((name, part) -> parts.put(name, byName(part)));
    return Document.copyOf(parts);
  }

  /** Whether a record with this key has this id: the same text, or a number of the same value. */
  public static boolean matches(String key, Object id) {
    if (key.equals(textOf(id))) {
      return true;
    }
    if (!(id instanceof Number)) {
      return false;
    }
    try {
      return new BigDecimal(key).compareTo(new BigDecimal(id.toString())) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Whether one of the values of a record is an object or a text that has this very text. */
  static boolean isTextIn(String key, Document record) {
    for (int position = 0; position < record.size(); position++) {
      Object value = record.valueAt(position);
      if (value instanceof Document object ? key.equals(textOf(object)) : key.equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a key is the text of this object, however a person laid it out. */
  public static boolean isTextOf(String key, Object object) {
    String text = textOf(object);
    return key.equals(text) || plain(key).equals(plain(text));
  }

  /** Returns the whole part of an id that is a number of ordinary size, else 0. */
  static long wholeNumberOf(Object id) {
    return id instanceof Integer number && number >= 0 ? number : wholeNumberOf(textOf(id));
  }

  /** Returns the whole part of a key that is a number of ordinary size, else 0. */
  static long wholeNumberOf(String key) {
    int point = key.indexOf('.');
    String whole = point < 0 ? key : key.substring(0, point);
    boolean number =
        isDigits(whole)
            && whole.length() <= MAX_LONG_DIGITS
            && (point < 0 || isDigits(key.substring(point + 1)));
    return number ? Long.parseLong(whole) : 0;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
