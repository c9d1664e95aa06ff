package io.memoryconnector.internal.index;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.internal.index.IndexKey.Absence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a record the keys that it has in an index: one for each value where a path leads
 * through or to a list, else exactly one. Stateless.
 */
final class KeyReader {
  private final List<PropertyPath> paths;

  KeyReader(List<PropertyPath> paths) {
    this.paths = paths;
  }

  /** Returns the values of each key: the value itself, or an array if there are several paths. */
  List<Object> read(Document record) {
    List<Object> first = valuesAt(record, paths.get(0));
    if (paths.size() == 1) {
      return first;
    }
    List<Object[]> rows = new ArrayList<>();
    rows.add(new Object[paths.size()]);
    for (int column = 0; column < paths.size(); column++) {
      rows = withColumn(rows, column, column == 0 ? first : valuesAt(record, paths.get(column)));
    }
    return new ArrayList<>(rows);
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

  private static List<Object> valuesAt(Document record, PropertyPath path) {
    List<Object> found = new ArrayList<>(1);
    collect(record, path.segments(), 0, found);
    if (found.isEmpty()) {
      found.add(Absence.MISSING);
    }
    return found;
  }

  private static void collect(
      @Nullable Object value, List<String> segments, int depth, List<Object> found) {
    if (value instanceof List<?> list) {
      collectElements(list, segments, depth, found);
    } else if (depth == segments.size()) {
      found.add(value == null ? Absence.NULL : value);
    } else if (value instanceof Document document && document.has(segments.get(depth))) {
      collect(document.get(segments.get(depth)), segments, depth + 1, found);
    }
  }

  private static void collectElements(
      List<?> list, List<String> segments, int depth, List<Object> found) {
    int position = depth < segments.size() ? positionOf(segments.get(depth)) : -1;
    if (position < 0) {
      list.forEach(element -> collect(element, segments, depth, found));
    } else if (position < list.size()) {
      collect(list.get(position), segments, depth + 1, found);
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
