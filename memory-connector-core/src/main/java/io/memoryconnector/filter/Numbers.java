package io.memoryconnector.filter;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of a filter that belong to no property: in a query string they are text. */
final class Numbers {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,32}(\\.\\d{1,32})?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,32}");

  private Numbers() {}

  /** Returns the number that a value is, or stands for as text; NaN if it is none. */
  static double find(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return value instanceof String text && DECIMAL.matcher(text.strip()).matches()
        ? Double.parseDouble(text.strip())
        : Double.NaN;
  }

  /**
   * Reads how many records are meant.
   *
   * @param what name of the member, for messages
   */
  static int count(String what, @Nullable Object value, FilterPointer at) {
    if (value == null) {
      return 0;
    }
    boolean isCount = value instanceof Number || (value instanceof String text && isWhole(text));
    double number = isCount ? find(value) : Double.NaN;
    if (number >= 0 && number <= Integer.MAX_VALUE && number == Math.rint(number)) {
      return (int) number;
    }
    throw at.refusal(
        "%s is no %s. Give a whole number from 0 to %d."
            .formatted(FilterPointer.quote(value), what, Integer.MAX_VALUE));
  }

  private static boolean isWhole(String text) {
    return WHOLE.matcher(text).matches();
  }
}
