package io.memoryconnector;

import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.ListOf;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words that the messages of this room share. */
final class Wording {
  private static final int MAX_VALUE_LENGTH = 60;

  private Wording() {}

  /** Returns a value between quotes, shortened if it is long. */
  static String quoted(@Nullable Object value) {
    String text =
        Conversion.to(Scalar.STRING, value) instanceof String same
            ? same
            : DocumentJson.print(value);
    return text.length() <= MAX_VALUE_LENGTH
        ? "'" + text + "'"
        : "'" + text.substring(0, MAX_VALUE_LENGTH) + "…'";
  }

  /** Returns what a value of this type is: "a number", "an object", "a list of dates". */
  static String valueOf(PropertyType type) {
    if (type instanceof ListOf list) {
      return "a list of " + plural(list.element());
    }
    String noun = noun(type);
    return switch (noun.charAt(0)) {
      case 'a', 'e', 'i', 'o' -> "an " + noun;
      default -> isUncountable(type) ? noun : "a " + noun;
    };
  }

  /** Returns a JSON pointer (RFC 6901) to a property. */
  static String pointer(String property) {
    return "/" + property.replace("~", "~0").replace("/", "~1");
  }

  private static String plural(PropertyType type) {
    if (type instanceof ListOf) {
      return "lists";
    }
    String noun = noun(type);
    if (isUncountable(type)) {
      return noun;
    }
    return noun.contains("number") ? noun.replace("number", "numbers") : noun + "s";
  }

  private static boolean isUncountable(PropertyType type) {
    return type == Scalar.STRING || type == Scalar.BINARY;
  }

  private static String noun(PropertyType type) {
    return type instanceof Scalar scalar ? noun(scalar) : "object";
  }

  private static String noun(Scalar scalar) {
    return switch (scalar) {
      case STRING -> "text";
      case NUMBER, DOUBLE, BIG_DECIMAL -> "number";
      case INTEGER -> "whole number of 32 bits";
      case LONG -> "whole number of 64 bits";
      case BIG_INTEGER -> "whole number";
      case UUID -> "UUID";
      case BINARY -> "Base64 text";
      case ANY -> "value";
      default -> scalar.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
