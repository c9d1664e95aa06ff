package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Tells whether a point is in a triangle: it is on the same side of all its sides. */
final class NaivePolygon {
  private NaivePolygon() {}

  static boolean has(List<?> corners, @Nullable Object value) {
    GeoPoint a = (GeoPoint) corners.get(0);
    return pointOf(value) instanceof GeoPoint point
        && DoubleStream.of(-360, 0, 360)
            .anyMatch(
                turn -> {
                  double ab = side(a, (GeoPoint) corners.get(1), a, point, turn);
                  double bc =
                      side((GeoPoint) corners.get(1), (GeoPoint) corners.get(2), a, point, turn);
                  double ca = side((GeoPoint) corners.get(2), a, a, point, turn);
                  return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
                });
  }

  private static double side(
      GeoPoint from, GeoPoint to, GeoPoint first, GeoPoint point, double turn) {
    double fromLng = near(from.lng(), first.lng());
    double toLng = near(to.lng(), first.lng());
    return (toLng - fromLng) * (point.lat() - from.lat())
        - (point.lng() + turn - fromLng) * (to.lat() - from.lat());
  }

  private static double near(double lng, double other) {
    return lng - other > 180 ? lng - 360 : lng - other < -180 ? lng + 360 : lng;
  }

  private static @Nullable Object pointOf(@Nullable Object value) {
    return value instanceof Document document
            && document.get("lat") instanceof Number lat
            && document.get("lng") instanceof Number lng
        ? new GeoPoint(lat.doubleValue(), lng.doubleValue())
        : value;
  }
}
