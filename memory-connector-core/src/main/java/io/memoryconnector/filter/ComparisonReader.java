package io.memoryconnector.filter;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@code where} asks of one property: a value to be equal to, or an object of
 * operators. An object without any operator is a value as well: only the model knows whether the
 * property may hold one.
 */
final class ComparisonReader {
  private final LimitGuard guard;
  private final ParameterReader parameters;
  private final PatternReader patterns;
  private final NearReader nears;

  ComparisonReader(LimitGuard guard, ParameterReader parameters) {
    this.guard = guard;
    this.parameters = parameters;
    this.patterns = new PatternReader(guard, parameters);
    this.nears = new NearReader(parameters);
  }

  /** Returns one condition for each operator. */
  List<Where> read(PropertyPath property, @Nullable Object value, FilterPointer at) {
    if (!(value instanceof Document operators) || !OperatorWords.areIn(operators)) {
      guard.countCondition(at);
      return List.of(new Where.Comparison(property, Operator.EQ, parameters.read(value, at)));
    }
    List<Where> terms = new ArrayList<>(operators.size());
    for (int position = 0; position < operators.size(); position++) {
      String word = operators.layout().nameAt(position);
      if (OperatorWords.isOperator(word)) {
        guard.countCondition(at.member(word));
        terms.add(term(property, word, operators, at));
      } else {
        requireOptionInPlace(word, operators, at.member(word));
      }
    }
    return terms;
  }

  private Where term(PropertyPath property, String word, Document operators, FilterPointer at) {
    Operator operator = OperatorWords.find(word);
    return operator == null
        ? nears.read(property, operators, at)
        : comparison(property, operator, operators, at);
  }

  private Where comparison(
      PropertyPath property, Operator operator, Document operators, FilterPointer at) {
    if (OperatorWords.takesPattern(operator)) {
      return patterns.read(property, operator, operators, at);
    }
    FilterPointer place = at.member(operator.word());
    Object operand = parameters.read(operators.get(operator.word()), place);
    if (operand instanceof Parameter) {
      return new Where.Comparison(property, operator, operand);
    }
    return switch (operator) {
      case BETWEEN -> new Where.Comparison(property, operator, bounds(operator, operand, place));
      case INQ, NIN -> new Where.Comparison(property, operator, values(operator, operand, place));
      default -> new Where.Comparison(property, operator, operand);
    };
  }

  private static List<@Nullable Object> bounds(
      Operator operator, @Nullable Object operand, FilterPointer at) {
    List<@Nullable Object> bounds = Elements.find(operand);
    if (bounds == null || bounds.size() != 2) {
      throw at.refusal(
          "%s is not a list of two values. Give the least and the greatest value, as in {\"%s\": [1, 9]}."
              .formatted(FilterPointer.quote(operand), operator.word()));
    }
    return bounds;
  }

  private List<@Nullable Object> values(
      Operator operator, @Nullable Object operand, FilterPointer at) {
    List<@Nullable Object> values = Elements.find(operand);
    if (values == null) {
      throw at.refusal(
          "%s is not a list. Give a list of values, as in {\"%s\": [1, 2]}."
              .formatted(FilterPointer.quote(operand), operator.word()));
    }
    guard.requireListValues(values.size(), at);
    return values;
  }

  private static void requireOptionInPlace(String word, Document operators, FilterPointer at) {
    if (!OperatorWords.isOption(word)) {
      throw at.unknownOperator();
    }
    if (word.equals(OperatorWords.OPTIONS)) {
      PatternReader.requirePattern(operators, at);
    } else if (!operators.has(OperatorWords.NEAR)) {
      throw at.refusal(
          "%s says more about near, which is missing. Give near with it, or leave it out."
              .formatted(FilterPointer.quote(word)));
    }
  }
}
