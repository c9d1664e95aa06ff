package io.memoryconnector.internal.query;

import io.memoryconnector.filter.Explanation.Access;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.index.PropertyIndex;
import java.util.List;

/** Looks for the nearest records in ever greater circles. */
record OutwardPath(PropertyIndex index, Clause.Nearby nearby, long needed) implements AccessPath {
  private static final int LOOKED_FOR_EACH = 4;

  @Override
  public String words() {
    return "Searches the index of %s outward from %s"
        .formatted(IndexSearch.nameOf(index), nearby.distance().place());
  }

  @Override
  public Candidates open(IndexedRecords records, Direction direction) {
    return new NearestCandidates(records, this, direction);
  }

  @Override
  public int expected(IndexedRecords records) {
    return (int) Math.min(LOOKED_FOR_EACH * needed, index.ids().size());
  }

  @Override
  public double cost(int expected, double looked, double fetch) {
    return looked * (SORT + fetch * ANYWHERE);
  }

  @Override
  public Access kind() {
    return Access.NEAREST;
  }

  @Override
  public List<String> indexes() {
    return List.of(IndexSearch.nameOf(index));
  }
}
