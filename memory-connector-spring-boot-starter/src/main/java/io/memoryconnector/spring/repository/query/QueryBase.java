package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import java.util.List;

/**
 * What a query says beside its condition and order: fields and relations.
 *
 * @param declared as it stands in the query
 * @param open all its relations if the scope of one has places for arguments; else none
 */
record QueryBase(Filter declared, List<OpenInclude> open) {
  static final QueryBase ALL = new QueryBase(Filter.ALL, List.of());

  Fields fields() {
    return declared.fields();
  }

  /** Whether it is the same for all calls. */
  boolean isFixed() {
    return open.isEmpty();
  }

  /** Returns it with the arguments in their places. */
  Filter bind(Arguments arguments) {
    return isFixed() ? declared : declared.withInclude(OpenInclude.bind(open, arguments));
  }
}
