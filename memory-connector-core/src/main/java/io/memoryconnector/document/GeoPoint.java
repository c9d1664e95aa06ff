package io.memoryconnector.document;

/**
 * A place on the earth.
 *
 * @param lat latitude in degrees, -90 to 90, north is positive
 * @param lng longitude in degrees, -180 to 180, east is positive
 */
public record GeoPoint(double lat, double lng) {
  /** Checks both coordinates, and makes one zero of the two: they are the same place. */
  public GeoPoint {
    requireWithin("latitude", lat, 90);
    requireWithin("longitude", lng, 180);
    lat += 0.0;
    lng += 0.0;
  }

  private static void requireWithin(String name, double degrees, int limit) {
    if (!(Math.abs(degrees) <= limit)) { // so that NaN is refused as well
      throw new IllegalArgumentException(
          "Cannot make a geo point: %s %s is outside -%d to %d. Give degrees, latitude first."
              .formatted(name, degrees, limit, limit));
    }
  }
}
