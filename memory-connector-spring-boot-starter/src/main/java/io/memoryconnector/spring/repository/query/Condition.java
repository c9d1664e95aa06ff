package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;

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

  static Condition of(Where where) {
    return arguments -> where;
  }

  static Condition all(List<Condition> terms) {
    return terms.size() == 1 ? terms.get(0) : arguments -> new Where.And(bindAll(terms, arguments));
  }

  static Condition any(List<Condition> terms) {
    return terms.size() == 1 ? terms.get(0) : arguments -> new Where.Or(bindAll(terms, arguments));
  }

  /** Returns the negation, but what is never satisfied for lack of an argument stays so. */
  default Condition negated() {
    return arguments -> {
      Where where = bind(arguments);
      return NEVER.equals(where) ? where : new Where.Nor(List.of(where));
    };
  }

  /** Returns all of the conditions with the arguments in their places. */
  static List<Where> bindAll(List<Condition> terms, Arguments arguments) {
    List<Where> bound = new ArrayList<>(terms.size());
    for (Condition term : terms) {
      bound.add(term.bind(arguments));
    }
    return bound;
  }
}
