package io.memoryconnector.document;

import java.math.BigDecimal;
import java.nio.CharBuffer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;

/** Reads the number on which a parser stands as the smallest type that keeps it exactly. */
final class NumberReader {
  static final int MAX_DIGITS = 400; // before the point, or after it

  /** A double has these exactly. */
  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16
  };

  private NumberReader() {}

  /** Returns the smallest type of whole number that keeps it. */
  static Number wholeOf(JsonParser parser) {
    requireModest(parser, parser.getStringLength());
    return parser.getNumberValue();
  }

  /** Returns a double, or a decimal number where a double would change it. */
  static Number decimalOf(JsonParser parser) {
    requireModest(parser, parser.getStringLength());
    double number = parser.getDoubleValue();
    return isOnlyOne(number, placesOf(parser)) ? (Number) number : decimalOf(parser, number);
  }

  /** Returns how many digits stand behind the point, or many more if there is an exponent. */
  private static int placesOf(JsonParser parser) {
    char[] chars = parser.getStringCharacters();
    int start = parser.getStringOffset();
    int end = start + parser.getStringLength();
    int point = end;
    for (int i = start; i < end; i++) {
      if (chars[i] == '.') {
        point = i;
      } else if (chars[i] > '9') {
        return Integer.MAX_VALUE; // e or E
      }
    }
    return end - point - 1;
  }

  /**
   * Whether decimals of so many places lie farther apart than doubles do around this one: then it
   * stands for one of them only, and that is its shortest text.
   */
  private static boolean isOnlyOne(double number, int places) {
    return places < POWERS_OF_TEN.length && Math.ulp(number) * POWERS_OF_TEN[places] < 1;
  }

  private static Number decimalOf(JsonParser parser, double number) {
    if (isText(DocumentJson.textOf(number), parser)) {
      return number; // as most long ones are written: the shortest text for a double
    }
    BigDecimal exact = exactOf(parser, parser.getString());
    requireModest(parser, Math.abs(exact.precision() - 1L - exact.scale()));
    return DocumentJson.isSame(number, exact) ? number : exact;
  }

  private static boolean isText(String text, JsonParser parser) {
    int length = parser.getStringLength();
    char[] chars = parser.getStringCharacters();
    int start = parser.getStringOffset();
    return text.contentEquals(CharBuffer.wrap(chars, start, length));
  }

  /** A few letters can stand for a number that takes minutes to calculate with. */
  private static void requireModest(JsonParser parser, long digits) {
    if (digits > MAX_DIGITS) {
      throw new StreamReadException(parser, "Number of more than %d digits".formatted(MAX_DIGITS));
    }
  }

  private static BigDecimal exactOf(JsonParser parser, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new StreamReadException(parser, "Number with too large an exponent", e);
    }
  }
}
