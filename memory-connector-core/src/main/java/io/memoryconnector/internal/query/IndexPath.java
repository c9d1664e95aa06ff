package io.memoryconnector.internal.query;

import io.memoryconnector.filter.Explanation.Access;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.internal.index.IndexedRecords;
import java.util.List;

/** Searches an index, and fetches the records of which it finds the ids. */
record IndexPath(IndexSearch search, Arrangement arrangement) implements AccessPath {
  /** The order in which records come out of an index. */
  enum Arrangement {
    /** As they stand there: by value, those of equal values by id. */
    AS_THEY_STAND(""),
    /** By value, those of equal values by id in the opposite direction. */
    BY_GROUP(", group by group");

    private final String words;

    Arrangement(String words) {
      this.words = words;
    }
  }

  @Override
  public String words() {
    String conditions = search.words();
    return (conditions.isEmpty()
            ? "Walks over the index of %s".formatted(search.name())
            : "Searches the index of %s for %s".formatted(search.name(), conditions))
        + arrangement.words;
  }

  @Override
  public Candidates open(IndexedRecords records, Direction direction) {
    return new IndexCandidates(
        records,
        search.slices(),
        switch (arrangement) {
          case AS_THEY_STAND -> IndexCandidates.asTheyStand(direction);
          case BY_GROUP -> IndexCandidates.byGroup(search.index(), direction);
        },
        0);
  }

  @Override
  public int expected(IndexedRecords records) {
    return search.size();
  }

  @Override
  public double cost(int expected, double looked, double fetch) {
    return switch (arrangement) {
      case AS_THEY_STAND -> looked * fetch * (search.isAtOneKey() ? 1 : ANYWHERE);
      case BY_GROUP -> looked * fetch * 2 * ANYWHERE; // as each group may be one record
    };
  }

  @Override
  public double upToLike(double looked, Direction walk) {
    return search.upToLike((int) Math.ceil(looked), walk);
  }

  @Override
  public Access kind() {
    return Access.INDEX;
  }

  @Override
  public List<String> indexes() {
    return List.of(search.name());
  }
}
