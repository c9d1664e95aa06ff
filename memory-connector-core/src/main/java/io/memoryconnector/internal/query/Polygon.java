package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.model.PropertyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tests whether a point lies in a polygon. Its sides are straight on a map where degrees of
 * latitude and longitude are of one length; each goes the shorter way round the earth, so that a
 * polygon may lie across the 180th meridian. Corners and sides belong to it. Where it crosses
 * itself, those parts belong to it from which one leaves it by an odd number of sides. Immutable.
 */
final class Polygon implements ValueTest {
  private static final double FULL_TURN = 360;
  private static final double HALF_TURN = 180;

  private final double[] lats;
  private final double[] lngs; // beyond 180 degrees where it goes on across the meridian
  private final double west;
  private final double east;

  /**
   * Makes a polygon.
   *
   * @param corners in their order round it; the first may come once more at the end
   */
  Polygon(List<GeoPoint> corners) {
    lats = new double[corners.size()];
    lngs = new double[corners.size()];
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int corner = 0; corner < lats.length; corner++) {
      lats[corner] = corners.get(corner).lat();
      double lng = corners.get(corner).lng();
      lngs[corner] = corner == 0 ? lng : lngs[corner - 1] + shorterWay(lng - lngs[corner - 1]);
      least = Math.min(least, lngs[corner]);
      greatest = Math.max(greatest, lngs[corner]);
    }
    west = least;
    east = greatest;
  }

  /** Whether its sides lead round a pole: on a map they never come back to where they began. */
  boolean isAroundPole() {
    int last = lngs.length - 1;
    return Math.abs(lngs[last] - lngs[0]) > HALF_TURN;
  }

  @Override
  public boolean holds(@Nullable Object value) {
    Object point =
        value instanceof Document ? Conversion.to(PropertyType.Scalar.GEO_POINT, value) : value;
    return point instanceof GeoPoint place && has(place);
  }

  private boolean has(GeoPoint place) {
    double first = place.lng() + FULL_TURN * Math.ceil((west - place.lng()) / FULL_TURN);
    for (double lng = first;
        lng <= east;
        lng += FULL_TURN) { // once, unless it goes round the earth
      if (has(place.lat(), lng)) {
        return true;
      }
    }
    return false;
  }

  private boolean has(double lat, double lng) {
    boolean inside = false;
    for (int to = 0, from = lats.length - 1; to < lats.length; from = to++) {
      double side = sideOf(from, to, lat, lng);
      if (side == 0
          && isBetween(lats[from], lat, lats[to])
          && isBetween(lngs[from], lng, lngs[to])) {
        return true;
      }
      boolean crosses = (lats[from] > lat) != (lats[to] > lat);
      if (crosses && side > 0 == lats[to] > lats[from]) {
        inside = !inside;
      }
    }
    return inside;
  }

  /** Greater than 0 on the left of a side, less on the right, 0 on the line that it lies on. */
  private double sideOf(int from, int to, double lat, double lng) {
    return (lngs[to] - lngs[from]) * (lat - lats[from])
        - (lng - lngs[from]) * (lats[to] - lats[from]);
  }

  private static boolean isBetween(double one, double value, double other) {
    return Math.min(one, other) <= value && value <= Math.max(one, other);
  }

  private static double shorterWay(double degrees) {
    double turned = degrees % FULL_TURN;
    if (turned > HALF_TURN) {
      return turned - FULL_TURN;
    }
    return turned < -HALF_TURN ? turned + FULL_TURN : turned;
  }
}
