package io.memoryconnector.internal.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.internal.index.IndexKey;
import io.memoryconnector.internal.index.Landmark;
import io.memoryconnector.internal.index.PropertyIndex;
import io.memoryconnector.internal.query.IndexSearch.Column;
import io.memoryconnector.internal.query.Interval.Bound;
import io.memoryconnector.internal.query.Interval.Edge;
import io.memoryconnector.internal.query.Selection.Points;
import io.memoryconnector.internal.query.Selection.Within;
import io.memoryconnector.internal.tree.Cursor;
import io.memoryconnector.internal.tree.KeyRange;
import io.memoryconnector.internal.tree.Slice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches one index for alternatives that all say something of its first property, so that they
 * are found together and in its order: what a window by keyset asks for, "later, or as late and
 * with a greater id". The records must still be tested. For one thread.
 */
final class AlternativesSearch {
  private final PropertyIndex index;
  private final PropertyPath property;
  private final PropertyPath id;
  private final KeyRanges ranges;
  private final List<Slice<IndexKey, Object>> slices = new ArrayList<>();

  private AlternativesSearch(PropertyIndex index, PropertyPath id) {
    this.index = index;
    this.property = index.definition().properties().get(0);
    this.id = id;
    this.ranges = new KeyRanges(index);
  }

  /**
   * Returns a search for all records that satisfy one of some clauses, with others beside them, or
   * null if a clause leaves the first property of the index open.
   *
   * @param id the property that holds the id
   */
  static @Nullable IndexSearch of(PropertyIndex index, Clause.Any any, PropertyPath id) {
    AlternativesSearch search = new AlternativesSearch(index, id);
    if (!search.addAll(any)) {
      return null;
    }
    Selection selection = new Selection.Alternatives(any.clauses().size());
    return new IndexSearch(index, List.of(new Column(selection, List.of())), search.wholeGroups());
  }

  /** Returns the slices, none of which ends within a group that another one goes on with. */
  private List<Slice<IndexKey, Object>> wholeGroups() {
    List<Slice<IndexKey, Object>> merged = Slice.merged(slices);
    List<Slice<IndexKey, Object>> whole = new ArrayList<>(merged);
    for (int next = 1; next < merged.size(); next++) {
      Slice<IndexKey, Object> group = groupOfLast(merged.get(next - 1));
      if (!group.commonWith(merged.get(next)).isEmpty()) {
        whole.add(group); // a walk group by group turns the ids of all of it round
      }
    }
    return Slice.merged(whole);
  }

  private Slice<IndexKey, Object> groupOfLast(Slice<IndexKey, Object> slice) {
    Cursor<IndexKey, Object> last = slice.reversed().cursor();
    last.next();
    return index.ids().slice(index.sameValues(last.key()));
  }

  private boolean addAll(Clause.Any any) {
    for (Clause clause : any.clauses()) {
      if (!add(new Conjunction(clause))) {
        return false;
      }
    }
    return true;
  }

  private boolean add(Conjunction alternative) {
    Clause.Compared fewest = alternative.fewestPoints(property);
    if (fewest != null) {
      return addPoints((Points) fewest.selection(), alternative);
    }
    List<Clause.Compared> within = alternative.ranges(property);
    if (!within.isEmpty()) {
      Interval interval = ((Within) within.get(0).selection()).interval();
      add(ranges.allWithin(new Object[0], interval));
      return true;
    }
    return alternative.alternatives().stream().anyMatch(this::addAll);
  }

  private boolean addPoints(Points points, Conjunction alternative) {
    if (!IndexSearches.areSearchable(points)) {
      return false;
    }
    for (Object value : points.values()) {
      if (value == null) {
        add(ranges.allWith(new Object[] {Landmark.MISSING}));
        add(ranges.allWith(new Object[] {Landmark.NULL}));
      } else {
        add(withIds(value, alternative.ranges(id)));
      }
    }
    return true;
  }

  /** Behind its value each key of an index of one property has the id. */
  private KeyRange<IndexKey> withIds(Object value, List<Clause.Compared> ids) {
    KeyRange<IndexKey> range = ranges.allWith(new Object[] {value});
    if (ids.isEmpty() || index.definition().properties().size() > 1) {
      return range;
    }
    Interval interval = IdCondition.interval(ids);
    Bound low = interval.low();
    if (low != null) {
      IndexKey key = new IndexKey(value, low.value());
      range = low.edge() == Edge.INCLUDED ? range.atLeast(key) : range.above(key);
    }
    Bound high = interval.high();
    if (high != null) {
      IndexKey key = new IndexKey(value, high.value());
      range = high.edge() == Edge.INCLUDED ? range.atMost(key) : range.below(key);
    }
    return range;
  }

  private void add(KeyRange<IndexKey> range) {
    slices.add(index.ids().slice(range));
  }
}
