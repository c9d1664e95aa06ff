package io.memoryconnector.spring.repository.query;

import org.jspecify.annotations.Nullable;

/** A value that each call brings along: an argument, or what an expression makes of arguments. */
@FunctionalInterface
interface Argument {

  @Nullable Object of(Arguments arguments);
}
