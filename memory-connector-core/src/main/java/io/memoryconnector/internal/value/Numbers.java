package io.memoryconnector.internal.value;

import io.memoryconnector.document.DocumentJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by value, whatever their types. A double stands for the decimal number that it prints as,
 * so that 0.1 read from text and 0.1 kept as a double are one.
 */
public final class Numbers {
  private static final long EXACT_IN_DOUBLE = 1L << 53;

  /** Longer numbers take time to read that grows with the square of their length. */
  private static final int MAX_DIGITS = 400;

  private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");

  private Numbers() {}

  /** Compares two numbers by value. */
  public static int compare(Number left, Number right) {
    if (isIntegral(left)) {
      if (isIntegral(right)) {
        return Long.compare(left.longValue(), right.longValue());
      }
      return right instanceof Double
          ? compare(left.longValue(), right.doubleValue())
          : compareExactly(left, right);
    }
    if (left instanceof Double) {
      if (right instanceof Double) {
        return compare(left.doubleValue(), right.doubleValue());
      }
      if (isIntegral(right)) {
        return -compare(right.longValue(), left.doubleValue());
      }
    }
    return compareExactly(left, right);
  }

  /** Compares two doubles; the two zeros are equal. */
  public static int compare(double left, double right) {
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** Compares a whole number with a double by value. */
  public static int compare(long left, double right) {
    return -EXACT_IN_DOUBLE <= left && left <= EXACT_IN_DOUBLE
        ? compare((double) left, right)
        : BigDecimal.valueOf(left).compareTo(DocumentJson.decimalOf(right));
  }

  /** Whether the number is an {@link Integer} or a {@link Long}. */
  public static boolean isIntegral(Object number) {
    return number instanceof Integer || number instanceof Long;
  }

  /**
   * Reads a decimal number, with white space around it at most: {@code 4}, {@code -3.50}, {@code
   * +04}. Not JavaScript's other ways to write one, such as {@code 0x4}, {@code 4e0}, or empty text
   * for zero.
   *
   * @return the narrowest of {@link Integer}, {@link Long} and {@link BigInteger} for a whole
   *     number, else a {@link Double}, or a {@link BigDecimal} where a double would change it; null
   *     if the text is not a number, or longer than 400 characters
   */
  public static @Nullable Number parse(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > MAX_DIGITS || !DECIMAL.matcher(trimmed).matches()) {
      return null;
    }
    return trimmed.indexOf('.') < 0
        ? narrow(new BigInteger(withoutPlus(trimmed)))
        : doubleIfExact(new BigDecimal(trimmed));
  }

  /**
   * Returns the number as a whole number, or null if it has a fraction, or more digits than anybody
   * needs: a short 1e9999999 would take seconds to write out.
   */
  static @Nullable BigInteger whole(Number number) {
    if (isIntegral(number)) {
      return BigInteger.valueOf(number.longValue());
    }
    BigDecimal decimal = decimal(number);
    if ((long) decimal.precision() - decimal.scale() > MAX_DIGITS) {
      return null;
    }
    decimal = decimal.stripTrailingZeros();
    return decimal.scale() <= 0 ? decimal.toBigInteger() : null;
  }

  /** Returns the decimal number that has this value; a double is the number that it prints as. */
  public static BigDecimal decimal(Number number) {
    return DocumentJson.decimalOf(number);
  }

  private static int compareExactly(Number left, Number right) {
    return decimal(left).compareTo(decimal(right));
  }

  private static String withoutPlus(String text) {
    return text.startsWith("+") ? text.substring(1) : text;
  }

  private static Number narrow(BigInteger number) {
    if (number.bitLength() < Integer.SIZE) {
      return number.intValue();
    }
    return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
  }

  private static Number doubleIfExact(BigDecimal decimal) {
    double nearest = decimal.doubleValue();
    return DocumentJson.isSame(nearest, decimal) ? (Number) nearest : decimal;
  }
}
