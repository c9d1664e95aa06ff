package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Parameter;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value with which a property is compared, but which it never has in records: nothing would be
 * found by it, and everything by its negation.
 *
 * @param value what is given
 * @param reason why it is impossible, to be read behind the name of the property
 * @param remedy what to do
 */
public record ImpossibleValue(Object value, String reason, String remedy) {
  private static final Set<Operator> EQUATING =
      EnumSet.of(Operator.EQ, Operator.NEQ, Operator.INQ, Operator.NIN);

  /**
   * Finds the first one that was meant for a constant of an enum. Objects are left to the store,
   * which complains that their names are no operators.
   *
   * @param operand may be a list of several, or of lists
   */
  static Optional<ImpossibleValue> ofConstants(
      ValueCodec codec, Operator operator, @Nullable Object operand) {
    boolean isElement = operator == Operator.CONTAINS && !(codec.type() instanceof Scalar);
    if (!isElement && !operator.comparesValues()) {
      return Optional.empty(); // a pattern, for example
    }
    boolean isEquating = EQUATING.contains(operator);
    return each(operand)
        .filter(each -> !(each instanceof Parameter || each instanceof Document))
        .flatMap(each -> of(codec, isEquating, each).stream())
        .findFirst();
  }

  private static Stream<?> each(@Nullable Object operand) {
    return operand instanceof List<?> list
        ? list.stream().flatMap(ImpossibleValue::each)
        : Stream.ofNullable(operand);
  }

  private static Optional<ImpossibleValue> of(ValueCodec codec, boolean isEquating, Object value) {
    Enum<?> constant = value instanceof String name ? codec.constantStoredOtherwise(name) : null;
    if (constant != null) {
      return Optional.of(ofConverted(codec, constant));
    }
    Set<String> constants = codec.constants();
    return !isEquating || constants.isEmpty() || constants.contains(value)
        ? Optional.empty()
        : Optional.of(
            new ImpossibleValue(
                value, "can only be one of " + String.join(", ", constants), "Use one of them"));
  }

  private static ImpossibleValue ofConverted(ValueCodec codec, Enum<?> constant) {
    try {
      String stored = FilterPointer.quote(codec.toOperand(constant));
      return new ImpossibleValue(
          constant.name(),
          "has %s in its place, which a converter makes".formatted(stored),
          "Use that");
    } catch (RuntimeException refused) { // in the words of the converter, perhaps
      return new ImpossibleValue(
          constant.name(), "cannot have it, as its converter refuses it", "Use another value");
    }
  }
}
