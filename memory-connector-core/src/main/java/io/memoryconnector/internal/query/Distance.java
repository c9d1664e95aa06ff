package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.DistanceUnit;
import io.memoryconnector.filter.Where;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.model.PropertyType;

/**
 * How far the point in a property of a record is from another point.
 *
 * <p>The haversine formula (https://en.wikipedia.org/wiki/Haversine_formula) with the figures of
 * LoopBack, which takes the earth for a ball: see {@code lib/geo.js} of its
 * loopback-datasource-juggler. They are kept to the last digit, since a record on the edge of a
 * circle must be in or out of it as there.
 */
final class Distance {
  private static final double RADIANS_PER_DEGREE = 0.01745329252;
  private static final double DEGREES_PER_RADIAN = 57.29577951308;
  private static final double EARTH_RADIUS_MILES = 3958.75;
  private static final double EARTH_RADIUS_KILOMETERS = 6370.99056;
  private static final double EARTH_RADIUS_METERS = 6370990.56;
  private static final double EARTH_RADIUS_FEET = 20902200;

  /** What is measured for a record without a point. */
  static final double NOWHERE = Double.POSITIVE_INFINITY;

  private final PathReader reader;
  private final Where.Near near;
  private final double radius;

  Distance(Where.Near near) {
    this.reader = new PathReader(near.property());
    this.near = near;
    this.radius = radius(near.unit());
  }

  /** Returns the test that holds within the distances of the condition, both included. */
  RecordTest isWithin() {
    Double max = near.maxDistance();
    double maxDistance = max == null ? Double.MAX_VALUE : max;
    return record -> {
      double distance = of(record);
      return near.minDistance() <= distance && distance <= maxDistance;
    };
  }

  PropertyPath property() {
    return near.property();
  }

  GeoPoint centre() {
    return near.point();
  }

  /**
   * Returns the greatest distance as the angle that is seen from the centre of the earth, in
   * radians; without one the infinite.
   */
  double maxAngle() {
    Double max = near.maxDistance();
    return max == null ? NOWHERE : max / radius;
  }

  /** Returns the greatest distance in words. */
  String words() {
    return "within %s %s of %s".formatted(near.maxDistance(), near.unit().word(), place());
  }

  /** Returns the centre as text, latitude first. */
  String place() {
    return "%s,%s".formatted(near.point().lat(), near.point().lng());
  }

  /** Returns the distance of a record as an angle in radians, or {@link #NOWHERE}. */
  double angleOf(Document record) {
    return of(record) / radius;
  }

  /** Returns the distance of a point as an angle in radians. */
  double angleOf(GeoPoint point) {
    return between(near.point(), point);
  }

  /** Returns the distance of a record in the unit of the condition, or {@link #NOWHERE}. */
  double of(Document record) {
    Object value = reader.read(record);
    Object point =
        value instanceof Document ? Conversion.to(PropertyType.Scalar.GEO_POINT, value) : value;
    return point instanceof GeoPoint place ? between(near.point(), place) * radius : NOWHERE;
  }

  /** Returns the angle between two points as seen from the centre of the earth, in radians. */
  private static double between(GeoPoint one, GeoPoint other) {
    double oneLatitude = one.lat() * RADIANS_PER_DEGREE;
    double otherLatitude = other.lat() * RADIANS_PER_DEGREE;
    double byLatitude = haversine(otherLatitude - oneLatitude);
    double byLongitude =
        haversine(other.lng() * RADIANS_PER_DEGREE - one.lng() * RADIANS_PER_DEGREE);
    double root =
        Math.sqrt(byLatitude + Math.cos(otherLatitude) * Math.cos(oneLatitude) * byLongitude);
    return 2 * Math.asin(Math.min(1, root)); // on the far side rounding may lead above 1
  }

  private static double haversine(double angle) {
    double sine = Math.sin(angle / 2);
    return sine * sine;
  }

  private static double radius(DistanceUnit unit) {
    return switch (unit) {
      case MILES -> EARTH_RADIUS_MILES;
      case KILOMETERS -> EARTH_RADIUS_KILOMETERS;
      case METERS -> EARTH_RADIUS_METERS;
      case FEET -> EARTH_RADIUS_FEET;
      case RADIANS -> 1;
      case DEGREES -> DEGREES_PER_RADIAN;
    };
  }
}
