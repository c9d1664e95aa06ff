package io.memoryconnector.internal.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Where;
import java.util.List;

/**
 * A {@code where} that was checked against a model: still a tree, so that the planner can read it,
 * but with all conditions ready to run. Immutable.
 */
sealed interface Clause {

  /** Returns what tests a record. */
  RecordTest test();

  /** All clauses hold. */
  record All(List<Clause> clauses) implements Clause {
    /** Copies the clauses. */
    public All {
      clauses = List.copyOf(clauses);
    }

    @Override
    public RecordTest test() {
      return RecordTests.all(clauses.stream().map(Clause::test).toList());
    }
  }

  /** At least one clause holds. */
  record Any(List<Clause> clauses) implements Clause {
    /** Copies the clauses. */
    public Any {
      clauses = List.copyOf(clauses);
    }

    @Override
    public RecordTest test() {
      return RecordTests.any(clauses.stream().map(Clause::test).toList());
    }
  }

  /** No clause holds. */
  record None(List<Clause> clauses) implements Clause {
    /** Copies the clauses. */
    public None {
      clauses = List.copyOf(clauses);
    }

    @Override
    public RecordTest test() {
      return RecordTests.not(RecordTests.any(clauses.stream().map(Clause::test).toList()));
    }
  }

  /**
   * A condition on one property.
   *
   * @param selection which values it selects, for who can search for them
   */
  record Compared(PropertyPath property, Selection selection, RecordTest test) implements Clause {}

  /** Near a point. */
  record Nearby(Distance distance, RecordTest test) implements Clause {}

  /** Near a point, of which something is not known yet. It cannot be run, nor bound. */
  record OpenNearby(Where.OpenNear near) implements Clause {
    @Override
    public RecordTest test() {
      throw new IllegalStateException(
          "Cannot run a condition on '%s': the point or a distance has no value. Put a near that has all of them in its place."
              .formatted(near.property()));
    }
  }

  /**
   * A condition on one property that is made anew for each run: its operand is not known yet, or it
   * counts what it costs. It cannot be run itself.
   *
   * @param operand may have a {@link io.memoryconnector.filter.Parameter} in it, or be one
   */
  record Open(ComparisonCompiler compiler, Object operand) implements Clause {
    @Override
    public RecordTest test() {
      throw new IllegalStateException(
          "Cannot run a condition on '%s': its operand %s has no value. Bind the query first."
              .formatted(compiler.property(), operand));
    }
  }
}
