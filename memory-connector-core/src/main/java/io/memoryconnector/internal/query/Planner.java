package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.internal.query.Plan.Sorting;
import io.memoryconnector.internal.query.Selection.Points;
import io.memoryconnector.internal.query.Selection.Within;
import io.memoryconnector.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides how the records that a filter asks for are found. */
final class Planner {
  private final List<Clause> conjuncts = new ArrayList<>();
  private final PropertyPath id;

  /** Makes a planner for records that satisfy this clause. */
  Planner(Clause clause, String idProperty) {
    this.id = new PropertyPath(List.of(idProperty));
    addConjuncts(clause);
  }

  /** Returns the first condition to be near a point, if it decides the order. */
  @Nullable Distance distance() {
    return distanceIn(conjuncts);
  }

  Plan plan(Ordering ordering, Page page) {
    Sorting sorting = sorting(ordering, page);
    Clause.Compared fewest = fewestIds();
    if (fewest != null) {
      return new Plan(byId(fewest), ordering.ids(), testWithout(fewest), sorting);
    }
    Interval interval = idInterval();
    AccessPath access =
        interval == null ? new AccessPath.Everything() : new AccessPath.IdRange(interval);
    return new Plan(access, ordering.ids(), testWithout(null), sorting);
  }

  private Sorting sorting(Ordering ordering, Page page) {
    if (ordering.isById() && distance() == null) {
      return Sorting.AS_FOUND;
    }
    return page.limit() == 0 ? Sorting.ALL : Sorting.BEST_ONLY;
  }

  private void addConjuncts(Clause clause) {
    if (clause instanceof Clause.All all) {
      all.clauses().forEach(this::addConjuncts);
    } else {
      conjuncts.add(clause);
    }
  }

  private Clause.@Nullable Compared fewestIds() {
    Clause.Compared fewest = null;
    for (Clause clause : conjuncts) {
      if (clause instanceof Clause.Compared compared
          && compared.property().equals(id)
          && compared.selection() instanceof Points points
          && (fewest == null || points.values().size() < pointsOf(fewest).size())) {
        fewest = compared;
      }
    }
    return fewest;
  }

  private @Nullable Interval idInterval() {
    Interval interval = null;
    for (Clause clause : conjuncts) {
      if (clause instanceof Clause.Compared compared
          && compared.property().equals(id)
          && compared.selection() instanceof Within within) {
        interval = interval == null ? within.interval() : interval.intersect(within.interval());
      }
    }
    return interval;
  }

  private static AccessPath byId(Clause.Compared compared) {
    TreeSet<Object> ids = new TreeSet<>(Values.ID_ORDER);
    pointsOf(compared).stream().filter(Objects::nonNull).forEach(ids::add);
    return new AccessPath.ById(List.copyOf(ids));
  }

  private static List<@Nullable Object> pointsOf(Clause.Compared compared) {
    return ((Points) compared.selection()).values();
  }

  /** Ranges stay in the test, as ids of other kinds stand beside those of an open interval. */
  private Predicate<Document> testWithout(@Nullable Clause done) {
    return RecordTests.all(
        conjuncts.stream().filter(clause -> clause != done).map(Clause::predicate).toList());
  }

  private static @Nullable Distance distanceIn(List<Clause> clauses) {
    for (Clause clause : clauses) {
      Distance distance = null;
      if (clause instanceof Clause.Nearby nearby) {
        distance = nearby.distance();
      } else if (clause instanceof Clause.All all) {
        distance = distanceIn(all.clauses());
      } else if (clause instanceof Clause.Any any) {
        distance = distanceIn(any.clauses());
      }
      if (distance != null) {
        return distance;
      }
    }
    return null;
  }
}
