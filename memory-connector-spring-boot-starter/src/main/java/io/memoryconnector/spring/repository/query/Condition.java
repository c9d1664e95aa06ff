package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Parameter;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition with places for the arguments of a call. Made once for each query method; binding it
 * neither parses nor resolves anything.
 */
@FunctionalInterface
interface Condition {
  /** What no record satisfies: the meaning of a comparison with an argument that is null. */
  Where NEVER = new Where.Or(List.of());

  /** Returns the condition with the arguments in their places. */
  Where bind(Arguments arguments);

  /**
   * Returns the condition with parameters in the places of the arguments, so that it can be
   * prepared before there are any; null if its form depends on them.
   *
   * @param operands gets what the parameters stand for, by their positions
   */
  default @Nullable Where open(List<Operand> operands) {
    return null;
  }

  static Condition of(Where where) {
    return new Fixed(where);
  }

  static Condition all(List<Condition> terms) {
    return terms.size() == 1 ? terms.get(0) : new Terms(terms, Where.And::new);
  }

  static Condition any(List<Condition> terms) {
    return terms.size() == 1 ? terms.get(0) : new Terms(terms, Where.Or::new);
  }

  static Condition none(List<Condition> terms) {
    return new Terms(terms, Where.Nor::new);
  }

  /** Returns the negation, but what is never satisfied for lack of an argument stays so. */
  default Condition negated() {
    return new Negated(this);
  }

  /** Does not depend on arguments. */
  record Fixed(Where where) implements Condition {
    @Override
    public Where bind(Arguments arguments) {
      return where;
    }

    @Override
    public Where open(List<Operand> operands) {
      return where;
    }
  }

  /** Compares a property with what a call brings along. */
  record Compared(PropertyPath property, Operator operator, TextCase textCase, Operand operand)
      implements Condition {
    @Override
    public Where bind(Arguments arguments) {
      Object value = operand.of(arguments);
      return value == Operand.NONE ? NEVER : with(value);
    }

    @Override
    public Where open(List<Operand> operands) {
      operands.add(this::stored);
      return with(new Parameter(operands.size() - 1));
    }

    /** What could change is copied, or refused, as conditions do. */
    private @Nullable Object stored(Arguments arguments) {
      Object value = operand.of(arguments);
      return value == Operand.NONE || isPlain(value) ? value : with(value).operand();
    }

    private static boolean isPlain(@Nullable Object value) {
      return value == null
          || value instanceof String
          || value instanceof Long
          || value instanceof Integer
          || value instanceof Boolean;
    }

    private Where.Comparison with(@Nullable Object value) {
      return new Where.Comparison(property, operator, value, textCase);
    }
  }

  /** Conditions that together are one. */
  record Terms(List<Condition> terms, Connective connective) implements Condition {
    /** Copies the terms. */
    public Terms {
      terms = List.copyOf(terms);
    }

    /** Makes one condition of several. */
    @FunctionalInterface
    interface Connective {
      Where of(List<Where> terms);
    }

    @Override
    public Where bind(Arguments arguments) {
      List<Where> bound = new ArrayList<>(terms.size());
      for (Condition term : terms) {
        bound.add(term.bind(arguments));
      }
      return connective.of(bound);
    }

    @Override
    public @Nullable Where open(List<Operand> operands) {
      List<Where> open = new ArrayList<>(terms.size());
      for (Condition term : terms) {
        Where where = term.open(operands);
        if (where == null) {
          return null;
        }
        open.add(where);
      }
      return connective.of(open);
    }
  }

  /** The negation of a condition. */
  record Negated(Condition condition) implements Condition {
    @Override
    public Where bind(Arguments arguments) {
      Where where = condition.bind(arguments);
      return NEVER.equals(where) ? where : new Where.Nor(List.of(where));
    }

    @Override
    public @Nullable Where open(List<Operand> operands) {
      Where where = condition.open(operands);
      return where == null ? null : new Where.Nor(List.of(where));
    }
  }
}
