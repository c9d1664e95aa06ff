package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.document.GeoPoint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells one version of a record from another, however a person has laid it out: the same for a
 * value and what is read of its JSON. Cheaper than writing the record.
 */
final class RecordVersion {
  private static final long EXACT_IN_DOUBLE = 1L << 53;

  private RecordVersion() {}

  static String of(Document record) {
    return HexFormat.of().toHexDigits(hash(record));
  }

  private static int hash(@Nullable Object value) {
    if (value == null) {
      return 0;
    }
    if (value instanceof Document document) {
      return hash(document);
    }
    if (value instanceof Number number) {
      return hash(number);
    }
    if (value instanceof List<?> list) {
      int hash = 1;
      for (Object element : list) {
        hash = spread(hash) + hash(element);
      }
      return hash;
    }
    if (value instanceof GeoPoint point) {
      return hash(Document.of("lat", point.lat()).with("lng", point.lng()));
    }
    return value instanceof Instant instant
        ? DocumentJson.textOf(instant).hashCode()
        : value.toString().hashCode();
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

  private static int hash(Number number) {
    if (number instanceof BigDecimal || number instanceof BigInteger) {
      return new BigDecimal(number.toString()).stripTrailingZeros().hashCode();
    }
    long whole = number.longValue();
    return number instanceof Long && Math.abs(whole) > EXACT_IN_DOUBLE
        ? Long.hashCode(whole)
        : Double.hashCode(number.doubleValue() + 0.0); // makes one zero of the two
  }

  private static int spread(int hash) {
    int mixed = (hash ^ hash >>> 16) * 0x85EBCA6B;
    return (mixed ^ mixed >>> 13) * 0xC2B2AE35;
  }
}
