package io.memoryconnector.internal.query;

import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.index.PropertyIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which searches, put together, lead to the ids of records that satisfy a where: unions
 * for alternatives, intersections for what must hold at once.
 */
final class IdSearches {
  /** An intersection of more is not worth the thought. */
  private static final int MOST_MEMBERS = 4;

  /** So few ids are looked at faster than anything is intersected. */
  private static final int FEW = 32;

  private final IndexedRecords records;
  private final IdCondition id;

  IdSearches(IndexedRecords records, IdCondition id) {
    this.records = records;
    this.id = id;
  }

  /** Returns a search for each alternative of which every part can be searched for. */
  List<Member> unions(Conjunction where) {
    List<Member> unions = new ArrayList<>();
    for (Clause.Any alternatives : where.alternatives()) {
      Member union = union(alternatives);
      if (union != null) {
        unions.add(union);
      }
    }
    return unions;
  }

  private @Nullable Member union(Clause.Any alternatives) {
    List<IdSearch> parts = new ArrayList<>();
    boolean isDecided = true;
    for (Clause alternative : alternatives.clauses()) {
      Conjunction conjunction = new Conjunction(alternative);
      Member part = shortest(conjunction);
      if (part == null) {
        return null;
      }
      isDecided &= part.decided().size() == conjunction.size();
      parts.add(part.search());
    }
    return parts.isEmpty()
        ? null
        : new Member(
            new CombinedSearch.Union(parts),
            List.of(alternatives),
            isDecided ? List.of(alternatives) : List.of());
  }

  private @Nullable Member shortest(Conjunction where) {
    List<Member> members = new ArrayList<>(unions(where));
    Member byId = id.search(where, records);
    if (byId != null) {
      members.add(byId);
    }
    for (PropertyIndex index : records.indexes()) {
      for (IndexSearch search : IndexSearches.of(index, where)) {
        if (!search.columns().isEmpty()) {
          members.add(Member.of(search));
        }
      }
    }
    return members.stream()
        .min(Comparator.comparingInt(member -> member.search().most()))
        .orElse(null);
  }

  /** Returns intersections of the shortest two, three, … searches of different conditions. */
  static List<Member> intersections(List<Member> members) {
    if (members.size() < 2) {
      return List.of();
    }
    List<Member> chosen = new ArrayList<>();
    List<Member> intersections = new ArrayList<>();
    Set<Clause> conditions = new HashSet<>();
    for (Member member : sorted(members)) {
      if (chosen.size() < MOST_MEMBERS && conditions.addAll(member.conditions())) {
        chosen.add(member);
        if (chosen.size() > 1) {
          intersections.add(intersection(chosen));
        }
      }
    }
    return intersections;
  }

  private static List<Member> sorted(List<Member> members) {
    List<Member> sorted = new ArrayList<>(members);
    sorted.sort(Comparator.comparingInt(member -> member.search().most()));
    return sorted.isEmpty() || sorted.get(0).search().most() < FEW ? List.of() : sorted;
  }

  private static Member intersection(List<Member> members) {
    Set<Clause> conditions = new HashSet<>();
    Set<Clause> decided = new HashSet<>();
    for (Member member : members) {
      conditions.addAll(member.conditions());
      decided.addAll(member.decided());
    }
    return new Member(
        new CombinedSearch.Intersection(members.stream().map(Member::search).toList()),
        List.copyOf(conditions),
        List.copyOf(decided));
  }
}
