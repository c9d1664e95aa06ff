package io.memoryconnector.internal.query;

import io.memoryconnector.filter.Explanation.Access;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several searches in one. */
sealed interface CombinedSearch extends IdSearch {
  /** Returns the searches that it combines. */
  List<IdSearch> searches();

  @Override
  default long collected() {
    return searches().stream().mapToLong(IdSearch::collected).sum();
  }

  @Override
  default Stream<String> indexes() {
    return searches().stream().flatMap(IdSearch::indexes);
  }

  /** Returns the words of all with one between them, in brackets those that combine others. */
  default String joined(String word) {
    return searches().stream()
        .map(
            search ->
                search instanceof CombinedSearch ? "(" + search.words() + ")" : search.words())
        .collect(Collectors.joining(word));
  }

  /** What one search or another finds. */
  record Union(List<IdSearch> searches) implements CombinedSearch {
    /** Copies the searches. */
    public Union {
      searches = List.copyOf(searches);
    }

    @Override
    public String words() {
      return joined(" or ");
    }

    @Override
    public int most() {
      return (int) Math.min(Integer.MAX_VALUE, searches.stream().mapToLong(IdSearch::most).sum());
    }

    @Override
    public IdList ids() {
      IdList.Collector ids = new IdList.Collector();
      searches.forEach(search -> ids.addAll(search.ids()));
      return ids.toList();
    }

    @Override
    public Access kind() {
      return Access.UNION;
    }
  }

  /** What several searches all find. */
  record Intersection(List<IdSearch> searches) implements CombinedSearch {
    /** Copies the searches. */
    public Intersection {
      searches = List.copyOf(searches);
    }

    @Override
    public String words() {
      return joined(" and ");
    }

    @Override
    public int most() {
      return searches.stream().mapToInt(IdSearch::most).min().orElse(0);
    }

    /** As if no search knew of the others. */
    @Override
    public double expected(int records) {
      double expected = records;
      for (IdSearch search : searches) {
        expected *= search.expected(records) / Math.max(1, records);
      }
      return expected;
    }

    @Override
    public IdList ids() {
      IdList common = searches.get(0).ids();
      for (IdSearch search : searches.subList(1, searches.size())) {
        common = common.size() == 0 ? IdList.EMPTY : common.intersect(search.ids());
      }
      return common;
    }

    @Override
    public Access kind() {
      return Access.INTERSECTION;
    }
  }
}
