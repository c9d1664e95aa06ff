package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import java.util.List;
import java.util.function.Predicate;

/**
 * A {@code where} that was checked against a model: still a tree, so that the planner can read it,
 * but with all conditions ready to run. Immutable.
 */
sealed interface Clause {

  /** Returns what tests a record. */
  Predicate<Document> predicate();

  /** All clauses hold. */
  record All(List<Clause> clauses) implements Clause {
    /** Copies the clauses. */
    public All {
      clauses = List.copyOf(clauses);
    }

    @Override
    public Predicate<Document> predicate() {
      return RecordTests.all(clauses.stream().map(Clause::predicate).toList());
    }
  }

  /** At least one clause holds. */
  record Any(List<Clause> clauses) implements Clause {
    /** Copies the clauses. */
    public Any {
      clauses = List.copyOf(clauses);
    }

    @Override
    public Predicate<Document> predicate() {
      return RecordTests.any(clauses.stream().map(Clause::predicate).toList());
    }
  }

  /** No clause holds. */
  record None(List<Clause> clauses) implements Clause {
    /** Copies the clauses. */
    public None {
      clauses = List.copyOf(clauses);
    }

    @Override
    public Predicate<Document> predicate() {
      return RecordTests.any(clauses.stream().map(Clause::predicate).toList()).negate();
    }
  }

  /**
   * A condition on one property.
   *
   * @param selection which values it selects, for who can search for them
   */
  record Compared(PropertyPath property, Selection selection, Predicate<Document> predicate)
      implements Clause {}

  /** Near a point. */
  record Nearby(Distance distance, Predicate<Document> predicate) implements Clause {}

  /**
   * A condition on one property of which the operand is not known yet. It cannot be run.
   *
   * @param operand has a {@link io.memoryconnector.filter.Parameter} in it, or is one
   */
  record Open(ComparisonCompiler compiler, Object operand) implements Clause {
    @Override
    public Predicate<Document> predicate() {
      throw new IllegalStateException(
          "Cannot run a condition on '%s': its operand %s has no value. Bind the query first."
              .formatted(compiler.property(), operand));
    }
  }
}
