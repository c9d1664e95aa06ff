package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.DocumentJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;

/** Reads stored numbers as numbers of one Java type: exactly, or not at all. */
final class Numbers {
  private Numbers() {}

  static Object toInteger(Object stored) {
    return stored instanceof Integer
        ? stored
        : exactly(stored, BigDecimal::intValueExact, "a whole number of 32 bits");
  }

  static Object toLong(Object stored) {
    return stored instanceof Long
        ? stored
        : exactly(stored, BigDecimal::longValueExact, "a whole number of 64 bits");
  }

  static Object toShort(Object stored) {
    return exactly(stored, BigDecimal::shortValueExact, "a whole number of 16 bits");
  }

  static Object toByte(Object stored) {
    return exactly(stored, BigDecimal::byteValueExact, "a whole number of 8 bits");
  }

  static Object toBigInteger(Object stored) {
    return stored instanceof BigInteger
        ? stored
        : exactly(stored, BigDecimal::toBigIntegerExact, "a whole number");
  }

  static Object toBigDecimal(Object stored) {
    return stored instanceof BigDecimal ? stored : exactly(stored, decimal -> decimal, "a number");
  }

  static Object toDouble(Object stored) {
    return stored instanceof Double
        ? stored
        : exactly(stored, Numbers::doubleExact, "a number of 64 bits with a fraction");
  }

  static Object toFloat(Object stored) {
    return exactly(stored, Numbers::floatExact, "a number of 32 bits with a fraction");
  }

  static Object toNumber(Object stored) {
    if (stored instanceof Number) {
      return stored;
    }
    throw ValueFailure.unreadable(stored, "a number");
  }

  /** By way of its text a float keeps the digits that people see: 0.1f becomes 0.1. */
  static Object finiteFloat(Object value) {
    return Double.parseDouble(storable(value).toString());
  }

  static Object storable(Object value) {
    if (Double.isFinite(((Number) value).doubleValue())
        || value instanceof BigDecimal
        || value instanceof BigInteger) {
      return value;
    }
    throw new ValueFailure(
        "holds %s, which is not a number".formatted(value), "Store a finite number or null", null);
  }

  private static Object exactly(
      Object stored, Function<BigDecimal, Object> conversion, String needed) {
    if (stored instanceof Number number) {
      try {
        return conversion.apply(decimal(number));
      } catch (ArithmeticException | NumberFormatException e) {
        throw ValueFailure.unreadable(stored, needed, e);
      }
    }
    throw ValueFailure.unreadable(stored, needed);
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    return new BigDecimal(number.toString());
  }

  private static Double doubleExact(BigDecimal decimal) {
    double value = decimal.doubleValue();
    if (DocumentJson.isSame(value, decimal)) {
      return value;
    }
    throw new ArithmeticException("A double would change the number.");
  }

  private static Float floatExact(BigDecimal decimal) {
    float value = decimal.floatValue();
    if (Float.isFinite(value) && new BigDecimal(Float.toString(value)).compareTo(decimal) == 0) {
      return value;
    }
    throw new ArithmeticException("A float would change the number.");
  }
}
