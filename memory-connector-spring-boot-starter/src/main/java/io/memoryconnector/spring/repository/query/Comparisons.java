package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Range;

/**
 * Compares one property with what calls bring along.
 *
 * <p>An argument that is null is equal to null; any other comparison with it is satisfied by no
 * record.
 */
record Comparisons(QueryProperty property, Operator operator, TextCase textCase) {
  private static final Set<Operator> WITH_NULL = Set.of(Operator.EQ, Operator.NEQ);

  /** With one value. */
  Condition with(Argument argument) {
    return switch (operator) {
      case INQ, NIN -> compared(arguments -> property.eachToStored(argument.of(arguments)));
      case BETWEEN -> arguments -> range(argument.of(arguments));
      case REGEXP -> compared(arguments -> regexp(argument.of(arguments)));
      default -> compared(arguments -> single(property.toStored(argument.of(arguments))));
    };
  }

  /** With two values, the least and the greatest. */
  Condition between(Argument least, Argument greatest) {
    return compared(
        arguments ->
            bounds(
                property.toStored(least.of(arguments)), property.toStored(greatest.of(arguments))));
  }

  /** With several values; one that is a collection stands for its elements. */
  Condition withAll(List<Argument> several) {
    return compared(
        arguments -> {
          List<@Nullable Object> values = new ArrayList<>();
          for (Argument argument : several) {
            Object value = argument.of(arguments);
            if (value == null) {
              values.add(null);
            } else {
              values.addAll(property.eachToStored(value));
            }
          }
          return values;
        });
  }

  private Condition compared(Operand operand) {
    return new Condition.Compared(property.path(), operator, textCase, operand);
  }

  private @Nullable Object single(@Nullable Object operand) {
    return operand == null && !WITH_NULL.contains(operator) ? Operand.NONE : operand;
  }

  private Where range(@Nullable Object range) {
    if (range == null) {
      return Condition.NEVER;
    }
    return range instanceof Range<?> bounds
        ? RangeCondition.of(this, bounds)
        : new Where.Comparison(property.path(), operator, property.eachToStored(range), textCase);
  }

  private Object bounds(@Nullable Object least, @Nullable Object greatest) {
    return least == null || greatest == null ? Operand.NONE : List.of(least, greatest);
  }

  private Object regexp(@Nullable Object expression) {
    return expression == null ? Operand.NONE : PatternArgument.regexp(expression, textCase);
  }
}
