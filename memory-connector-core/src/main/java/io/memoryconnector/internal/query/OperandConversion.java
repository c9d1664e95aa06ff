package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.internal.query.DeclaredType.Origin;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.ListOf;
import io.memoryconnector.model.PropertyType.Scalar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts the operands of a condition to the type of its property.
 *
 * <ul>
 *   <li>An operand that has no counterpart of the type, such as {@code "four"} for a number, is
 *       equal to no value and compares with none.
 *   <li>For a date that is a mistake, and refused: but not for the other ways in which people and
 *       JavaScript write dates ({@code "2021"}, {@code "2020/01/05"}, {@code "March 7, 2020"}, 30
 *       February), which match nothing.
 *   <li>Numbers keep their numeric type, for they compare by value. Booleans are not numbers here.
 *   <li>An object is a value for properties that hold objects. For others its members must have
 *       been meant as operators, and are refused as unknown; the empty object is equal to nothing.
 * </ul>
 */
final class OperandConversion {
  private static final int MAX_DATE_CHARACTERS = 64;
  private static final long SECONDS_OF_A_DAY = 86_400;
  private static final Pattern DATE_IN_OTHER_WORDS =
      Pattern.compile(
          "\\d{4}(-(0\\d|1[0-2])(-([0-2]\\d|3[01])([T ].*)?)?)?"
              + "|\\d{1,4}/\\d{1,2}(/\\d{1,4})?( .*)?"
              + "|.*\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b.*\\d.*"
              + "|\\d.*\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b.*");

  private final DeclaredType declared;

  OperandConversion(DeclaredType declared) {
    this.declared = declared;
  }

  /** Returns a value to be equal to, which may be a whole list, or {@link Conversion#UNFIT}. */
  @Nullable Object equalOperand(@Nullable Object operand, FilterPointer at) {
    return operand instanceof List<?> && declared.type() instanceof ListOf
        ? Conversion.to(declared.type(), operand)
        : operand(declared.ofElement(), operand, at);
  }

  /** Returns a value to compare with, or {@link Conversion#UNFIT}. */
  @Nullable Object comparedOperand(@Nullable Object operand, FilterPointer at) {
    return operand(declared.ofElement(), operand, at);
  }

  /**
   * Returns the first day that begins after a moment, where days are compared with one that is no
   * midnight; null if there is none, and for anything else. No day is equal to such a moment, but
   * all days are before or after it.
   */
  @Nullable LocalDate firstDayAfter(@Nullable Object operand) {
    Long day = epochDayOf(operand);
    return day == null ? null : dayAt(Math.max(day + 1, LocalDate.MIN.toEpochDay()));
  }

  /** Returns the last day that begins before such a moment; null if there is none. */
  @Nullable LocalDate lastDayBefore(@Nullable Object operand) {
    Long day = epochDayOf(operand);
    return day == null ? null : dayAt(Math.min(day, LocalDate.MAX.toEpochDay()));
  }

  private @Nullable Long epochDayOf(@Nullable Object operand) {
    if (declared.ofElement() != Scalar.LOCAL_DATE) {
      return null;
    }
    if (Conversion.to(Scalar.LOCAL_DATE_TIME, operand) instanceof LocalDateTime moment) {
      return moment.toLocalDate().toEpochDay();
    }
    return Conversion.to(Scalar.DATE, operand) instanceof Instant moment // a year farther than days
        ? (Long) Math.floorDiv(moment.getEpochSecond(), SECONDS_OF_A_DAY)
        : null;
  }

  private static @Nullable LocalDate dayAt(long epochDay) {
    boolean isThere =
        epochDay >= LocalDate.MIN.toEpochDay() && epochDay <= LocalDate.MAX.toEpochDay();
    return isThere ? LocalDate.ofEpochDay(epochDay) : null;
  }

  /** Returns a value to be contained, or {@link Conversion#UNFIT}. */
  @Nullable Object containedOperand(@Nullable Object operand, FilterPointer at) {
    return operand(declared.ofContent(), operand, at);
  }

  private @Nullable Object operand(PropertyType type, @Nullable Object operand, FilterPointer at) {
    if (operand instanceof Document object) {
      refuseOperators(type, object, at);
    }
    if (operand instanceof Boolean && isNumeric(type)) {
      return Conversion.UNFIT;
    }
    Object converted = Conversion.inOrder(isNumeric(type) ? Scalar.NUMBER : type, operand);
    if (converted == Conversion.UNFIT
        && operand instanceof String text
        && isMoment(type)
        && Conversion.to(Scalar.DATE, text) == Conversion.UNFIT) {
      refuseUnlessDate(text, at);
    }
    return converted;
  }

  private void refuseOperators(PropertyType type, Document object, FilterPointer at) {
    for (int position = 0; position < object.size(); position++) {
      String name = object.layout().nameAt(position);
      if (!holdsObjects(type, object)
          || (declared.origin() == Origin.PROPERTY && name.startsWith("$"))) {
        throw at.member(name).unknownOperator();
      }
    }
  }

  private static boolean holdsObjects(PropertyType type, Document object) {
    if (type == Scalar.GEO_POINT) {
      return Conversion.to(type, object) != Conversion.UNFIT;
    }
    return !(type instanceof Scalar) || type == Scalar.OBJECT || type == Scalar.ANY;
  }

  private static boolean isNumeric(PropertyType type) {
    return type instanceof Scalar scalar
        && switch (scalar) {
          case NUMBER, INTEGER, LONG, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> true;
          default -> false;
        };
  }

  private static boolean isMoment(PropertyType type) {
    return type instanceof Scalar scalar
        && switch (scalar) {
          case DATE, LOCAL_DATE, LOCAL_DATE_TIME, OFFSET_DATE_TIME, ZONED_DATE_TIME -> true;
          default -> false;
        };
  }

  private static void refuseUnlessDate(String text, FilterPointer at) {
    if (text.length() > MAX_DATE_CHARACTERS || !DATE_IN_OTHER_WORDS.matcher(text).matches()) {
      throw at.refusal(
          "%s is not a date. Give it in ISO 8601, as in '2020-01-31' or '2020-01-31T09:30:00Z'."
              .formatted(FilterPointer.quote(text)));
    }
  }
}
