package io.memoryconnector.spring.mapping;

import io.memoryconnector.model.PropertyType.Scalar;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Tells of query arguments by their class alone whether one of them could become a value of a type,
 * as the store converts operands. In doubt it could.
 */
final class OperandTypes {
  private static final Set<Scalar> NUMBERS =
      EnumSet.of(
          Scalar.NUMBER,
          Scalar.INTEGER,
          Scalar.LONG,
          Scalar.DOUBLE,
          Scalar.BIG_INTEGER,
          Scalar.BIG_DECIMAL);
  private static final Set<Scalar> MOMENTS =
      EnumSet.of(
          Scalar.DATE,
          Scalar.LOCAL_DATE,
          Scalar.LOCAL_DATE_TIME,
          Scalar.OFFSET_DATE_TIME,
          Scalar.ZONED_DATE_TIME);

  /** What a name can be: it has no digit in front, no comma, no hyphen, and is not a keyword. */
  private static final Set<Scalar> OF_NAMES = EnumSet.of(Scalar.STRING, Scalar.BINARY);

  private OperandTypes() {}

  /** Whether an argument of this class could become a single value of this type. */
  static boolean mayBecome(Scalar type, Class<?> argument) {
    if (type == Scalar.ANY || type == Scalar.OBJECT) {
      return true;
    }
    if (argument.isEnum()) {
      return OF_NAMES.contains(type);
    }
    ScalarCodec codec = ScalarCodecs.find(argument);
    if (codec == null) {
      return type == Scalar.GEO_POINT || !isSeveral(argument);
    }
    return codec.type() instanceof Scalar stored && isConverted(stored, type);
  }

  /** Whether all arguments of this class are single values, which are no objects in records. */
  static boolean isSingle(Class<?> argument) {
    return argument.isEnum() || ScalarCodecs.find(argument) != null;
  }

  /** Whether all arguments of this class have elements. */
  static boolean isSeveral(Class<?> argument) {
    return argument.isArray() || Collection.class.isAssignableFrom(argument);
  }

  private static boolean isConverted(Scalar stored, Scalar type) {
    if (stored == type || stored == Scalar.STRING) {
      return true;
    }
    if (type == Scalar.STRING) {
      return stored != Scalar.GEO_POINT;
    }
    return NUMBERS.contains(stored)
        ? type == Scalar.BOOLEAN
            || type == Scalar.YEAR
            || NUMBERS.contains(type)
            || MOMENTS.contains(type)
        : MOMENTS.contains(stored) && MOMENTS.contains(type);
  }
}
