package io.memoryconnector.internal.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.index.PropertyIndex;
import io.memoryconnector.internal.query.AccessPath.InIndex;
import io.memoryconnector.internal.query.AccessPath.InIndex.Arrangement;
import io.memoryconnector.internal.query.Approach.Outlook;
import io.memoryconnector.internal.query.Demand.Subject;
import io.memoryconnector.internal.query.Plan.Sorting;
import io.memoryconnector.internal.query.Selection.Points;
import io.memoryconnector.internal.query.Selection.Within;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides how the records that a filter asks for are found: on each snapshot anew, by the numbers
 * of entries that its indexes have for the conditions. Immutable.
 */
final class Planner {
  private final Conjunction where;
  private final Delivery delivery;
  private final AccessPath byId;
  private final List<Clause.Compared> decidedById;

  /** Makes a planner for records that satisfy this clause. */
  Planner(Clause clause, PropertyPath id, Delivery delivery) {
    this.where = new Conjunction(clause);
    this.delivery = delivery;
    Clause.Compared fewest = where.fewestPoints(id);
    this.byId = fewest == null ? inIdOrder(where.ranges(id)) : fetching(fewest);
    this.decidedById = fewest == null ? List.of() : List.of(fewest);
  }

  /** Returns the cheapest way to an answer; the way by ids where no index is cheaper. */
  Plan plan(IndexedRecords records, Demand demand) {
    if (records.indexes().isEmpty() || isOneId()) {
      return approachById(demand).toPlan(where);
    }
    List<IndexSearch> searches = fewest(searches(records, demand));
    long matching = byId.most(records);
    for (IndexSearch search : searches) {
      matching = Math.min(matching, search.size());
    }
    Outlook outlook = new Outlook(records, where, demand, matching);
    Approach best = approachById(demand);
    double least = best.cost(outlook);
    for (Approach approach : approaches(searches, demand)) {
      double cost = approach.cost(outlook);
      if (cost < least) {
        best = approach;
        least = cost;
      }
    }
    return best.toPlan(where);
  }

  /** Returns all ways to an answer. */
  List<Plan> plans(IndexedRecords records, Demand demand) {
    List<Plan> plans = new ArrayList<>();
    plans.add(approachById(demand).toPlan(where));
    approaches(searches(records, demand), demand)
        .forEach(approach -> plans.add(approach.toPlan(where)));
    return plans;
  }

  private boolean isOneId() {
    return byId instanceof AccessPath.ById one && one.ids().size() <= 1;
  }

  private List<IndexSearch> searches(IndexedRecords records, Demand demand) {
    List<IndexSearch> searches = new ArrayList<>();
    for (PropertyIndex index : records.indexes()) {
      if (concerns(index, demand)) {
        searches.addAll(IndexSearches.of(index, where));
      }
    }
    return searches;
  }

  private boolean concerns(PropertyIndex index, Demand demand) {
    return where.selects(index.definition().properties().get(0))
        || (demand.subject() == Subject.RECORDS && !delivery.ordering().isById());
  }

  /** Returns only the first search that leads to one record at most, if there is one. */
  private static List<IndexSearch> fewest(List<IndexSearch> searches) {
    for (IndexSearch search : searches) {
      if (search.size() <= 1 && !search.columns().isEmpty()) {
        return List.of(search);
      }
    }
    return searches;
  }

  private Approach approachById(Demand demand) {
    return new Approach(byId, delivery.ordering().ids(), sorting(demand), decidedById);
  }

  private List<Approach> approaches(List<IndexSearch> searches, Demand demand) {
    List<Approach> approaches = new ArrayList<>(searches.size());
    for (IndexSearch search : searches) {
      Approach approach = approach(search, demand);
      if (approach != null) {
        approaches.add(approach);
      }
    }
    return approaches;
  }

  /** Returns how to answer by a search, or null if it were a longer way round to all records. */
  private @Nullable Approach approach(IndexSearch search, Demand demand) {
    if (demand.subject() != Subject.RECORDS) {
      return search.columns().isEmpty() ? null : inAnyOrder(search, demand);
    }
    Direction direction = IndexOrder.of(search, delivery);
    if (direction != null) {
      boolean isReversed = !delivery.ordering().isById() && direction != delivery.ordering().ids();
      Arrangement arrangement = isReversed ? Arrangement.BY_GROUP : Arrangement.AS_THEY_STAND;
      return approach(search, arrangement, direction, Sorting.AS_FOUND);
    }
    Arrangement sorted = search.isAtOneKey() ? Arrangement.AS_THEY_STAND : Arrangement.SORTED_BY_ID;
    return search.columns().isEmpty()
        ? null
        : approach(search, sorted, delivery.ordering().ids(), sorting(demand));
  }

  private static Approach inAnyOrder(IndexSearch search, Demand demand) {
    Arrangement arrangement =
        demand.subject() == Subject.NUMBER && search.mayRepeat()
            ? Arrangement.SORTED_BY_ID
            : Arrangement.AS_THEY_STAND;
    return approach(search, arrangement, Direction.ASC, Sorting.AS_FOUND);
  }

  private static Approach approach(
      IndexSearch search, Arrangement arrangement, Direction direction, Sorting sorting) {
    return new Approach(new InIndex(search, arrangement), direction, sorting, search.decided());
  }

  private Sorting sorting(Demand demand) {
    if (demand.subject() != Subject.RECORDS || delivery.isById()) {
      return Sorting.AS_FOUND;
    }
    return demand.isLimited() ? Sorting.BEST_ONLY : Sorting.ALL;
  }

  private static AccessPath fetching(Clause.Compared compared) {
    List<Object> ids = new ArrayList<>();
    for (Object id : ((Points) compared.selection()).distinct().values()) {
      if (id != null) {
        ids.add(id);
      }
    }
    return new AccessPath.ById(ids);
  }

  /** Ranges stay in the test, as ids of other kinds stand beside those of an open interval. */
  private static AccessPath inIdOrder(List<Clause.Compared> ranges) {
    Interval interval = null;
    for (Clause.Compared range : ranges) {
      Interval next = ((Within) range.selection()).interval();
      interval = interval == null ? next : interval.intersect(next);
    }
    return interval == null ? new AccessPath.Everything() : new AccessPath.IdRange(interval);
  }
}
