package io.memoryconnector.filter;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import java.util.Objects;

/**
 * Reads the operators that take a pattern: {@code like} and its kin, and {@code regexp}; with them
 * the {@code options} that may stand beside.
 */
final class PatternReader {
  private static final String IGNORE_CASE = "i";

  private final LimitGuard guard;
  private final ParameterReader parameters;

  PatternReader(LimitGuard guard, ParameterReader parameters) {
    this.guard = guard;
    this.parameters = parameters;
  }

  Where read(PropertyPath property, Operator operator, Document operators, FilterPointer at) {
    String options = options(operator, operators, at);
    FilterPointer place = at.member(operator.word());
    if (parameters.read(operators.get(operator.word()), place) instanceof Parameter parameter) {
      return open(property, operator, parameter, options, at);
    }
    if (!(operators.get(operator.word()) instanceof String pattern)) {
      throw place.refusal(
          "%s is not text. Give a pattern, as in {\"%s\": \"%s\"}."
              .formatted(
                  FilterPointer.quote(operators.get(operator.word())),
                  operator.word(),
                  operator == Operator.REGEXP ? "^A" : "A%"));
    }
    guard.requirePattern(pattern, place);
    return operator == Operator.REGEXP
        ? new Where.Comparison(property, operator, regexp(pattern, options, place))
        : new Where.Comparison(
            property, options.isEmpty() ? operator : ignoringCase(operator), pattern);
  }

  /** Of a pattern that is not known yet, only case can be ignored. */
  private static Where open(
      PropertyPath property,
      Operator operator,
      Parameter parameter,
      String options,
      FilterPointer at) {
    if (!options.isEmpty() && !options.equals(IGNORE_CASE)) {
      throw at.member(OperatorWords.OPTIONS)
          .refusal(
              "%s are not options of a parameter. Give 'i' to ignore case."
                  .formatted(FilterPointer.quote(options)));
    }
    return new Where.Comparison(
        property, operator, parameter, options.isEmpty() ? TextCase.EXACT : TextCase.IGNORED);
  }

  /** Refuses options without an operator that they belong to. */
  static void requirePattern(Document operators, FilterPointer at) {
    for (int position = 0; position < operators.size(); position++) {
      Operator operator = OperatorWords.find(operators.layout().nameAt(position));
      if (operator != null && OperatorWords.takesPattern(operator)) {
        return;
      }
    }
    throw at.refusal(
        "'options' say more about like, nlike, ilike, nilike and regexp, and none is there. Give one with them, or leave them out.");
  }

  private static String options(Operator operator, Document operators, FilterPointer at) {
    Object options = operators.get(OperatorWords.OPTIONS);
    if (options == null) {
      return "";
    }
    if (options instanceof String flags
        && (operator == Operator.REGEXP || flags.isEmpty() || flags.equals(IGNORE_CASE))) {
      return flags;
    }
    throw at.member(OperatorWords.OPTIONS)
        .refusal(
            "%s are not options of %s. Give 'i' to ignore case."
                .formatted(FilterPointer.quote(options), operator.word()));
  }

  private static Operator ignoringCase(Operator operator) {
    return switch (operator) {
      case LIKE -> Operator.ILIKE;
      case NLIKE -> Operator.NILIKE;
      default -> operator;
    };
  }

  private static Regexp regexp(String text, String options, FilterPointer at) {
    try {
      Regexp regexp = Regexp.parse(text);
      if (regexp.hasComments()) {
        throw at.refusal(
            "%s has the flag x, which is not one of JavaScript. Leave it out, and white space and comments too."
                .formatted(FilterPointer.quote(text)));
      }
      return options.isEmpty() ? regexp : new Regexp(regexp.pattern(), regexp.flags() + options);
    } catch (IllegalArgumentException e) {
      throw at.refusal(Objects.requireNonNull(e.getMessage()));
    }
  }
}
