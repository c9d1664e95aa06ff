package io.memoryconnector.spring.repository.query;

import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.query.Parameters;
import org.springframework.data.repository.query.ParametersParameterAccessor;

/** The arguments of one call of a query method; optional ones are unwrapped. */
final class Arguments extends ParametersParameterAccessor {

  @SuppressWarnings(
      "NullAway") // the accessor takes null arguments, but its class file does not say so
  Arguments(Parameters<?, ?> parameters, @Nullable Object[] values) {
    super(parameters, values);
  }

  /** Returns the argument of the parameter at this position of the method. */
  @Nullable Object at(int position) {
    return getValues()[position];
  }

  /** Returns all arguments, for expressions. */
  @Nullable Object[] all() {
    return getValues();
  }
}
