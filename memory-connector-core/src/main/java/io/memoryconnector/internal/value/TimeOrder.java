package io.memoryconnector.internal.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The order of times: those of one class follow each other by the calendar, or as text if they
 * cannot be compared; the classes by their names. Each class has a stretch of {@code long}s, in
 * which the moments of the times that are found most have a place each, by the microsecond.
 */
final class TimeOrder {
  /** In the order of their names. */
  private static final List<Class<?>> CLASSES =
      List.of(
          Duration.class,
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          MonthDay.class,
          OffsetDateTime.class,
          OffsetTime.class,
          Period.class,
          Year.class,
          YearMonth.class,
          ZoneOffset.class,
          ZoneId.of("UTC").getClass(), // ZoneRegion, which nobody may name
          ZonedDateTime.class);

  private static final int STRETCH_BITS = 55;
  private static final long MIDDLE = 1L << (STRETCH_BITS - 1);

  /** Some 570 years from 1970: earlier and later moments are at the ends of their stretch. */
  private static final long MOST_SECONDS = MIDDLE / 1_000_000 - 1;

  private TimeOrder() {}

  @SuppressWarnings("unchecked") // times of one class compare with each other
  static int compare(Object left, Object right) {
    if (left.getClass() != right.getClass()) {
      return left.getClass().getName().compareTo(right.getClass().getName());
    }
    return left instanceof Comparable<?> time
        ? ((Comparable<Object>) time).compareTo(right)
        : left.toString().compareTo(right.toString());
  }

  /** Returns the place of a time: not above that of any later one. */
  @SuppressWarnings("JavaLocalDateTimeGetNano") // its seconds are asked for as well, as of 1970
  static long placeOf(Object time) {
    long start = startOf(time) + MIDDLE;
    if (time instanceof Instant instant) {
      return start + micros(instant.getEpochSecond(), instant.getNano());
    }
    if (time instanceof LocalDate day) {
      return start + day.toEpochDay();
    }
    if (time instanceof LocalDateTime local) {
      return start + micros(local.toEpochSecond(ZoneOffset.UTC), local.getNano());
    }
    if (time instanceof OffsetDateTime offset) {
      return start + micros(offset.toEpochSecond(), offset.getNano());
    }
    return time instanceof ZonedDateTime zoned
        ? start + micros(zoned.toEpochSecond(), zoned.getNano())
        : start;
  }

  /** Returns the first place of the stretch of times of the same class. */
  static long startOf(Object time) {
    return (long) CLASSES.indexOf(time.getClass()) << STRETCH_BITS;
  }

  /** Returns the last place of the stretch of times of the same class. */
  static long endOf(Object time) {
    return startOf(time) + (1L << STRETCH_BITS) - 1;
  }

  private static long micros(long seconds, int nanos) {
    return Math.abs(seconds) <= MOST_SECONDS
        ? seconds * 1_000_000 + nanos / 1_000
        : Long.signum(seconds) * (MOST_SECONDS + 1) * 1_000_000;
  }
}
