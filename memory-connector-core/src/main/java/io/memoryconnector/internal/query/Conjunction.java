package io.memoryconnector.internal.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.internal.query.Selection.Points;
import io.memoryconnector.internal.query.Selection.Unordered;
import io.memoryconnector.internal.query.Selection.Within;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses that must all hold, as flat as can be, and what they say of single properties. */
final class Conjunction {
  private final List<Clause> clauses = new ArrayList<>();

  Conjunction(Clause clause) {
    add(clause);
  }

  private void add(Clause clause) {
    if (clause instanceof Clause.All all) {
      all.clauses().forEach(this::add);
    } else {
      clauses.add(clause);
    }
  }

  int size() {
    return clauses.size();
  }

  /** Whether all clauses are conditions on some of these properties. */
  boolean isOf(List<PropertyPath> properties) {
    for (Clause clause : clauses) {
      if (!(clause instanceof Clause.Compared compared)
          || !properties.contains(compared.property())) {
        return false;
      }
    }
    return true;
  }

  /** Returns the clauses of which one alternative must hold. */
  List<Clause.Any> alternatives() {
    List<Clause.Any> alternatives = new ArrayList<>(0);
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Any any) {
        alternatives.add(any);
      }
    }
    return alternatives;
  }

  /** Returns the first clause to be near a point in this property, or null if there is none. */
  Clause.@Nullable Nearby nearby(PropertyPath property) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Nearby nearby && nearby.distance().property().equals(property)) {
        return nearby;
      }
    }
    return null;
  }

  /** Whether a clause selects single values of a property, those between bounds or near a point. */
  boolean selects(PropertyPath property) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Compared compared
          && !(compared.selection() instanceof Unordered)
          && compared.property().equals(property)) {
        return true;
      }
    }
    return nearby(property) != null;
  }

  /** Returns the clause that selects the fewest single values of a property, if there is one. */
  Clause.@Nullable Compared fewestPoints(PropertyPath property) {
    Clause.Compared fewest = null;
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Compared compared
          && compared.selection() instanceof Points points
          && compared.property().equals(property)
          && (fewest == null || points.values().size() < valuesOf(fewest).size())) {
        fewest = compared;
      }
    }
    return fewest;
  }

  /** Returns the clauses that select values of a property between bounds. */
  List<Clause.Compared> ranges(PropertyPath property) {
    List<Clause.Compared> ranges = new ArrayList<>(2);
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Compared compared
          && compared.selection() instanceof Within
          && compared.property().equals(property)) {
        ranges.add(compared);
      }
    }
    return ranges;
  }

  /** Returns the test of those clauses that are not decided already. */
  RecordTest testWithout(Collection<? extends Clause> decided) {
    List<RecordTest> tests = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      if (!decided.contains(clause)) {
        tests.add(clause.test());
      }
    }
    return RecordTests.all(tests);
  }

  private static List<@Nullable Object> valuesOf(Clause.Compared compared) {
    return ((Points) compared.selection()).values();
  }
}
