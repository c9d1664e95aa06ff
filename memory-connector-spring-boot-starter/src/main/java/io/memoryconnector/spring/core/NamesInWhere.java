package io.memoryconnector.spring.core;

import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Where;
import java.util.List;

/**
 * Refuses names and constants in a {@code where} that the entity lacks, with their places.
 *
 * @param at the place of the node that is visited
 */
record NamesInWhere(FilterCheck check, FilterPointer at) implements Where.Visitor<Where> {

  @Override
  public Where and(Where.And and) {
    if (and.form() == Where.And.Form.LIST) {
      elements("and", and.terms());
    } else {
      and.terms().forEach(term -> term.accept(this));
    }
    return and;
  }

  @Override
  public Where or(Where.Or or) {
    elements("or", or.terms());
    return or;
  }

  @Override
  public Where nor(Where.Nor nor) {
    elements("nor", nor.terms());
    return nor;
  }

  @Override
  public Where comparison(Where.Comparison comparison) {
    FilterPointer place = at.member(comparison.property().toString());
    check.require(comparison.property(), place);
    check.requirePossible(comparison, place);
    return comparison;
  }

  @Override
  public Where near(Where.Near near) {
    check.require(near.property(), at.member(near.property().toString()));
    return near;
  }

  @Override
  public Where openNear(Where.OpenNear near) {
    check.require(near.property(), at.member(near.property().toString()));
    return near;
  }

  private void elements(String word, List<Where> terms) {
    for (int position = 0; position < terms.size(); position++) {
      terms.get(position).accept(new NamesInWhere(check, at.member(word).element(position)));
    }
  }
}
