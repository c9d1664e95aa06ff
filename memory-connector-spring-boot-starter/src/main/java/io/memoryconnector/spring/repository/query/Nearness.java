package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Where;
import java.util.List;
import java.util.Optional;

/** Finds the condition by whose distance the results of a where are ordered. */
final class Nearness implements Where.Visitor<Optional<Where>> {
  private static final Nearness FINDER = new Nearness();

  private Nearness() {}

  /** Returns the first condition to be near a point that is not negated. */
  static Optional<Where.Near> in(Where where) {
    return where.accept(FINDER).map(Where.Near.class::cast); // bound queries have no others
  }

  /** Whether a condition asks what is near a point, be that known or not. */
  static boolean isAskedBy(Where where) {
    return where.accept(FINDER).isPresent();
  }

  @Override
  public Optional<Where> and(Where.And and) {
    return first(and.terms());
  }

  @Override
  public Optional<Where> or(Where.Or or) {
    return first(or.terms());
  }

  @Override
  public Optional<Where> nor(Where.Nor nor) {
    return Optional.empty();
  }

  @Override
  public Optional<Where> comparison(Where.Comparison comparison) {
    return Optional.empty();
  }

  @Override
  public Optional<Where> near(Where.Near near) {
    return Optional.of(near);
  }

  @Override
  public Optional<Where> openNear(Where.OpenNear near) {
    return Optional.of(near);
  }

  private Optional<Where> first(List<Where> terms) {
    return terms.stream().flatMap(term -> term.accept(this).stream()).findFirst();
  }
}
