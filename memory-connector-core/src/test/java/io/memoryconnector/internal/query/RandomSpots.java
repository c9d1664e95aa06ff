package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.DistanceUnit;
import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes geo points at random, some of them together, some close to a pole or to where east and west
 * meet, and conditions to be near one. The points are few, so that several records share one.
 */
final class RandomSpots {
  private static final PropertyPath SPOT = PropertyPath.of("spot");
  private static final int POINTS = 20;

  private final SplittableRandom random;
  private final List<GeoPoint> points = new ArrayList<>();

  RandomSpots(SplittableRandom random) {
    this.random = random;
    for (int count = 0; count < POINTS; count++) {
      points.add(point());
    }
  }

  /** Returns a point as records hold it: sometimes as an object. */
  Object value() {
    GeoPoint point = points.get(random.nextInt(POINTS));
    return random.nextInt(8) == 0
        ? Document.of("lat", point.lat()).with("lng", point.lng())
        : point;
  }

  Where.Near near() {
    GeoPoint centre = random.nextBoolean() ? points.get(random.nextInt(POINTS)) : point();
    double min = random.nextInt(6) == 0 ? random.nextDouble(3) : 0;
    return new Where.Near(SPOT, centre, min, max(), DistanceUnit.DEGREES);
  }

  /** Returns the corners of a triangle around one of the points, far from the poles. */
  List<GeoPoint> triangle() {
    GeoPoint centre = points.get(random.nextInt(POINTS));
    List<GeoPoint> corners = new ArrayList<>();
    corners.add(random.nextInt(3) == 0 ? centre : around(centre));
    corners.add(around(centre));
    corners.add(around(centre));
    return corners;
  }

  private GeoPoint around(GeoPoint centre) {
    double lat = Math.max(-80, Math.min(80, centre.lat() + random.nextDouble(-20, 20)));
    double lng = centre.lng() + random.nextDouble(-50, 50);
    return new GeoPoint(lat, lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng);
  }

  private @Nullable Double max() {
    return switch (random.nextInt(5)) {
      case 0 -> null;
      case 1 -> 0.0;
      case 2 -> random.nextDouble(3);
      case 3 -> random.nextDouble(60);
      default -> random.nextDouble(190);
    };
  }

  private GeoPoint point() {
    return switch (random.nextInt(5)) {
      case 0 -> new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
      case 1 -> new GeoPoint(random.nextDouble(-2, 2), random.nextDouble(178, 180));
      case 2 -> new GeoPoint(random.nextDouble(-2, 2), random.nextDouble(-180, -178));
      case 3 -> new GeoPoint(random.nextDouble(87, 90), random.nextDouble(-180, 180));
      default -> new GeoPoint(random.nextDouble(50, 51), random.nextDouble(10, 11));
    };
  }
}
