package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.document.GeoPoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells one version of a record from another, however a person has laid it out: the same for a
 * value and what is read of its JSON. Cheaper than writing the record.
 */
final class RecordVersion {
  private static final long EXACT_IN_DOUBLE = 1L << 53;
  private static final BigDecimal GREATEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

  private RecordVersion() {}

  static String of(Document record) {
    return HexFormat.of().toHexDigits(hash(record));
  }

  private static int hash(@Nullable Object value) {
    if (value == null) {
      return 0;
    }
    if (value instanceof String text) { // the order is that in which records have most of them
      return text.hashCode();
    }
    if (value instanceof Number number) {
      return hash(number);
    }
    if (value instanceof Document document) {
      return hash(document);
    }
    if (value instanceof LocalDate day) {
      return hash(day);
    }
    if (value instanceof List<?> list) {
      return hash(list);
    }
    if (value instanceof GeoPoint point) {
      return hash(Document.of("lat", point.lat()).with("lng", point.lng()));
    }
    return value instanceof Instant instant
        ? DocumentJson.textOf(instant).hashCode()
        : value.toString().hashCode();
  }

  private static int hash(List<?> list) {
    int hash = 1;
    for (int position = 0; position < list.size(); position++) {
      hash = spread(hash) + hash(list.get(position));
    }
    return hash;
  }

  /** Returns the hash code of the day as text, mostly without making it. */
  private static int hash(LocalDate day) {
    int year = day.getYear();
    if (year < 1_000 || year > 9_999) {
      return day.toString().hashCode();
    }
    int hash = digits(digits(0, year / 100), year % 100);
    hash = digits(31 * hash + '-', day.getMonthValue());
    return digits(31 * hash + '-', day.getDayOfMonth());
  }

  /** Goes on with the hash code of a text by two digits. */
  private static int digits(int hash, int number) {
    return 31 * (31 * hash + '0' + number / 10) + '0' + number % 10;
  }

  /** Whatever the order of the properties. */
  private static int hash(Document document) {
    int sum = document.size();
    for (int position = 0; position < document.size(); position++) {
      int name = document.layout().nameAt(position).hashCode();
      sum += spread(31 * name + hash(document.valueAt(position)));
    }
    return sum;
  }

  /** The same for numbers of one value, whatever their types: it is read as another than it was. */
  private static int hash(Number number) {
    if (number instanceof Integer) {
      return Double.hashCode(number.intValue());
    }
    if (number instanceof Long) {
      return hash(number.longValue());
    }
    if (number instanceof Double) {
      return hash(number.doubleValue());
    }
    BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
    if (exact.scale() <= 0 && exact.abs().compareTo(GREATEST_LONG) <= 0) {
      return hash(exact.longValue());
    }
    double nearest = exact.doubleValue();
    return DocumentJson.isSame(nearest, exact) ? hash(nearest) : exact.hashCode();
  }

  private static int hash(long whole) {
    return Math.abs(whole) > EXACT_IN_DOUBLE
        ? Long.hashCode(whole)
        : Double.hashCode((double) whole);
  }

  private static int hash(double number) {
    long whole = (long) number;
    return whole == number && Math.abs(number) < Long.MAX_VALUE
        ? hash(whole) // makes one zero of the two as well
        : Double.hashCode(number);
  }

  private static int spread(int hash) {
    int mixed = (hash ^ hash >>> 16) * 0x85EBCA6B;
    return (mixed ^ mixed >>> 13) * 0xC2B2AE35;
  }
}
