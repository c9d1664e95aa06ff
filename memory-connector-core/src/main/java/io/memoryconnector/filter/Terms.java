package io.memoryconnector.filter;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The conditions within another one. Knows how deep they are, so that one more costs a copy of
 * references, but no look at the others. Immutable.
 */
final class Terms extends AbstractList<Where> implements RandomAccess {
  /** Whoever reads conditions goes down level by level, and comes to an end of the stack. */
  private static final int MAX_DEPTH = 200;

  private final Where[] terms;
  private final int depth;

  private Terms(Where[] terms, int depth) {
    this.terms = terms;
    this.depth = depth;
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "Cannot combine conditions: they are nested deeper than %d levels. Let them lie side by side: new Where.And(…) and new Where.Or(…) take any number."
              .formatted(MAX_DEPTH));
    }
  }

  /**
   * Returns a copy of conditions that are to lie within another one.
   *
   * @throws IllegalArgumentException if they would become too deep
   */
  static Terms within(List<Where> terms) {
    if (terms instanceof Terms known) {
      return known;
    }
    List<Where> copy = List.copyOf(terms);
    int depth = copy.stream().mapToInt(Terms::depthOf).max().orElse(0);
    return new Terms(copy.toArray(Where[]::new), depth + 1);
  }

  /** Returns longer terms, so that conditions told one after the other lie side by side. */
  static Terms with(List<Where> terms, Where last) {
    Terms known = within(terms);
    Where[] longer = Arrays.copyOf(known.terms, known.size() + 1);
    longer[known.size()] = Objects.requireNonNull(last);
    return new Terms(longer, Math.max(known.depth, depthOf(last) + 1));
  }

  private static int depthOf(Where where) {
    return termsOf(where) instanceof Terms inner ? inner.depth : 1;
  }

  private static List<Where> termsOf(Where where) {
    if (where instanceof Where.And and) {
      return and.terms();
    }
    if (where instanceof Where.Or or) {
      return or.terms();
    }
    return where instanceof Where.Nor nor ? nor.terms() : List.of();
  }

  @Override
  public Where get(int position) {
    return terms[position];
  }

  @Override
  public int size() {
    return terms.length;
  }
}
