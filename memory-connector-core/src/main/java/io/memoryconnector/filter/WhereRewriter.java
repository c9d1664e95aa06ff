package io.memoryconnector.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes another {@code where} of one: every node stays as it is, but those that an implementation
 * replaces. {@code where.accept(rewriter)} returns the new tree; the old one never changes.
 */
public interface WhereRewriter extends Where.Visitor<Where> {

  @Override
  default Where and(Where.And and) {
    return new Where.And(all(and.terms()), and.form());
  }

  @Override
  default Where or(Where.Or or) {
    return new Where.Or(all(or.terms()));
  }

  @Override
  default Where nor(Where.Nor nor) {
    return new Where.Nor(all(nor.terms()));
  }

  @Override
  default Where comparison(Where.Comparison comparison) {
    return comparison;
  }

  @Override
  default Where near(Where.Near near) {
    return near;
  }

  @Override
  default Where openNear(Where.OpenNear near) {
    return near;
  }

  private List<Where> all(List<Where> terms) {
    List<Where> rewritten = new ArrayList<>(terms.size());
    for (Where term : terms) {
      rewritten.add(term.accept(this));
    }
    return rewritten;
  }
}
