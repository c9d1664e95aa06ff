package io.memoryconnector.internal.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.query.Selection.Points;
import io.memoryconnector.internal.query.Selection.Within;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a where says of ids.
 *
 * @param property the one that holds the id
 */
record IdCondition(PropertyPath property) {

  /** Returns a search for the ids that are selected, or null if all are. */
  @Nullable Member search(Conjunction where, IndexedRecords records) {
    Clause.Compared fewest = where.fewestPoints(property);
    if (fewest != null) {
      List<Object> ids = new ArrayList<>(ids(fewest));
      ids.removeIf(id -> records.get(id) == null);
      return new Member(new IdSearch.Given(ids), List.of(fewest), List.of(fewest));
    }
    List<Clause.Compared> ranges = where.ranges(property);
    return ranges.isEmpty()
        ? null
        : new Member(
            new IdSearch.Within(interval(ranges), records), List.copyOf(ranges), List.of());
  }

  /** Returns the ids that a condition selects, each once, in their order. */
  static List<Object> ids(Clause.Compared compared) {
    List<Object> ids = new ArrayList<>();
    for (Object id : ((Points) compared.selection()).distinct().values()) {
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** Returns what is in all intervals; ids of other kinds may stand beside those of an open one. */
  static Interval interval(List<Clause.Compared> ranges) {
    Interval interval = ((Within) ranges.get(0).selection()).interval();
    for (Clause.Compared range : ranges.subList(1, ranges.size())) {
      interval = interval.intersect(((Within) range.selection()).interval());
    }
    return interval;
  }
}
