package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.internal.index.IndexKey;
import io.memoryconnector.internal.index.Landmark;
import io.memoryconnector.internal.index.PropertyIndex;
import io.memoryconnector.internal.query.IndexSearch.Column;
import io.memoryconnector.internal.query.Selection.Fit;
import io.memoryconnector.internal.query.Selection.Points;
import io.memoryconnector.internal.query.Selection.Within;
import io.memoryconnector.internal.tree.KeyRange;
import io.memoryconnector.internal.tree.Slice;
import io.memoryconnector.internal.value.PointOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what may be searched for in one index: single values of its first properties, then an
 * interval of the next. For one thread.
 */
final class IndexSearches {
  /** So many combinations of single values are not worth their while. */
  private static final int MOST_COMBINATIONS = 1_000;

  private final PropertyIndex index;
  private final KeyRanges ranges;
  private final Conjunction where;
  private final List<Column> columns = new ArrayList<>();

  /** The values of the columns so far, in all combinations, in ascending order. */
  private List<Object[]> prefixes = List.<Object[]>of(new Object[0]);

  private IndexSearches(PropertyIndex index, Conjunction where) {
    this.index = index;
    this.ranges = new KeyRanges(index);
    this.where = where;
  }

  /** Returns the searches for records that satisfy a where; that of the whole index if need be. */
  static List<IndexSearch> of(PropertyIndex index, Conjunction where) {
    return new IndexSearches(index, where).all();
  }

  private List<IndexSearch> all() {
    List<PropertyPath> properties = index.definition().properties();
    Clause.Nearby nearby = where.nearby(properties.get(0));
    if (nearby != null && nearby.distance().maxAngle() < Math.PI) {
      return List.of(around(index, nearby, nearby.distance().maxAngle()));
    }
    int next = 0;
    while (next < properties.size() && takePoints(properties.get(next))) {
      next++;
    }
    List<Column> intervals = next < properties.size() ? intervals(properties.get(next)) : List.of();
    if (intervals.isEmpty()) {
      return List.of(search(columns, ranges::allWith));
    }
    List<IndexSearch> searches = new ArrayList<>(intervals.size());
    intervals.forEach(interval -> searches.add(within(interval)));
    return searches;
  }

  /**
   * Returns a search for all records in a circle, with others beside it. Lists and objects, which
   * may stand for points as well, are among them: they stand behind all points.
   *
   * @param radius the angle that it takes as seen from the centre of the earth, in radians
   */
  static IndexSearch around(PropertyIndex index, Clause.Nearby nearby, double radius) {
    List<Slice<IndexKey, Object>> slices = new ArrayList<>();
    for (Cover.Stretch stretch : Cover.of(nearby.distance().centre(), radius)) {
      IndexKey from = index.before(Landmark.beforePointsFrom(stretch.from()));
      IndexKey to = index.before(Landmark.beforePointsFrom(stretch.to()));
      slices.add(index.ids().slice(KeyRange.<IndexKey>all().above(from).below(to)));
    }
    IndexKey end = index.before(Landmark.beforePointsFrom(PointOrder.SIDE * PointOrder.SIDE));
    slices.add(index.ids().slice(KeyRange.<IndexKey>all().above(end)));
    slices.removeIf(Slice::isEmpty);
    Column column = new Column(new Selection.Around(nearby.distance(), radius), List.of(nearby));
    return new IndexSearch(index, List.of(column), slices);
  }

  private boolean takePoints(PropertyPath property) {
    Clause.Compared condition = where.fewestPoints(property);
    if (condition == null || !(condition.selection() instanceof Points points)) {
      return false;
    }
    Points distinct = points.distinct();
    if (!isWorthwhile(distinct.values().size()) || !areSearchable(distinct)) {
      return false;
    }
    List<Object[]> longer = new ArrayList<>(prefixes.size() * distinct.values().size());
    for (Object[] prefix : prefixes) {
      for (Object value : distinct.values()) {
        addWith(prefix, value, longer);
      }
    }
    prefixes = longer;
    columns.add(new Column(distinct, List.of(condition)));
    return true;
  }

  private boolean isWorthwhile(int values) {
    return prefixes.size() == 1
        ? values <= index.ids().size() + 1
        : (long) prefixes.size() * values <= MOST_COMBINATIONS;
  }

  /** Lists have a key for each element, and equal objects may stand at several places. */
  static boolean areSearchable(Points points) {
    for (Object value : points.values()) {
      if (value instanceof List || value instanceof Document) {
        return false;
      }
    }
    return true;
  }

  private static void addWith(Object[] prefix, @Nullable Object value, List<Object[]> longer) {
    if (value == null) {
      longer.add(KeyRanges.with(prefix, Landmark.MISSING));
      longer.add(KeyRanges.with(prefix, Landmark.NULL));
    } else {
      longer.add(KeyRanges.with(prefix, value));
    }
  }

  /**
   * Returns what may be searched for in a property: where there are lists, one interval or another,
   * as they may be satisfied by different elements.
   */
  private List<Column> intervals(PropertyPath property) {
    List<Column> intervals = new ArrayList<>();
    for (Clause.Compared condition : where.ranges(property)) {
      Column column = new Column(condition.selection(), List.of(condition));
      if (intervals.isEmpty() || !index.isSingleValued()) {
        intervals.add(column);
      } else {
        intervals.set(0, both(intervals.get(0), column));
      }
    }
    return intervals;
  }

  /** Returns the column with both intervals, or the first if no value can be in both. */
  private static Column both(Column first, Column second) {
    Within one = (Within) first.selection();
    Within other = (Within) second.selection();
    if (!one.interval().isComparableWith(other.interval())) {
      return first;
    }
    List<Clause> conditions = new ArrayList<>(first.conditions());
    conditions.addAll(second.conditions());
    Fit fit = one.fit() == Fit.EXACT ? other.fit() : Fit.LOOSE;
    return new Column(new Within(one.interval().intersect(other.interval()), fit), conditions);
  }

  private IndexSearch within(Column last) {
    List<Column> all = new ArrayList<>(columns);
    all.add(last);
    Interval interval = ((Within) last.selection()).interval();
    return search(all, prefix -> ranges.allWithin(prefix, interval));
  }

  private IndexSearch search(List<Column> all, Ranges searched) {
    List<Slice<IndexKey, Object>> slices = new ArrayList<>(prefixes.size());
    for (Object[] prefix : prefixes) {
      slices.add(index.ids().slice(searched.of(prefix)));
    }
    return new IndexSearch(index, all, slices);
  }

  @FunctionalInterface
  private interface Ranges {
    KeyRange<IndexKey> of(Object[] prefix);
  }
}
