package io.memoryconnector.internal.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.index.PropertyIndex;
import io.memoryconnector.internal.query.Approach.Outlook;
import io.memoryconnector.internal.query.Demand.Subject;
import io.memoryconnector.internal.query.IndexPath.Arrangement;
import io.memoryconnector.internal.query.Plan.Sorting;
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
  private final IdCondition id;
  private final AccessPath byId;
  private final List<Clause.Compared> decidedById;

  /** Makes a planner for records that satisfy this clause. */
  Planner(Clause clause, PropertyPath idProperty, Delivery delivery) {
    this.where = new Conjunction(clause);
    this.delivery = delivery;
    this.id = new IdCondition(idProperty);
    Clause.Compared fewest = where.fewestPoints(idProperty);
    this.byId =
        fewest == null
            ? inIdOrder(where.ranges(idProperty))
            : new AccessPath.ById(IdCondition.ids(fewest));
    this.decidedById = fewest == null ? List.of() : List.of(fewest);
  }

  /** Returns the cheapest way to an answer; the way by ids where no index is cheaper. */
  Plan plan(IndexedRecords records, Demand demand) {
    if (records.indexes().isEmpty() ? where.alternatives().isEmpty() : isOneId()) {
      return approachById(demand).toPlan(where);
    }
    List<IndexSearch> searches = choice(demand).best(records);
    IndexSearch one = searches.isEmpty() ? null : searches.get(searches.size() - 1);
    if (one != null && IndexChoice.isToOneRecord(one)) {
      Approach approach = approach(one, demand);
      return (approach == null ? approachById(demand) : approach).toPlan(where);
    }
    return cheapest(searches, records, demand);
  }

  private Plan cheapest(List<IndexSearch> searches, IndexedRecords records, Demand demand) {
    Approach scan = approachById(demand);
    List<Member> unions = new IdSearches(records, id).unions(where);
    long matching = scan.access().expected(records);
    for (IndexSearch search : searches) {
      matching = Math.min(matching, search.size());
    }
    for (Member union : unions) {
      matching = Math.min(matching, union.search().most());
    }
    Outlook outlook = new Outlook(records, where, demand, matching);
    List<Approach> all = approaches(searches, unions, records, demand);
    Approach best = cheapest(scan, all, outlook);
    if (!best.isGuess(outlook)) {
      return best.toPlan(where);
    }
    all.removeIf(each -> each.isGuess(outlook));
    return best.toPlan(outlook, cheapest(scan, all, outlook));
  }

  private static Approach cheapest(Approach first, List<Approach> others, Outlook outlook) {
    Approach best = first;
    double least = best.cost(outlook);
    for (Approach approach : others) {
      double cost = approach.cost(outlook);
      if (cost < least) {
        best = approach;
        least = cost;
      }
    }
    return best;
  }

  /** Returns all ways to an answer; those that may be given up also with hardly any patience. */
  List<Plan> plans(IndexedRecords records, Demand demand) {
    Plan scan = approachById(demand).toPlan(where);
    List<Plan> plans = new ArrayList<>(List.of(scan));
    List<Member> unions = new IdSearches(records, id).unions(where);
    Outlook outlook = new Outlook(records, where, demand, records.size());
    for (Approach approach : approaches(choice(demand).all(records), unions, records, demand)) {
      Plan plan = approach.toPlan(where);
      plans.add(plan);
      if (approach.isGuess(outlook)) {
        plans.add(plan.onTrial(new Plan.Trial(1, scan)));
        plans.add(plan.onTrial(new Plan.Trial(records.size() / 2, scan)));
      }
    }
    return plans;
  }

  private boolean isOneId() {
    return byId instanceof AccessPath.ById one && one.ids().size() <= 1;
  }

  private IndexChoice choice(Demand demand) {
    return new IndexChoice(where, delivery.ordering(), demand);
  }

  private Approach approachById(Demand demand) {
    return new Approach(byId, delivery.ordering().ids(), sorting(demand), decidedById);
  }

  private List<Approach> approaches(
      List<IndexSearch> searches, List<Member> unions, IndexedRecords records, Demand demand) {
    List<Approach> approaches = new ArrayList<>(searches.size());
    List<Member> members = new ArrayList<>(unions);
    for (IndexSearch search : searches) {
      Approach approach = approach(search, demand);
      if (approach != null) {
        approaches.add(approach);
      }
      if (!search.columns().isEmpty()) {
        members.add(Member.of(search));
      }
    }
    unions.forEach(union -> approaches.add(approach(union, demand)));
    IdSearches.intersections(members)
        .forEach(intersection -> approaches.add(approach(intersection, demand)));
    searches.forEach(search -> addAhead(approaches, search, records, demand));
    addOutward(approaches, records, demand);
    addAlternatives(approaches, records, demand);
    return approaches;
  }

  /** Adds a way along an index in the order of the first term, if only some records are wanted. */
  private void addAhead(
      List<Approach> approaches, IndexSearch search, IndexedRecords records, Demand demand) {
    boolean isPage = demand.subject() == Subject.RECORDS && demand.isLimited();
    if (isPage && records.size() >= Ranking.FEW && search.slices().size() == 1) {
      Direction direction = IndexOrder.ofFirstTerm(search, delivery);
      if (direction != null && IndexOrder.of(search, delivery) == null) {
        approaches.add(approach(search, Arrangement.AS_THEY_STAND, direction, Sorting.BEST_AHEAD));
      }
    }
  }

  /** Adds ways along an index in the order that is asked for, past what no alternative selects. */
  private void addAlternatives(List<Approach> approaches, IndexedRecords records, Demand demand) {
    if (demand.subject() != Subject.RECORDS || !demand.isLimited()) {
      return;
    }
    for (Clause.Any any : where.alternatives()) {
      for (PropertyIndex index : records.indexes()) {
        if (delivery.ordering().beginsWith(index.definition().properties().get(0))) {
          IndexSearch search = AlternativesSearch.of(index, any, id.property());
          Approach approach = search == null ? null : inOrder(search);
          if (approach != null) {
            approaches.add(approach);
          }
        }
      }
    }
  }

  /** Adds ways from the point that the nearest records are asked for, if only some are. */
  private void addOutward(List<Approach> approaches, IndexedRecords records, Demand demand) {
    Distance nearest = delivery.ranking().nearest();
    if (nearest == null || demand.subject() != Subject.RECORDS || !demand.isLimited()) {
      return;
    }
    Clause.Nearby nearby = where.nearby(nearest.property());
    if (nearby == null || nearby.distance() != nearest) {
      return;
    }
    for (PropertyIndex index : records.indexes()) {
      if (index.definition().properties().get(0).equals(nearest.property())) {
        AccessPath outward = new OutwardPath(index, nearby, demand.needed());
        approaches.add(
            new Approach(outward, delivery.ordering().ids(), sorting(demand), List.of()));
      }
    }
  }

  private Approach approach(Member member, Demand demand) {
    return new Approach(
        new AccessPath.ByIds(member.search()),
        delivery.ordering().ids(),
        sorting(demand),
        member.decided());
  }

  /** Returns how to answer by a search, or null if it were a longer way round to all records. */
  private @Nullable Approach approach(IndexSearch search, Demand demand) {
    if (demand.subject() != Subject.RECORDS) {
      return search.columns().isEmpty() ? null : inAnyOrder(search, demand);
    }
    Approach inOrder = inOrder(search);
    if (inOrder != null || search.columns().isEmpty()) {
      return inOrder;
    }
    return search.isAtOneKey()
        ? approach(search, Arrangement.AS_THEY_STAND, delivery.ordering().ids(), sorting(demand))
        : approach(Member.of(search), demand);
  }

  /** Returns how to answer along an index, or null if its order is not that which is asked for. */
  private @Nullable Approach inOrder(IndexSearch search) {
    Direction direction = IndexOrder.of(search, delivery);
    if (direction == null) {
      return null;
    }
    boolean isReversed = !delivery.ordering().isById() && direction != delivery.ordering().ids();
    Arrangement arrangement = isReversed ? Arrangement.BY_GROUP : Arrangement.AS_THEY_STAND;
    return approach(search, arrangement, direction, Sorting.AS_FOUND);
  }

  private Approach inAnyOrder(IndexSearch search, Demand demand) {
    return demand.subject() == Subject.NUMBER && search.mayRepeat()
        ? approach(Member.of(search), demand)
        : approach(search, Arrangement.AS_THEY_STAND, Direction.ASC, Sorting.AS_FOUND);
  }

  private static Approach approach(
      IndexSearch search, Arrangement arrangement, Direction direction, Sorting sorting) {
    return new Approach(new IndexPath(search, arrangement), direction, sorting, search.decided());
  }

  private Sorting sorting(Demand demand) {
    if (demand.subject() != Subject.RECORDS || delivery.isById()) {
      return Sorting.AS_FOUND;
    }
    return demand.isLimited() ? Sorting.BEST_ONLY : Sorting.ALL;
  }

  /** Ranges stay in the test, as ids of other kinds stand beside those of an open interval. */
  private static AccessPath inIdOrder(List<Clause.Compared> ranges) {
    return ranges.isEmpty()
        ? new AccessPath.Everything()
        : new AccessPath.IdRange(IdCondition.interval(ranges));
  }
}
