package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Parameter;
import io.memoryconnector.model.PropertyType.Scalar;
import io.memoryconnector.spring.mapping.ImpossibleValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells of values in a declared query whether their property could ever have them, as the store
 * converts operands. In doubt it could.
 */
final class Literals {
  private static final Set<String> TRUTHS = Set.of("true", "false", "1", "0");

  private Literals() {}

  /**
   * Returns the first value that a property can never be compared with, be it an element of a list;
   * null if there is none.
   */
  static @Nullable ImpossibleValue misfit(
      QueryProperty property, Operator operator, @Nullable Object operand) {
    if (operand instanceof List<?> elements) {
      for (Object element : elements) {
        ImpossibleValue misfit = misfit(property, operator, element);
        if (misfit != null) {
          return misfit;
        }
      }
      return null;
    }
    if (operand == null || operand instanceof Parameter || !isTyped(property)) {
      return null;
    }
    return !operator.comparesValues() || mayBe(property, operand)
        ? null
        : new ImpossibleValue(
            operand,
            "is %s, which that is not".formatted(PartCheck.described(property.type())),
            "Use a value of this type, or another property");
  }

  /** Whether the path ends at a property that the class declares, not within a map. */
  private static boolean isTyped(QueryProperty property) {
    return property.path().equals(property.stored().path());
  }

  private static boolean mayBe(QueryProperty property, Object value) {
    if (!property.stored().accepts(value.getClass())) {
      return false;
    }
    boolean isScalarText = value instanceof String && property.type() instanceof Scalar;
    return !isScalarText || mayBe((Scalar) property.type(), (String) value);
  }

  private static boolean mayBe(Scalar type, String text) {
    return switch (type) {
      case NUMBER, INTEGER, LONG, DOUBLE, BIG_INTEGER, BIG_DECIMAL ->
          text.isBlank() || isRead(text.strip(), BigDecimal::new);
      case BOOLEAN -> TRUTHS.contains(text);
      case UUID -> isRead(text, UUID::fromString);
      default -> true;
    };
  }

  private static boolean isRead(String text, Function<String, ?> reading) {
    try {
      return reading.apply(text) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
