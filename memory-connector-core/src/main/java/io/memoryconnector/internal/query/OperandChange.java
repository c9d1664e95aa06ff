package io.memoryconnector.internal.query;

import io.memoryconnector.filter.Where;
import io.memoryconnector.filter.WhereRewriter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts other operands into the comparisons of a {@code where}, one after the other. Those of a
 * distance stay, as one that is open cannot be asked anyway.
 */
record OperandChange(UnaryOperator<@Nullable Object> operands) implements WhereRewriter {

  @Override
  public Where comparison(Where.Comparison comparison) {
    return new Where.Comparison(
        comparison.property(),
        comparison.operator(),
        operands.apply(comparison.operand()),
        comparison.textCase());
  }
}
