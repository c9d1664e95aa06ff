package io.memoryconnector.document;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document may hold: turns any value into an immutable one of the allowed types, or refuses
 * it.
 */
final class StoredValues {
  /** Deeper data is refused: it could be written but not read back, and a cycle would never end. */
  static final int MAX_DEPTH = 100;

  private StoredValues() {}

  static @Nullable Object copyOf(@Nullable Object value, String path) {
    return copyOf(value, path, 2); // the document that is to hold it is the first level
  }

  /**
   * Whether a value is held as it is, if a look at its class tells: to tell others takes longer.
   */
  private static boolean isPlain(Object value) {
    Class<?> type = value.getClass();
    return type == String.class
        || type == Integer.class
        || type == Long.class
        || type == Boolean.class
        || type == LocalDate.class
        || type == Instant.class
        || type == UUID.class;
  }

  private static @Nullable Object copyOf(@Nullable Object value, String path, int depth) {
    if (value == null || isPlain(value)) {
      return value;
    }
    if (value instanceof Number number) {
      return numberOf(number, path);
    }
    if (isImmutable(value)) {
      return value;
    }
    return value instanceof Optional<?> optional
        ? copyOf(optional.orElse(null), path, depth)
        : copyOfOther(value, path, depth);
  }

  private static Object copyOfOther(Object value, String path, int depth) {
    requireDepth(path, depth);
    if (value instanceof Document document) {
      requireDepthWithin(document, path, depth);
      return document.alone();
    }
    if (value instanceof Map<?, ?> map) {
      return documentOf(map, path, depth);
    }
    if (value instanceof Collection<?> collection) {
      return listOf(collection, path, depth);
    }
    return value.getClass().isArray() ? arrayOf(value, path, depth) : converted(value, path);
  }

  static Document documentOf(Map<?, ?> map, String path, int depth) {
    List<String> names = new ArrayList<>(map.size());
    List<@Nullable Object> values = new ArrayList<>(map.size());
    map.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          names.add(name);
          values.add(copyOf(value, path.isEmpty() ? name : path + "." + name, depth + 1));
        });
    return names.isEmpty() ? Document.empty() : new Document(Layout.of(names), values.toArray());
  }

  /** Returns documents as maps and lists as new lists, so that a caller may change what it gets. */
  static @Nullable Object unwrap(@Nullable Object value) {
    if (value instanceof Document document) {
      return document.toMap();
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(unwrap(element)));
      return copy;
    }
    return value;
  }

  private static void requireDepth(String path, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "Cannot store '%s': it is nested deeper than %d levels. Store flatter data; a cycle cannot be stored."
              .formatted(abridged(path), MAX_DEPTH));
    }
  }

  /** Documents are immutable, but one within another may become too deep for both. */
  private static void requireDepthWithin(@Nullable Object value, String path, int depth) {
    if (value == null || isPlain(value)) {
      return;
    }
    if (value instanceof Document document) {
      requireDepth(path, depth);
      for (int position = 0; position < document.size(); position++) {
        requireDepthWithin(document.valueAt(position), path, depth + 1);
      }
    } else if (value instanceof List<?> list) {
      requireDepth(path, depth);
      for (Object element : list) {
        requireDepthWithin(element, path, depth + 1);
      }
    }
  }

  private static boolean isImmutable(Object value) {
    return value instanceof GeoPoint || value instanceof Binary || isTime(value);
  }

  private static boolean isTime(Object value) {
    return value.getClass().getPackageName().equals("java.time")
        && (value instanceof Temporal
            || value instanceof Duration
            || value instanceof Period
            || value instanceof MonthDay
            || value instanceof ZoneId);
  }

  private static Object numberOf(Number number, String path) {
    if (number instanceof Short || number instanceof Byte) {
      return number.intValue();
    }
    if (number instanceof Double || number instanceof Float) {
      // by way of its text a float keeps the digits that people see: 0.1f becomes 0.1
      double value =
          number instanceof Double ? number.doubleValue() : Double.parseDouble(number.toString());
      if (Double.isFinite(value)) {
        return number instanceof Double ? number : (Object) value;
      }
      throw new IllegalArgumentException(
          "Cannot store '%s': %s is not a number. Store a finite number or null."
              .formatted(path, number));
    }
    if (number instanceof BigDecimal || number instanceof BigInteger) {
      requireModest(number, path);
      return number;
    }
    throw unknownType(number, path);
  }

  /** Refuses what {@link DocumentReader} would not read back. */
  private static void requireModest(Number number, String path) {
    BigDecimal decimal =
        number instanceof BigDecimal exact ? exact : new BigDecimal((BigInteger) number);
    if (decimal.precision() > NumberReader.MAX_DIGITS
        || Math.abs(decimal.precision() - 1L - decimal.scale()) > NumberReader.MAX_DIGITS
        || number.toString().length() > NumberReader.MAX_DIGITS) {
      throw new IllegalArgumentException(
          "Cannot store '%s': the number has more than %d digits. Store a smaller number, or text."
              .formatted(abridged(path), NumberReader.MAX_DIGITS));
    }
  }

  private static List<@Nullable Object> listOf(Collection<?> collection, String path, int depth) {
    List<@Nullable Object> copy = new ArrayList<>(collection.size());
    for (Object element : collection) {
      copy.add(copyOf(element, path, depth + 1));
    }
    return Collections.unmodifiableList(copy);
  }

  private static Object arrayOf(Object array, String path, int depth) {
    if (array instanceof byte[] bytes) {
      return Binary.of(bytes);
    }
    int length = Array.getLength(array);
    List<@Nullable Object> copy = new ArrayList<>(length);
    for (int position = 0; position < length; position++) {
      copy.add(copyOf(Array.get(array, position), path, depth + 1));
    }
    return Collections.unmodifiableList(copy);
  }

  @SuppressWarnings("JavaUtilDate") // what entities hold is not ours to choose
  private static Object converted(Object value, String path) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Date date) {
      return Instant.ofEpochMilli(date.getTime());
    }
    if (value instanceof Locale locale) {
      return locale.toLanguageTag();
    }
    if (isKnownByItsText(value)) {
      return value.toString();
    }
    throw unknownType(value, path);
  }

  private static boolean isKnownByItsText(Object value) {
    return value instanceof Character
        || value instanceof Currency
        || value instanceof URI
        || value instanceof URL;
  }

  private static IllegalArgumentException unknownType(Object value, String path) {
    return new IllegalArgumentException(
        "Cannot store '%s': documents hold no values of type %s. Store text, a number, a boolean, a date, a UUID, bytes, a list or a map."
            .formatted(path, value.getClass().getName()));
  }

  private static String abridged(String path) {
    return path.length() <= 60 ? path : path.substring(0, 60) + "…";
  }
}
