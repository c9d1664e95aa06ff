package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.internal.index.IndexKey;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.tree.Cursor;
import io.memoryconnector.internal.tree.Slice;
import io.memoryconnector.internal.tree.TreeFinder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Records near a point, ring by ring: first all in a small circle, then, if these are too few,
 * those in a ring around it, and so on. Ends when it has shown enough. Immutable.
 *
 * @param direction that of the ids of the records in a ring
 */
record NearestCandidates(IndexedRecords records, OutwardPath path, Direction direction)
    implements Candidates {
  private static final double WHOLE_EARTH = Math.PI + 1;
  private static final double FIRST_GUESS = 0.01;

  /** Points may lie at the centre itself; a circle that is doubled must not be as small as that. */
  private static final double LEAST_RADIUS = 1e-9;

  /** So many neighbours on the curve of the index are measured at most for the first circle. */
  private static final long MOST_NEIGHBOURS = 1_000;

  /** What rounding may take from a distance that is measured in another way. */
  private static final double ROUNDED_UP = 1 + 1e-9;

  @Override
  public int size() {
    return path.index().ids().size();
  }

  @Override
  public Walk walk(RecordTest test) {
    List<Document> passing = new ArrayList<>();
    visit(test, passing::add);
    Iterator<Document> iterator = passing.iterator();
    return () -> iterator.hasNext() ? iterator.next() : null;
  }

  @Override
  public void visit(RecordTest test, Predicate<Document> visitor) {
    double inner = -1;
    double outer = firstRadius();
    long left = path.needed();
    while (left > 0) {
      for (Document record : ring(inner, outer, test)) {
        left--;
        if (!visitor.test(record)) {
          return;
        }
      }
      if (outer >= WHOLE_EARTH) {
        return;
      }
      inner = outer;
      outer = outer > Math.PI / 4 ? WHOLE_EARTH : 2 * outer;
    }
  }

  private List<Document> ring(double inner, double outer, RecordTest test) {
    IdList ids =
        new IdSearch.InIndex(IndexSearches.around(path.index(), path.nearby(), outer)).ids();
    TreeFinder<Object, Document> finder = records.byId().finder();
    List<Document> ring = new ArrayList<>();
    for (int place = 0; place < ids.size(); place++) {
      Document record = finder.get(ids.get(place));
      if (record != null) {
        double angle = path.nearby().distance().angleOf(record);
        if (angle > inner && angle <= outer && test.test(record)) {
          ring.add(record);
        }
      }
    }
    if (direction == Direction.DESC) {
      Collections.reverse(ring);
    }
    return ring;
  }

  /** Returns the radius of a circle that has enough points in it if all pass the test. */
  private double firstRadius() {
    int count = (int) Math.min(path.needed(), MOST_NEIGHBOURS);
    int place = path.index().ids().rank(path.index().before(path.nearby().distance().centre()));
    Slice<IndexKey, Object> neighbours =
        path.index().ids().entries().skip(Math.max(0, place - count)).limit(2L * count);
    List<Double> angles = new ArrayList<>();
    Cursor<IndexKey, Object> cursor = neighbours.cursor();
    while (cursor.next()) {
      if (firstValueOf(cursor.key()) instanceof GeoPoint point) {
        angles.add(path.nearby().distance().angleOf(point));
      }
    }
    angles.sort(null);
    return angles.size() < count
        ? FIRST_GUESS
        : Math.max(LEAST_RADIUS, angles.get(count - 1) * ROUNDED_UP);
  }

  private static Object firstValueOf(IndexKey key) {
    return key.value() instanceof Object[] values ? values[0] : key.value();
  }
}
