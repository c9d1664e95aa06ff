package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Where;
import io.memoryconnector.filter.WhereRewriter;
import java.util.function.UnaryOperator;

/**
 * Puts other paths into a {@code where} and leaves everything else as it is, parameters too.
 *
 * @param paths from the names of an entity to those in records
 */
record StoredNames(UnaryOperator<PropertyPath> paths) implements WhereRewriter {

  @Override
  public Where comparison(Where.Comparison comparison) {
    return new Where.Comparison(
        paths.apply(comparison.property()),
        comparison.operator(),
        comparison.operand(),
        comparison.textCase());
  }

  @Override
  public Where near(Where.Near near) {
    return new Where.Near(
        paths.apply(near.property()),
        near.point(),
        near.minDistance(),
        near.maxDistance(),
        near.unit());
  }

  @Override
  public Where openNear(Where.OpenNear near) {
    return new Where.OpenNear(
        paths.apply(near.property()),
        near.point(),
        near.minDistance(),
        near.maxDistance(),
        near.unit());
  }
}
