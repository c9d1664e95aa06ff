package io.memoryconnector.internal.query;

import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.internal.value.PointOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Covers a circle on the earth with squares, and tells where they are on the curve of {@link
 * PointOrder}: a few stretches, in which all points of the circle are, and some beside it. For one
 * circle.
 */
final class Cover {
  /**
   * So many squares may lie side by side in the circle: more fit better, but are more to search.
   */
  private static final int FINENESS = 4;

  /** Rounding must not lose a point on the edge: six metres on the earth. */
  private static final double MARGIN_RADIANS = 1e-6;

  private final List<Stretch> stretches = new ArrayList<>();

  /** Neighbouring places on the curve, from one to before another. */
  record Stretch(long from, long to) {}

  /** Columns and rows of squares, the last ones included. */
  private record Box(long west, long east, long south, long north) {
    boolean isApartFrom(long column, long row, long side) {
      return column > east || column + side <= west || row > north || row + side <= south;
    }

    boolean contains(long column, long row, long side) {
      return west <= column && column + side - 1 <= east && south <= row && row + side - 1 <= north;
    }

    /** Returns how large the squares are that are not divided any more. */
    long least() {
      long larger = Math.max(east - west, north - south) + 1;
      return Math.max(1, Long.highestOneBit(larger) / FINENESS);
    }
  }

  private Cover() {}

  /**
   * Returns the stretches for a circle, in ascending order and apart from each other.
   *
   * @param radius the angle that it takes as seen from the centre of the earth, in radians
   */
  static List<Stretch> of(GeoPoint centre, double radius) {
    Cover cover = new Cover();
    for (Box box : boxes(centre, radius + MARGIN_RADIANS)) {
      cover.add(box, 0, 0, PointOrder.SIDE);
    }
    return cover.merged();
  }

  private static List<Box> boxes(GeoPoint centre, double radius) {
    double height = Math.toDegrees(radius);
    long south = PointOrder.rowOf(Math.max(-90, centre.lat() - height));
    long north = PointOrder.rowOf(Math.min(90, centre.lat() + height));
    double width = Math.toDegrees(width(centre, radius));
    double west = centre.lng() - width;
    double east = centre.lng() + width;
    if (width >= 180) {
      return List.of(new Box(0, PointOrder.SIDE - 1, south, north));
    }
    if (west < -180) {
      return List.of(box(-180, east, south, north), box(west + 360, 180, south, north));
    }
    return east > 180
        ? List.of(box(-180, east - 360, south, north), box(west, 180, south, north))
        : List.of(box(west, east, south, north));
  }

  private static Box box(double west, double east, long south, long north) {
    return new Box(PointOrder.columnOf(west), PointOrder.columnOf(east), south, north);
  }

  /** Returns how far the circle reaches to the east: all around if a pole is in it. */
  private static double width(GeoPoint centre, double radius) {
    double toPole = Math.PI / 2 - Math.abs(Math.toRadians(centre.lat()));
    return radius + MARGIN_RADIANS >= toPole
        ? Math.PI
        : Math.asin(Math.sin(radius) / Math.cos(Math.toRadians(centre.lat()))) + MARGIN_RADIANS;
  }

  private void add(Box box, long column, long row, long side) {
    if (box.isApartFrom(column, row, side)) {
      return;
    }
    if (side <= box.least() || box.contains(column, row, side)) {
      long from = PointOrder.codeOf(column, row);
      stretches.add(new Stretch(from, from + side * side));
      return;
    }
    long half = side / 2;
    add(box, column, row, half);
    add(box, column + half, row, half);
    add(box, column, row + half, half);
    add(box, column + half, row + half, half);
  }

  private List<Stretch> merged() {
    stretches.sort((one, other) -> Long.compare(one.from, other.from));
    List<Stretch> merged = new ArrayList<>();
    for (Stretch next : stretches) {
      int last = merged.size() - 1;
      if (last >= 0 && next.from <= merged.get(last).to) {
        Stretch before = merged.get(last);
        merged.set(last, new Stretch(before.from, Math.max(before.to, next.to)));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }
}
