package io.memoryconnector.internal.value;

import io.memoryconnector.model.PropertyType.Scalar;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The part of {@link Conversion} that makes numbers. */
final class NumberConversion {
  private NumberConversion() {}

  static Object to(Scalar type, Object value) {
    Number number = numberOf(value);
    if (number == null) {
      return Conversion.UNFIT;
    }
    return switch (type) {
      case INTEGER -> fits(number, Integer.SIZE, number.intValue());
      case LONG -> fits(number, Long.SIZE, number.longValue());
      case BIG_INTEGER -> number instanceof BigInteger ? number : orUnfit(Numbers.whole(number));
      case DOUBLE -> number instanceof Double ? number : finite(number.doubleValue());
      case BIG_DECIMAL -> Numbers.decimal(number);
      default -> number;
    };
  }

  private static @Nullable Number numberOf(Object value) {
    if (value instanceof Number number) {
      return number;
    }
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    return value instanceof String text ? Numbers.parse(text) : null;
  }

  /** Returns the narrowed number if it is the same number, a whole one of so many bits. */
  private static Object fits(Number number, int bits, Number narrowed) {
    if (number.getClass() == narrowed.getClass()) {
      return number;
    }
    BigInteger whole = Numbers.whole(number);
    return whole != null && whole.bitLength() < bits ? narrowed : Conversion.UNFIT;
  }

  private static Object finite(double number) {
    return Double.isFinite(number) ? (Object) number : Conversion.UNFIT;
  }

  private static Object orUnfit(@Nullable Object value) {
    return value == null ? Conversion.UNFIT : value;
  }
}
