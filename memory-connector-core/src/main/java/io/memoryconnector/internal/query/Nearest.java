package io.memoryconnector.internal.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the point that the records of a where are delivered nearest to. */
final class Nearest {
  private Nearest() {}

  /** Returns the first condition to be near a point that is not negated; null if there is none. */
  static @Nullable Distance in(Clause clause) {
    if (clause instanceof Clause.Nearby nearby) {
      return nearby.distance();
    }
    if (clause instanceof Clause.All all) {
      return in(all.clauses());
    }
    return clause instanceof Clause.Any any ? in(any.clauses()) : null;
  }

  private static @Nullable Distance in(List<Clause> clauses) {
    for (Clause clause : clauses) {
      Distance distance = in(clause);
      if (distance != null) {
        return distance;
      }
    }
    return null;
  }
}
