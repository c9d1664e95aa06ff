package io.memoryconnector.internal.query;

import io.memoryconnector.filter.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives open conditions their operands, for one run of a query.
 *
 * @param arguments stored values, by the positions of the parameters
 */
record Binding(List<? extends @Nullable Object> arguments, PatternSteps patternSteps) {

  Binding(List<? extends @Nullable Object> arguments) {
    this(arguments, new PatternSteps());
  }

  /** Returns the clause without open conditions; the same one if it has none. */
  Clause bind(Clause clause) {
    if (clause instanceof Clause.Open open) {
      return open.compiler().compile(operand(open.operand()), patternSteps);
    }
    if (clause instanceof Clause.All all) {
      List<Clause> bound = bind(all.clauses());
      return bound == all.clauses() ? all : new Clause.All(bound);
    }
    if (clause instanceof Clause.Any any) {
      List<Clause> bound = bind(any.clauses());
      return bound == any.clauses() ? any : new Clause.Any(bound);
    }
    if (clause instanceof Clause.None none) {
      List<Clause> bound = bind(none.clauses());
      return bound == none.clauses() ? none : new Clause.None(bound);
    }
    return clause;
  }

  private List<Clause> bind(List<Clause> clauses) {
    List<Clause> bound = new ArrayList<>(clauses.size());
    boolean same = true;
    for (Clause clause : clauses) {
      Clause ready = bind(clause);
      same &= ready == clause;
      bound.add(ready);
    }
    return same ? clauses : bound;
  }

  /** Returns an operand with the arguments in the places of its parameters. */
  @Nullable Object operand(@Nullable Object operand) {
    if (operand instanceof Parameter parameter) {
      return argument(parameter);
    }
    if (operand instanceof List<?> list) {
      List<@Nullable Object> operands = new ArrayList<>(list.size());
      list.forEach(element -> operands.add(operand(element)));
      return operands;
    }
    return operand;
  }

  private @Nullable Object argument(Parameter parameter) {
    if (parameter.position() < arguments.size()) {
      return arguments.get(parameter.position());
    }
    throw new IllegalArgumentException(
        "Cannot bind parameter %s: %d arguments are given. Give at least %d."
            .formatted(parameter, arguments.size(), parameter.position() + 1));
  }
}
