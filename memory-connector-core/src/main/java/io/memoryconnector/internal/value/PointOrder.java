package io.memoryconnector.internal.value;

import io.memoryconnector.document.GeoPoint;

/**
 * The order of geo points in an index: along a curve that visits the world square by square, each
 * square wholly before the next one, down to squares of some centimetres (Morton's order). So the
 * points of a square stand side by side, and those of a circle in a few places.
 */
public final class PointOrder {
  /** The squares on each side of the world, in longitude and in latitude. */
  public static final long SIDE = 1L << 31;

  private PointOrder() {}

  static int compare(GeoPoint left, GeoPoint right) {
    int byCode = Long.compare(codeOf(left), codeOf(right));
    if (byCode != 0) {
      return byCode;
    }
    int byLatitude = Double.compare(left.lat(), right.lat());
    return byLatitude != 0 ? byLatitude : Double.compare(left.lng(), right.lng());
  }

  /** Returns where on the curve the square of a point is. */
  public static long codeOf(GeoPoint point) {
    return codeOf(columnOf(point.lng()), rowOf(point.lat()));
  }

  /** Returns where on the curve a square is: they count from 0, from south-west to north-east. */
  public static long codeOf(long column, long row) {
    return spread(column) | (spread(row) << 1);
  }

  /** Returns the column of squares in which a longitude is. */
  public static long columnOf(double longitude) {
    return Math.min(SIDE - 1, (long) ((longitude + 180) / 360 * SIDE));
  }

  /** Returns the row of squares in which a latitude is. */
  public static long rowOf(double latitude) {
    return Math.min(SIDE - 1, (long) ((latitude + 90) / 180 * SIDE));
  }

  /** Puts a zero before each bit of 31. */
  private static long spread(long bits) {
    long spread = bits;
    spread = (spread | (spread << 16)) & 0x0000FFFF0000FFFFL;
    spread = (spread | (spread << 8)) & 0x00FF00FF00FF00FFL;
    spread = (spread | (spread << 4)) & 0x0F0F0F0F0F0F0F0FL;
    spread = (spread | (spread << 2)) & 0x3333333333333333L;
    return (spread | (spread << 1)) & 0x5555555555555555L;
  }
}
