package io.memoryconnector.filter;

import java.util.ArrayList;
import java.util.List;

/** The conditions within another one. */
final class Terms {
  /** Whoever reads conditions goes down level by level, and comes to an end of the stack. */
  private static final int MAX_DEPTH = 200;

  private Terms() {}

  /** Returns a longer list, so that conditions told one after the other lie side by side. */
  static <T> List<T> with(List<? extends T> terms, T last) {
    List<T> longer = new ArrayList<>(terms);
    longer.add(last);
    return longer;
  }

  /**
   * Returns a copy of conditions that are to lie within another one.
   *
   * @throws IllegalArgumentException if they would become too deep
   */
  static List<Where> within(List<Where> terms) {
    List<Where> copy = List.copyOf(terms);
    if (depthOf(copy) > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "Cannot combine conditions: they are nested deeper than %d levels. Let them lie side by side: new Where.And(…) and new Where.Or(…) take any number."
              .formatted(MAX_DEPTH));
    }
    return copy;
  }

  private static int depthOf(List<Where> terms) {
    int depth = 0;
    for (Where term : terms) {
      depth = Math.max(depth, depthOf(termsOf(term)));
    }
    return depth + 1;
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
}
