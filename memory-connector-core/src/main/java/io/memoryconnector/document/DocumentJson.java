package io.memoryconnector.document;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.core.json.JsonFactory;

/**
 * How stored values look as JSON (RFC 8259). Types that JSON lacks become text: dates in ISO 8601,
 * instants in UTC with milliseconds as LoopBack writes them (with more digits only if they have
 * more), bytes in Base64; a geo point becomes {@code {"lat": …, "lng": …}}. Stateless, so
 * thread-safe.
 */
public final class DocumentJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private DocumentJson() {}

  /** Returns any stored value as JSON on one line. */
  public static String print(@Nullable Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(generator, value);
    }
    return text.toString();
  }

  /** Writes any stored value. */
  public static void write(JsonGenerator json, @Nullable Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Number number) {
      writeNumber(json, number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Document document) {
      writeDocument(json, document);
    } else if (value instanceof LocalDate day) { // to tell a list from others takes longer
      json.writeString(day.toString());
    } else if (value instanceof List<?> list) {
      writeList(json, list);
    } else if (value instanceof GeoPoint point) {
      writeDocument(json, Document.of("lat", point.lat()).with("lng", point.lng()));
    } else {
      json.writeString(value instanceof Instant instant ? textOf(instant) : value.toString());
    }
  }

  /**
   * Returns an instant as text: ISO 8601 in UTC with three digits after the second, or with six or
   * nine if it needs more.
   */
  public static String textOf(Instant instant) {
    String text = instant.toString();
    return text.indexOf('.') < 0 ? text.substring(0, text.length() - 1) + ".000Z" : text;
  }

  private static void writeDocument(JsonGenerator json, Document document) {
    SerializableString[] names = document.layout().jsonNames();
    json.writeStartObject();
    for (int position = 0; position < names.length; position++) {
      json.writeName(names[position]);
      write(json, document.valueAt(position));
    }
    json.writeEndObject();
  }

  private static void writeList(JsonGenerator json, List<?> list) {
    json.writeStartArray();
    for (Object element : list) {
      write(json, element);
    }
    json.writeEndArray();
  }

  private static void writeNumber(JsonGenerator json, Number number) {
    if (number instanceof Integer) {
      json.writeNumber(number.intValue());
    } else if (number instanceof Long) {
      json.writeNumber(number.longValue());
    } else if (number instanceof Double) {
      writeDouble(json, number.doubleValue());
    } else if (number instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else {
      json.writeNumber((BigInteger) number);
    }
  }

  /** Whole numbers without a fraction, as people and JavaScript write them: 3 and not 3.0. */
  private static void writeDouble(JsonGenerator json, double number) {
    long whole = (long) number;
    if (whole == number && Math.abs(whole) < 1L << 53 && !isNegativeZero(number)) {
      json.writeNumber(whole);
    } else {
      json.writeNumber(number);
    }
  }

  /**
   * Whether a name has half a character in it, so that it cannot be read back as a name in JSON.
   */
  public static boolean hasHalfCharacter(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isSurrogate(name.charAt(i))) {
        return name.codePoints()
            .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
      }
    }
    return false;
  }

  /**
   * Returns the decimal number that a finite one stands for wherever the two are compared: that of
   * the fewest digits that tell it from others, as JavaScript writes it. What {@link
   * BigDecimal#valueOf(double)} returns has more digits now and then in Java 17.
   */
  public static BigDecimal decimalOf(double number) {
    return new BigDecimal(textOf(number));
  }

  /** Returns the decimal number that a number of any type stands for; a double must be finite. */
  public static BigDecimal decimalOf(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    return number instanceof Double
        ? decimalOf(number.doubleValue())
        : BigDecimal.valueOf(number.longValue());
  }

  /** Whether a double stands for this very decimal number. */
  public static boolean isSame(double number, BigDecimal decimal) {
    return Double.isFinite(number) && decimalOf(number).compareTo(decimal) == 0;
  }

  static String textOf(double number) {
    return NumberOutput.toString(number, true);
  }

  private static boolean isNegativeZero(double number) {
    return Double.doubleToRawLongBits(number) == Double.doubleToRawLongBits(-0.0);
  }
}
