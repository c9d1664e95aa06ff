package io.memoryconnector.internal.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.index.PropertyIndex;
import io.memoryconnector.internal.query.Demand.Subject;
import java.util.ArrayList;
import java.util.List;

/** Chooses what the indexes of one snapshot are searched for, to answer a demand. */
record IndexChoice(Conjunction where, Ordering ordering, Demand demand) {
  /** Returns all searches that may help. */
  List<IndexSearch> all(IndexedRecords records) {
    List<IndexSearch> searches = new ArrayList<>();
    for (PropertyIndex index : records.indexes()) {
      if (concerns(index)) {
        searches.addAll(IndexSearches.of(index, where));
      }
    }
    return searches;
  }

  /**
   * Returns the searches of which one may be the best, or those up to the first that leads to one
   * record at most. Where one decides all conditions, those that leave some to tests lead to more
   * records than it does: they are left out unless their order is asked for.
   */
  List<IndexSearch> best(IndexedRecords records) {
    List<IndexSearch> searches = new ArrayList<>();
    for (PropertyIndex index : records.indexes()) {
      if (hasAllConditions(index) && addUntilOneRecord(index, searches)) {
        return searches;
      }
    }
    boolean isDecided = decidesAll(searches);
    for (PropertyIndex index : records.indexes()) {
      boolean mayBeBest = isDecided ? isInOrder(index) : concerns(index);
      if (mayBeBest && !hasAllConditions(index) && addUntilOneRecord(index, searches)) {
        return searches;
      }
    }
    return searches;
  }

  /** Whether a search leads to one record at most: there is nothing better. */
  static boolean isToOneRecord(IndexSearch search) {
    return search.size() <= 1 && !search.columns().isEmpty();
  }

  /** Adds the searches of an index; returns whether the last one leads to one record at most. */
  private boolean addUntilOneRecord(PropertyIndex index, List<IndexSearch> searches) {
    for (IndexSearch search : IndexSearches.of(index, where)) {
      searches.add(search);
      if (isToOneRecord(search)) {
        return true;
      }
    }
    return false;
  }

  private boolean decidesAll(List<IndexSearch> searches) {
    for (IndexSearch search : searches) {
      if (search.decided().size() == where.size()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an index may help: by what is searched for, or by the order of all of its entries. */
  private boolean concerns(PropertyIndex index) {
    return where.selects(firstOf(index)) || isInOrder(index);
  }

  private boolean hasAllConditions(PropertyIndex index) {
    return where.selects(firstOf(index)) && where.isOf(index.definition().properties());
  }

  private boolean isInOrder(PropertyIndex index) {
    return demand.subject() == Subject.RECORDS && ordering.beginsWith(firstOf(index));
  }

  private static PropertyPath firstOf(PropertyIndex index) {
    return index.definition().properties().get(0);
  }
}
