package io.memoryconnector.spring.repository.query;

import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.query.Parameters;
import org.springframework.data.repository.query.ParametersParameterAccessor;

/**
 * The arguments of one call of a query method; optional ones are unwrapped. They remember which one
 * was looked at last: if that fails, the complaint has to name it. For one thread.
 */
final class Arguments extends ParametersParameterAccessor {
  private static final int NONE = -1;

  private int position = NONE;
  private @Nullable String expression;

  @SuppressWarnings(
      "NullAway") // the accessor takes null arguments, but its class file does not say so
  Arguments(Parameters<?, ?> parameters, @Nullable Object[] values) {
    super(parameters, values);
  }

  /** Returns the argument of the parameter at this position of the method. */
  @Nullable Object at(int newPosition) {
    this.position = newPosition;
    return getValues()[newPosition];
  }

  /** Returns all arguments, for an expression of a declared query. */
  @Nullable Object[] allFor(String newExpression) {
    this.expression = newExpression;
    this.position = NONE;
    return getValues();
  }

  /** Returns which argument was looked at last, as the subject of a sentence. */
  String lookedAt() {
    if (position == NONE) {
      return expression == null ? "an argument" : "expression '%s'".formatted(expression);
    }
    return "parameter "
        + getParameters()
            .getParameter(position)
            .getName()
            .map("'%s'"::formatted)
            .orElseGet(() -> String.valueOf(position + 1));
  }
}
