package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Include;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A relation of a declared query with places for the arguments of a call in its scope, or in the
 * scopes within.
 *
 * @param declared with parameters in these places
 */
record OpenInclude(Include declared, Condition where, List<OpenInclude> within) {

  /**
   * Opens the relations of a query, on all levels. The names in their scopes are those of records.
   *
   * @param arguments by the positions of the parameters
   * @param bound gets the positions of the parameters that are met
   */
  static List<OpenInclude> of(
      List<Include> declared, List<Argument> arguments, Set<Integer> bound) {
    List<OpenInclude> open = new ArrayList<>(declared.size());
    for (Include include : declared) {
      ConditionBinder binder =
          new ConditionBinder(PropertyLookup.OF_RECORDS, arguments, FilterPointer.ofWhere());
      Condition where = binder.bind(include.scope().where());
      bound.addAll(binder.bound());
      open.add(new OpenInclude(include, where, of(include.scope().include(), arguments, bound)));
    }
    return List.copyOf(open);
  }

  /** Returns the relations with the arguments in their places. */
  static List<Include> bind(List<OpenInclude> includes, Arguments arguments) {
    return includes.stream().map(include -> include.bind(arguments)).toList();
  }

  private Include bind(Arguments arguments) {
    return new Include(
        declared.relation(),
        declared.scope().withWhere(where.bind(arguments)).withInclude(bind(within, arguments)));
  }
}
