package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Order.Direction;
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
  Planner(Clause clause, PropertyPath id) {
    this.id = id;
    addConjuncts(clause);
  }

  Plan plan(Delivery delivery) {
    Sorting sorting = sorting(delivery);
    Direction walk = delivery.ordering().ids();
    Clause.Compared fewest = fewestIds();
    if (fewest != null) {
      return new Plan(byId(pointsOf(fewest)), walk, testWithout(fewest), sorting);
    }
    Interval interval = idInterval();
    AccessPath access =
        interval == null ? new AccessPath.Everything() : new AccessPath.IdRange(interval);
    return new Plan(access, walk, testWithout(null), sorting);
  }

  private static Sorting sorting(Delivery delivery) {
    if (delivery.isById()) {
      return Sorting.AS_FOUND;
    }
    return delivery.page().limit() == 0 ? Sorting.ALL : Sorting.BEST_ONLY;
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

  private static AccessPath byId(List<@Nullable Object> values) {
    if (values.size() == 1) {
      Object only = values.get(0);
      return new AccessPath.ById(only == null ? List.of() : List.of(only));
    }
    TreeSet<Object> ids = new TreeSet<>(Values.ID_ORDER);
    values.stream().filter(Objects::nonNull).forEach(ids::add);
    return new AccessPath.ById(List.copyOf(ids));
  }

  private static List<@Nullable Object> pointsOf(Clause.Compared compared) {
    return ((Points) compared.selection()).values();
  }

  /** Ranges stay in the test, as ids of other kinds stand beside those of an open interval. */
  private Predicate<Document> testWithout(@Nullable Clause done) {
    List<Predicate<Document>> tests = new ArrayList<>(conjuncts.size());
    for (Clause clause : conjuncts) {
      if (clause != done) {
        tests.add(clause.predicate());
      }
    }
    return RecordTests.all(tests);
  }
}
