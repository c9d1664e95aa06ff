package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.filter.Where;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures distances by vectors, in degrees, to compare with. */
final class NaiveDistance {
  private NaiveDistance() {}

  /** Returns the distance, or infinity for a record without a point. */
  static double of(Document record, Where.Near near) {
    Object value = record.get(near.property().toString());
    if (value instanceof Document point) {
      return between(near.point(), number(point.get("lat")), number(point.get("lng")));
    }
    return value instanceof GeoPoint point
        ? between(near.point(), point.lat(), point.lng())
        : Double.POSITIVE_INFINITY;
  }

  static boolean satisfies(Document record, Where.Near near) {
    double distance = of(record, near);
    Double max = near.maxDistance();
    return distance >= near.minDistance() && distance <= (max == null ? 1000 : max);
  }

  /** Returns the first condition to be near a point that is not negated, or null. */
  static Where.@Nullable Near firstIn(Where where) {
    if (where instanceof Where.Near near) {
      return near;
    }
    if (where instanceof Where.And and) {
      return firstIn(and.terms());
    }
    return where instanceof Where.Or or ? firstIn(or.terms()) : null;
  }

  private static Where.@Nullable Near firstIn(List<Where> terms) {
    for (Where term : terms) {
      Where.Near near = firstIn(term);
      if (near != null) {
        return near;
      }
    }
    return null;
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static double between(GeoPoint point, double lat, double lng) {
    double[] one = vector(point.lat(), point.lng());
    double[] other = vector(lat, lng);
    double x = one[1] * other[2] - one[2] * other[1];
    double y = one[2] * other[0] - one[0] * other[2];
    double z = one[0] * other[1] - one[1] * other[0];
    double dot = one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
    return Math.toDegrees(Math.atan2(Math.sqrt(x * x + y * y + z * z), dot));
  }

  private static double[] vector(double lat, double lng) {
    double phi = Math.toRadians(lat);
    double lambda = Math.toRadians(lng);
    return new double[] {
      Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)
    };
  }
}
