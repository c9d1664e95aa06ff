package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Where;
import java.util.List;
import java.util.Optional;

/** Finds the condition by whose distance the results of a where are ordered. */
final class Nearness implements Where.Visitor<Optional<Where.Near>> {
  private static final Nearness FINDER = new Nearness();

  private Nearness() {}

  /** Returns the first condition to be near a point that is not negated. */
  static Optional<Where.Near> in(Where where) {
    return where.accept(FINDER);
  }

  @Override
  public Optional<Where.Near> and(Where.And and) {
    return first(and.terms());
  }

  @Override
  public Optional<Where.Near> or(Where.Or or) {
    return first(or.terms());
  }

  @Override
  public Optional<Where.Near> nor(Where.Nor nor) {
    return Optional.empty();
  }

  @Override
  public Optional<Where.Near> comparison(Where.Comparison comparison) {
    return Optional.empty();
  }

  @Override
  public Optional<Where.Near> near(Where.Near near) {
    return Optional.of(near);
  }

  @Override
  public Optional<Where.Near> openNear(Where.OpenNear near) {
    return Optional.empty(); // bound queries have none
  }

  private Optional<Where.Near> first(List<Where> terms) {
    return terms.stream().flatMap(term -> term.accept(this).stream()).findFirst();
  }
}
