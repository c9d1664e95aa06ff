package io.memoryconnector.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The type of a property: to it stored values, data that is written, and the operands of filters
 * are converted.
 */
public sealed interface PropertyType {

  /** A single value. */
  enum Scalar implements PropertyType {
    /** Text. */
    STRING,
    /** Any number, as LoopBack's {@code number}: keeps the numeric type that it has. */
    NUMBER,
    /** A whole number of 32 bits. */
    INTEGER,
    /** A whole number of 64 bits. */
    LONG,
    /** A number of 64 bits with a fraction. */
    DOUBLE,
    /** A whole number of any size. */
    BIG_INTEGER,
    /** A decimal number of any size. */
    BIG_DECIMAL,
    /** True or false. */
    BOOLEAN,
    /** A moment on the time line, as LoopBack's {@code date}: {@link java.time.Instant}. */
    DATE,
    /** A day without a time zone. */
    LOCAL_DATE,
    /** A time of day without a time zone. */
    LOCAL_TIME,
    /** A day and time without a time zone. */
    LOCAL_DATE_TIME,
    /** A day and time with an offset from UTC. */
    OFFSET_DATE_TIME,
    /** A time of day with an offset from UTC. */
    OFFSET_TIME,
    /** A day and time in a time zone. */
    ZONED_DATE_TIME,
    /** A year. */
    YEAR,
    /** A month of a year. */
    YEAR_MONTH,
    /** A day of any year. */
    MONTH_DAY,
    /** A time span in seconds and nanoseconds. */
    DURATION,
    /** A time span in years, months and days. */
    PERIOD,
    /** A universally unique identifier. */
    UUID,
    /** Bytes: {@link io.memoryconnector.document.Binary}. */
    BINARY,
    /** A place on the earth: {@link io.memoryconnector.document.GeoPoint}. */
    GEO_POINT,
    /**
     * An object of which nothing is declared, as LoopBack's {@code object}: values in it keep the
     * type that they have in JSON.
     */
    OBJECT,
    /** Any value as it is. */
    ANY
  }

  /** A list whose elements have one type. */
  record ListOf(PropertyType element) implements PropertyType {}

  /** An object with declared properties. Other properties in it are kept as they are. */
  record ObjectOf(Map<String, PropertyType> properties) implements PropertyType {
    /** Copies the properties and keeps their order. */
    public ObjectOf {
      properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
  }

  /** An object whose properties have any names and one type. */
  record MapOf(PropertyType value) implements PropertyType {}
}
