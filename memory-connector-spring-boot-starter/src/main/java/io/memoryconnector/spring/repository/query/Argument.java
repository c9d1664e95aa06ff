package io.memoryconnector.spring.repository.query;

import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.query.Parameter;

/** A value that each call brings along: an argument, or what an expression makes of arguments. */
@FunctionalInterface
interface Argument {

  @Nullable Object of(Arguments arguments);

  /** An argument as the caller gives it. */
  record Given(Parameter parameter) implements Argument {
    @Override
    public @Nullable Object of(Arguments arguments) {
      return arguments.at(parameter.getIndex());
    }
  }
}
