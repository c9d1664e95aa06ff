package io.memoryconnector.filter;

import io.memoryconnector.document.GeoPoint;
import java.util.Locale;

/**
 * The unit of a distance in {@code near}, by LoopBack's names.
 *
 * <p>Distances follow the haversine formula (https://en.wikipedia.org/wiki/Haversine_formula) with
 * the figures of LoopBack, which takes the earth for a ball: see {@code lib/geo.js} of its
 * loopback-datasource-juggler. They are kept to the last digit, since a record on the edge of a
 * circle must be in or out of it as there.
 */
public enum DistanceUnit {
  /** Miles, the default. */
  MILES(3958.75),
  /** Kilometres. */
  KILOMETERS(6370.99056),
  /** Metres. */
  METERS(6370990.56),
  /** Feet. */
  FEET(20902200),
  /** Radians of the earth's circle. */
  RADIANS(1),
  /** Degrees of the earth's circle. */
  DEGREES(57.29577951308);

  private static final double RADIANS_PER_DEGREE = 0.01745329252;

  private final double perRadian;

  DistanceUnit(double perRadian) {
    this.perRadian = perRadian;
  }

  /** Returns the unit's name in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns how many of this unit a radian of the earth's circle has: the earth's radius. */
  public double perRadian() {
    return perRadian;
  }

  /** Returns the distance between two points in this unit. */
  public double between(GeoPoint one, GeoPoint other) {
    return angle(one, other) * perRadian;
  }

  /** Returns the angle between two points as seen from the centre of the earth, in radians. */
  private static double angle(GeoPoint one, GeoPoint other) {
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
}
