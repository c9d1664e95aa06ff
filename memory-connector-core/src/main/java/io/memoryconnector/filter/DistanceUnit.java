package io.memoryconnector.filter;

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
  DEGREES
}
