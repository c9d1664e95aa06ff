package io.memoryconnector.internal.query;

import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts other operands into a {@code where}, one after the other, and leaves everything else as it
 * is.
 */
record OperandChange(UnaryOperator<@Nullable Object> operands) implements Where.Visitor<Where> {

  @Override
  public Where and(Where.And and) {
    return new Where.And(all(and.terms()), and.form());
  }

  @Override
  public Where or(Where.Or or) {
    return new Where.Or(all(or.terms()));
  }

  @Override
  public Where nor(Where.Nor nor) {
    return new Where.Nor(all(nor.terms()));
  }

  @Override
  public Where comparison(Where.Comparison comparison) {
    return new Where.Comparison(
        comparison.property(),
        comparison.operator(),
        operands.apply(comparison.operand()),
        comparison.textCase());
  }

  @Override
  public Where near(Where.Near near) {
    return near;
  }

  @Override
  public Where openNear(Where.OpenNear near) {
    return near; // cannot be asked, whatever its operands are
  }

  private List<Where> all(List<Where> terms) {
    List<Where> changed = new ArrayList<>(terms.size());
    for (Where term : terms) {
      changed.add(term.accept(this));
    }
    return changed;
  }
}
