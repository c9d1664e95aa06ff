package io.memoryconnector.internal.index;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.Layout;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.internal.index.Keys.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a record the keys that it has in an index: one for each value that filters find on the
 * path, so more than one where it leads through or to a list. What filters take for null has a key
 * as well; only an empty list has the key of a missing value although filters find nothing in it,
 * so that each record has at least one. Thread-safe.
 */
final class KeyReader {
  private final List<PropertyPath> paths;
  private final boolean isPlain; // one property of the record itself: the usual index
  private Positions last; // of the layout seen last: a race only repeats the work

  KeyReader(List<PropertyPath> paths) {
    this.paths = paths;
    this.isPlain = paths.size() == 1 && paths.get(0).isSimple();
    this.last = Positions.of(paths, Document.empty().layout());
  }

  /** Whether two records surely have the same keys: their values are the same before any path. */
  @SuppressWarnings("ReferenceEquality") // records of one collection share their layout
  boolean isSame(Document left, Document right) {
    if (left.layout() != right.layout()) {
      return false;
    }
    for (int position : positionsIn(left.layout())) {
      if (position >= 0 && !Objects.equals(left.valueAt(position), right.valueAt(position))) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("ReferenceEquality")
  private int[] positionsIn(Layout layout) {
    Positions known = last;
    if (known.layout != layout) {
      known = Positions.of(paths, layout);
      last = known;
    }
    return known.first;
  }

  /** Where the paths start in records of one layout, -1 where they lead nowhere. */
  private static final class Positions {
    private final Layout layout;
    private final int[] first;

    private Positions(Layout layout, int[] first) {
      this.layout = layout;
      this.first = first;
    }

    static Positions of(List<PropertyPath> paths, Layout layout) {
      int[] first = new int[paths.size()];
      for (int path = 0; path < first.length; path++) {
        first[path] = layout.indexOf(paths.get(path).first());
      }
      return new Positions(layout, first);
    }
  }

  Keys read(Document record) {
    Object only = isPlain ? valueAt(positionsIn(record.layout())[0], record) : null;
    if (only != null && !(only instanceof List)) {
      return new Keys(List.of(only), Origin.SINGLE_VALUES);
    }
    Finding first = new Finding(paths.get(0), record);
    if (paths.size() == 1) {
      return new Keys(first.values, first.origin);
    }
    Origin origin = first.origin;
    List<Object[]> rows = withColumn(List.<Object[]>of(new Object[paths.size()]), 0, first.values);
    for (int column = 1; column < paths.size(); column++) {
      Finding next = new Finding(paths.get(column), record);
      rows = withColumn(rows, column, next.values);
      origin = next.origin == Origin.LISTS ? Origin.LISTS : origin;
    }
    return new Keys(new ArrayList<>(rows), origin);
  }

  private static Object valueAt(int position, Document record) {
    Object value = position < 0 ? Landmark.MISSING : record.valueAt(position);
    return value == null ? Landmark.NULL : value;
  }

  private static List<Object[]> withColumn(List<Object[]> rows, int column, List<Object> values) {
    List<Object[]> wider = new ArrayList<>(rows.size() * values.size());
    for (Object[] row : rows) {
      for (Object value : values) {
        Object[] copy = row.clone();
        copy[column] = value;
        wider.add(copy);
      }
    }
    return wider;
  }

  /** The values that a path leads to. Takes the same turns as the path reader of queries. */
  private static final class Finding {
    private final List<String> segments;
    private final List<Object> values = new ArrayList<>(1);
    private Origin origin = Origin.SINGLE_VALUES;

    Finding(PropertyPath path, Document record) {
      segments = path.segments();
      follow(record, 0);
      if (values.isEmpty()) {
        values.add(Landmark.MISSING);
      }
    }

    private void follow(@Nullable Object value, int depth) {
      if (value instanceof List<?> list) {
        origin = Origin.LISTS;
        followList(list, depth);
      } else if (value == null) {
        values.add(Landmark.NULL); // what lies within null is null
      } else if (depth == segments.size()) {
        values.add(value);
      } else {
        step(value, segments.get(depth), depth + 1);
      }
    }

    private void followList(List<?> list, int depth) {
      int position = depth < segments.size() ? positionOf(segments.get(depth)) : -1;
      if (position >= 0 && position < list.size()) {
        follow(list.get(position), depth + 1);
      } else {
        list.forEach(element -> follow(element, depth));
      }
    }

    private void step(Object value, String name, int next) {
      if (value instanceof Document document && document.has(name)) {
        follow(document.get(name), next);
      } else if (value instanceof GeoPoint point && name.equals("lat")) {
        follow(point.lat(), next);
      } else if (value instanceof GeoPoint point && name.equals("lng")) {
        follow(point.lng(), next);
      } else {
        values.add(Landmark.MISSING);
      }
    }
  }

  /** Returns the number that a segment is, or -1 if it is a name. */
  private static int positionOf(String segment) {
    boolean number = !segment.isEmpty() && segment.length() < 10;
    for (int index = 0; number && index < segment.length(); index++) {
      number = segment.charAt(index) >= '0' && segment.charAt(index) <= '9';
    }
    return number ? Integer.parseInt(segment) : -1;
  }
}
