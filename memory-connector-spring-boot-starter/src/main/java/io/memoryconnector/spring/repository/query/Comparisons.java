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
      case INQ, NIN -> arguments -> where(property.eachToStored(argument.of(arguments)));
      case BETWEEN -> arguments -> range(argument.of(arguments));
      case REGEXP -> arguments -> regexp(argument.of(arguments));
      default -> arguments -> single(property.toStored(argument.of(arguments)));
    };
  }

  /** With two values, the least and the greatest. */
  Condition between(Argument least, Argument greatest) {
    return arguments -> bounded(least.of(arguments), greatest.of(arguments));
  }

  /** With several values; one that is a collection stands for its elements. */
  Condition withAll(List<Argument> several) {
    return arguments -> {
      List<@Nullable Object> values = new ArrayList<>();
      for (Argument argument : several) {
        Object value = argument.of(arguments);
        if (value == null) {
          values.add(null);
        } else {
          values.addAll(property.eachToStored(value));
        }
      }
      return where(values);
    };
  }

  private Where single(@Nullable Object operand) {
    return operand == null && !WITH_NULL.contains(operator) ? Condition.NEVER : where(operand);
  }

  private Where range(@Nullable Object range) {
    if (range == null) {
      return Condition.NEVER;
    }
    return range instanceof Range<?> bounds
        ? RangeCondition.of(this, bounds)
        : where(property.eachToStored(range));
  }

  private Where bounded(@Nullable Object least, @Nullable Object greatest) {
    return least == null || greatest == null
        ? Condition.NEVER
        : where(List.of(stored(least), stored(greatest)));
  }

  private Object stored(Object argument) {
    return property.stored().toStored(argument);
  }

  private Where regexp(@Nullable Object expression) {
    return expression == null
        ? Condition.NEVER
        : new Where.Comparison(
            property.path(), operator, PatternArgument.regexp(expression, textCase));
  }

  private Where where(@Nullable Object operand) {
    return new Where.Comparison(property.path(), operator, operand, textCase);
  }
}
