package io.memoryconnector.filter;

import java.util.Locale;

/** The unit of a distance in {@code near}, by LoopBack's names. */
public enum DistanceUnit {
  /** Miles, the default. */
  MILES,
  /** Kilometres. */
  KILOMETERS,
  /** Metres. */
  METERS,
  /** Feet. */
  FEET,
  /** Radians of the earth's circle. */
  RADIANS,
  /** Degrees of the earth's circle. */
  DEGREES;

  /** Returns the unit's name in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
