package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.filter.DistanceUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.geo.Distance;
import org.springframework.data.geo.Metrics;
import org.springframework.data.geo.Point;

/** Spring Data's points and distances as filters have them. */
final class Distances {
  private static final double METERS_PER_KILOMETER = 1000;
  private static final double FEET_PER_MILE = 5280;

  private Distances() {}

  /**
   * Returns the point that an argument is.
   *
   * @throws IllegalArgumentException if it is none
   */
  static GeoPoint pointOf(Object argument) {
    if (argument instanceof Point xy) {
      return new GeoPoint(xy.getY(), xy.getX());
    }
    if (argument instanceof GeoPoint point) {
      return point;
    }
    throw new IllegalArgumentException(
        "Cannot search near '%s': it is no point. Give a Point or a GeoPoint.".formatted(argument));
  }

  /** Returns the unit in which a distance is given; radians for those without one. */
  static DistanceUnit unitOf(@Nullable Distance distance) {
    if (distance != null && distance.getMetric() == Metrics.KILOMETERS) {
      return DistanceUnit.KILOMETERS;
    }
    return distance != null && distance.getMetric() == Metrics.MILES
        ? DistanceUnit.MILES
        : DistanceUnit.RADIANS; // the meaning of Spring's normalized distances
  }

  /** Returns a distance in a unit. */
  static double in(DistanceUnit unit, Distance distance) {
    return switch (unit) {
      case KILOMETERS -> distance.in(Metrics.KILOMETERS).getValue();
      case METERS -> distance.in(Metrics.KILOMETERS).getValue() * METERS_PER_KILOMETER;
      case MILES -> distance.in(Metrics.MILES).getValue();
      case FEET -> distance.in(Metrics.MILES).getValue() * FEET_PER_MILE;
      case RADIANS -> distance.getNormalizedValue();
      case DEGREES -> Math.toDegrees(distance.getNormalizedValue());
    };
  }
}
