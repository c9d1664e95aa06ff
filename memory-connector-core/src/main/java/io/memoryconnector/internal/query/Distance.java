package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.DistanceUnit;
import io.memoryconnector.filter.Where;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.model.PropertyType;
import org.jspecify.annotations.Nullable;

/** How far the point in a property of a record is from another point. */
final class Distance {
  /** What is measured for a record without a point. */
  static final double NOWHERE = Double.POSITIVE_INFINITY;

  /** In degrees, a metre: more than computed distances are wrong by, also on the far side. */
  private static final double ROUNDING = 1e-5;

  private final PathReader reader;
  private final Where.Near near;
  private final double radius;

  Distance(Where.Near near) {
    this.reader = new PathReader(near.property());
    this.near = near;
    this.radius = near.unit().perRadian();
  }

  /** Returns the test that holds within the distances of the condition, both included. */
  RecordTest isWithin() {
    if (near.minDistance() == 0 && near.maxDistance() == null) {
      return record -> pointOf(record) != null;
    }
    double max = near.maxDistance() == null ? Double.MAX_VALUE : near.maxDistance();
    return record -> {
      GeoPoint place = pointOf(record);
      if (place == null || isBeyond(max, place)) {
        return false;
      }
      double distance = of(place);
      return near.minDistance() <= distance && distance <= max;
    };
  }

  /**
   * Returns the test of what may be nearer than the worst of those that are kept, as far as the
   * latitude alone tells it.
   */
  RecordTest contenders(BestHits best) {
    return record -> {
      Hit worst = best.worst();
      GeoPoint place = worst == null ? null : pointOf(record);
      return worst == null || place == null || !isBeyond(Ranking.distanceAt(worst.place()), place);
    };
  }

  /** Whether the way to its latitude alone is too far. */
  private boolean isBeyond(double max, GeoPoint place) {
    double degrees = Math.abs(place.lat() - near.point().lat());
    return degrees > Math.toDegrees(max / radius) + ROUNDING;
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
    return DistanceUnit.RADIANS.between(near.point(), point);
  }

  /** Returns the distance of a record in the unit of the condition, or {@link #NOWHERE}. */
  double of(Document record) {
    GeoPoint place = pointOf(record);
    return place == null ? NOWHERE : of(place);
  }

  private double of(GeoPoint place) {
    return near.unit().between(near.point(), place);
  }

  private @Nullable GeoPoint pointOf(Document record) {
    Object value = reader.read(record);
    Object point =
        value instanceof Document ? Conversion.to(PropertyType.Scalar.GEO_POINT, value) : value;
    return point instanceof GeoPoint place ? place : null;
  }
}
