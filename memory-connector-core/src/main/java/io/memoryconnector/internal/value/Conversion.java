package io.memoryconnector.internal.value;

import io.memoryconnector.document.Binary;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentFiller;
import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.model.PropertyType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Converts values to the type of a property, as LoopBack does where that is not an accident of
 * JavaScript. Null stays null; a value that already fits is returned as it is.
 *
 * <ul>
 *   <li>Text: of text; of numbers and booleans as JSON writes them; of times and UUIDs.
 *   <li>Numbers: of numbers; of decimal text, with white space around it at most; of booleans as 1
 *       and 0. The narrower types only take what they can hold unchanged.
 *   <li>Booleans: of booleans; of the text {@code true}, {@code false}, {@code 1}, {@code 0}; of
 *       the numbers 1 and 0.
 *   <li>Times: see {@link Times}.
 *   <li>Geo points: of objects with {@code lat} and {@code lng}, of lists of the two, of text
 *       {@code "lat,lng"}; the coordinates may be text.
 *   <li>Lists: of lists, each element converted. Objects with declared properties: of objects.
 *       Objects of which nothing is declared, and {@code any}: whatever it is.
 * </ul>
 */
public final class Conversion {
  /** Stands for the outcome where a value has no counterpart of the type. */
  public static final Object UNFIT = Unfit.UNFIT;

  private enum Unfit {
    UNFIT
  }

  private Conversion() {}

  /** Returns the value as this type has it, or {@link #UNFIT}; never throws. */
  public static @Nullable Object to(PropertyType type, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (type instanceof PropertyType.Scalar scalar) {
      return toScalar(scalar, value);
    }
    if (type instanceof PropertyType.ListOf list) {
      return value instanceof List<?> elements ? listOf(list.element(), elements) : UNFIT;
    }
    if (!(value instanceof Document document)) {
      return UNFIT;
    }
    return type instanceof PropertyType.ObjectOf object
        ? objectOf(object.properties()::get, document)
        : objectOf(any -> ((PropertyType.MapOf) type).value(), document);
  }

  /**
   * Does the same, with the parts of objects in one order, that of the type first: ids are told
   * apart by it, as they stand in the order of their parts.
   */
  public static @Nullable Object inOrder(PropertyType type, @Nullable Object value) {
    Object converted = to(type, value);
    return type instanceof PropertyType.ObjectOf ? PartOrder.of(type, converted) : converted;
  }

  /** Returns a class whose instances have this type already, or null if none is known. */
  public static @Nullable Class<?> unchanged(PropertyType type) {
    if (!(type instanceof PropertyType.Scalar scalar)) {
      return null;
    }
    return switch (scalar) {
      case STRING -> String.class;
      case INTEGER -> Integer.class;
      case LONG -> Long.class;
      case DOUBLE -> Double.class;
      case BOOLEAN -> Boolean.class;
      case UUID -> UUID.class;
      case DATE -> Instant.class;
      case LOCAL_DATE -> LocalDate.class;
      default -> null;
    };
  }

  private static Object toScalar(PropertyType.Scalar type, Object value) {
    return switch (type) {
      case OBJECT, ANY -> value;
      case STRING -> text(value);
      case BOOLEAN -> truth(value);
      case UUID -> uuid(value);
      case BINARY -> binary(value);
      case GEO_POINT -> point(value);
      case NUMBER, INTEGER, LONG, DOUBLE, BIG_INTEGER, BIG_DECIMAL ->
          NumberConversion.to(type, value);
      default -> Times.to(type, value);
    };
  }

  private static Object text(Object value) {
    if (value instanceof String) {
      return value;
    }
    return switch (Kind.of(value)) {
      case NUMBER, BOOLEAN -> DocumentJson.print(value);
      case TIME -> Times.textOf(value);
      case UUID, BINARY -> value.toString();
      default -> UNFIT;
    };
  }

  private static Object truth(Object value) {
    if (value instanceof Boolean) {
      return value;
    }
    if (value instanceof Number number) {
      return Values.equal(number, 1) ? (Object) true : Values.equal(number, 0) ? false : UNFIT;
    }
    if (!(value instanceof String text)) {
      return UNFIT;
    }
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> UNFIT;
    };
  }

  private static Object uuid(Object value) {
    if (value instanceof UUID) {
      return value;
    }
    try {
      return value instanceof String text ? UUID.fromString(text) : UNFIT;
    } catch (IllegalArgumentException notOne) {
      return UNFIT;
    }
  }

  private static Object binary(Object value) {
    if (value instanceof Binary) {
      return value;
    }
    try {
      return value instanceof String text ? Binary.parse(text) : UNFIT;
    } catch (IllegalArgumentException notBase64) {
      return UNFIT;
    }
  }

  private static Object point(Object value) {
    if (value instanceof GeoPoint) {
      return value;
    }
    if (value instanceof Document document) {
      return point(document.get("lat"), document.get("lng"));
    }
    List<?> parts = value instanceof String text ? List.of(text.split(",", -1)) : List.of();
    if (value instanceof List<?> list) {
      parts = list;
    }
    return parts.size() == 2 ? point(parts.get(0), parts.get(1)) : UNFIT;
  }

  private static Object point(@Nullable Object latitude, @Nullable Object longitude) {
    if (to(PropertyType.Scalar.DOUBLE, latitude) instanceof Double lat
        && to(PropertyType.Scalar.DOUBLE, longitude) instanceof Double lng
        && Math.abs(lat) <= 90
        && Math.abs(lng) <= 180) {
      return new GeoPoint(lat, lng);
    }
    return UNFIT;
  }

  private static Object listOf(PropertyType type, List<?> elements) {
    @Nullable Object[] converted = null; // the usual list has its type already
    for (int index = 0; index < elements.size(); index++) {
      Object element = elements.get(index);
      Object fitting = to(type, element);
      if (fitting == UNFIT) {
        return UNFIT;
      }
      if (fitting != element) {
        converted = converted == null ? elements.toArray() : converted;
        converted[index] = fitting;
      }
    }
    return converted == null ? elements : Collections.unmodifiableList(Arrays.asList(converted));
  }

  /**
   * Converts the values of an object.
   *
   * @param types by name; null for a value that stays as it is
   */
  private static Object objectOf(
      Function<String, @Nullable PropertyType> types, Document document) {
    DocumentFiller converted = null; // the usual object has its types already
    for (int position = 0; position < document.size(); position++) {
      PropertyType type = types.apply(document.layout().nameAt(position));
      Object value = document.valueAt(position);
      Object fitting = type == null ? value : to(type, value);
      if (fitting == UNFIT) {
        return UNFIT;
      }
      if (fitting != value && converted == null) {
        converted = startOf(document, position);
      }
      if (converted != null) {
        converted.set(position, fitting);
      }
    }
    return converted == null ? document : converted.finish();
  }

  private static DocumentFiller startOf(Document document, int end) {
    DocumentFiller start = document.layout().fill();
    for (int position = 0; position < end; position++) {
      start.set(position, document.valueAt(position));
    }
    return start;
  }
}
