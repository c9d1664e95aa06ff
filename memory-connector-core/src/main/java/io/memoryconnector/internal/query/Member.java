package io.memoryconnector.internal.query;

import java.util.List;

/**
 * What one search knows of a conjunction.
 *
 * @param conditions those that it searches for
 * @param decided those that hold for all that it finds
 */
record Member(IdSearch search, List<Clause> conditions, List<Clause> decided) {
  static Member of(IndexSearch search) {
    return new Member(new IdSearch.InIndex(search), search.conditions(), search.decided());
  }
}
