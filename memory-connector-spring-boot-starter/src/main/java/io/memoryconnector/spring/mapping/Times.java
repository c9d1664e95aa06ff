package io.memoryconnector.spring.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;

/** Reads stored values that are moments. */
@SuppressWarnings("JavaUtilDate") // what entities hold is not ours to choose
final class Times {
  private Times() {}

  /** Also reads ISO text and milliseconds, as LoopBack keeps dates. */
  static Object toInstant(Object stored) {
    if (stored instanceof Instant) {
      return stored;
    }
    if (stored instanceof Integer || stored instanceof Long) {
      return Instant.ofEpochMilli(((Number) stored).longValue());
    }
    return Texts.parse(stored, Times::parseInstant, "a date");
  }

  static Object ofDate(Object value) {
    return Instant.ofEpochMilli(((Date) value).getTime());
  }

  static Object toDate(Object stored) {
    return new Date(((Instant) toInstant(stored)).toEpochMilli());
  }

  static Object toYear(Object stored) {
    if (stored instanceof Year) {
      return stored;
    }
    try {
      return stored instanceof Integer year
          ? Year.of(year)
          : Texts.parse(stored, Year::parse, "a year");
    } catch (DateTimeException e) {
      throw ValueFailure.unreadable(stored, "a year", e);
    }
  }

  private static Instant parseInstant(String text) {
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
