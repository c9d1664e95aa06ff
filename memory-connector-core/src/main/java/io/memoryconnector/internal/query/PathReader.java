package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.Layout;
import io.memoryconnector.document.PropertyPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values that a property path leads to. Where it meets a list it leads to each element; a
 * number leads to the element at that position, if there is one. What is not there is missing, and
 * counts as null, but an empty list leads nowhere. A geo point has {@code lat} and {@code lng}, all
 * other values that are not documents have no properties. Thread-safe.
 */
final class PathReader {
  private static final int NO_POSITION = -1;
  private static final int MAX_POSITION_DIGITS = 9;

  private final String name;
  private final List<String> segments;
  private final PropertyName[] names;
  private final int[] positions;

  PathReader(PropertyPath path) {
    segments = path.segments();
    name = String.join("\0", segments);
    names = segments.stream().map(PropertyName::new).toArray(PropertyName[]::new);
    positions = segments.stream().mapToInt(PathReader::positionOf).toArray();
  }

  /** Returns a text that two readers share only if they have the same path. */
  String name() {
    return name;
  }

  /** Whether the path has one name only. */
  boolean isSimple() {
    return names.length == 1;
  }

  /** Returns where the values of a simple path stand in this layout; -1 if they are missing. */
  int positionIn(Layout layout) {
    return names[0].positionIn(layout);
  }

  /** Whether a test holds for one of the values. */
  boolean anyHolds(ValueTest test, Document record) {
    Object value = names[0].read(record);
    if (names.length > 1) {
      return anyHolds(test, value, 1);
    }
    if (!isPlain(value) && value instanceof List<?> list) {
      return test.holdsIn(list);
    }
    return test.holds(value);
  }

  /** Spares the usual values the question whether they are a list, which is slow to deny. */
  private static boolean isPlain(@Nullable Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean;
  }

  /**
   * Returns the only value that the path leads to, or null; the list if it meets one without a
   * position.
   */
  @Nullable Object read(Document record) {
    Object value = names[0].read(record);
    for (int depth = 1; depth < names.length && value != null; depth++) {
      value = value instanceof List<?> list ? elementOrList(list, depth) : step(value, depth);
    }
    return value;
  }

  /**
   * Whether a path of which {@link #read} returns null leads to something that is not there. What
   * lies within null is null.
   */
  boolean isMissing(Document record) {
    Object value = record;
    for (int depth = 0; depth < names.length && value != null; depth++) {
      if (value instanceof List<?> list) {
        value = elementOrList(list, depth);
      } else if (value instanceof Document document) {
        if (names[depth].positionIn(document.layout()) < 0) {
          return true;
        }
        value = names[depth].read(document);
      } else {
        return true;
      }
    }
    return false;
  }

  private boolean anyHolds(ValueTest test, @Nullable Object value, int depth) {
    if (value instanceof List<?> list) {
      return depth == names.length ? test.holdsIn(list) : anyElementHolds(test, list, depth);
    }
    return (depth == names.length || value == null)
        ? test.holds(value)
        : anyHolds(test, step(value, depth), depth + 1);
  }

  private boolean anyElementHolds(ValueTest test, List<?> list, int depth) {
    int position = positions[depth];
    if (position != NO_POSITION && position < list.size()) {
      return anyHolds(test, list.get(position), depth + 1);
    }
    for (Object element : list) {
      if (anyHolds(test, element, depth)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Object step(Object value, int depth) {
    if (value instanceof Document document) {
      return names[depth].read(document);
    }
    return value instanceof GeoPoint point ? coordinate(point, segments.get(depth)) : null;
  }

  private @Nullable Object elementOrList(List<?> list, int depth) {
    int position = positions[depth];
    return position != NO_POSITION && position < list.size() ? list.get(position) : list;
  }

  private static @Nullable Object coordinate(GeoPoint point, String name) {
    return switch (name) {
      case "lat" -> point.lat();
      case "lng" -> point.lng();
      default -> null;
    };
  }

  private static int positionOf(String segment) {
    boolean isPosition =
        !segment.isEmpty()
            && segment.length() <= MAX_POSITION_DIGITS
            && segment.chars().allMatch(digit -> '0' <= digit && digit <= '9');
    return isPosition ? Integer.parseInt(segment) : NO_POSITION;
  }
}
