package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Where;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Puts other paths into a {@code where} and leaves everything else as it is, parameters too.
 *
 * @param paths from the names of an entity to those in records
 */
record StoredNames(UnaryOperator<PropertyPath> paths) implements Where.Visitor<Where> {

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

  private List<Where> all(List<Where> terms) {
    return terms.stream().map(term -> term.accept(this)).toList();
  }
}
