package io.memoryconnector.internal.value;

import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.model.PropertyType.Scalar;
import java.time.DateTimeException;
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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;

/**
 * The part of {@link Conversion} that makes times.
 *
 * <p>A moment is read from ISO 8601 text: a date alone, which begins at midnight, or a date and a
 * time of day with or without an offset; without one it is in UTC. Other ways to write a date are
 * not read. A number is milliseconds since 1970-01-01T00:00Z. Days, and days with a time, are also
 * taken from moments, since LoopBack stores every date as a moment: as a clock shows them at the
 * offset that is given, or else in UTC; a day only from its midnight, as the time would be lost.
 */
final class Times {
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:mm:ss", "Z") // seconds: what clocks showed before there were zones
          .optionalEnd()
          .optionalEnd()
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT); // else 30 February would become the 29th

  /** Behind a sign: of all types only instants have it, such as the first and the last of all. */
  private static final String FARTHEST_YEAR = "1000000000-";

  private Times() {}

  static Object to(Scalar type, Object value) {
    try {
      return converted(type, value);
    } catch (DateTimeException | ArithmeticException notOne) {
      return Conversion.UNFIT;
    }
  }

  /** Returns a time as text, as it stands in JSON. */
  static String textOf(Object time) {
    return time instanceof Instant instant ? DocumentJson.textOf(instant) : time.toString();
  }

  private static Object converted(Scalar type, Object value) {
    return switch (type) {
      case DATE -> value instanceof Instant ? value : instant(value);
      case LOCAL_DATE -> value instanceof LocalDate ? value : day(moment(value));
      case LOCAL_DATE_TIME ->
          value instanceof LocalDateTime ? value : moment(value).toLocalDateTime();
      case OFFSET_DATE_TIME ->
          value instanceof OffsetDateTime ? value : moment(value).toOffsetDateTime();
      case ZONED_DATE_TIME -> value instanceof ZonedDateTime ? value : zoned(value);
      case YEAR -> value instanceof Year ? value : year(value);
      case LOCAL_TIME -> value instanceof LocalTime ? value : LocalTime.parse(textIn(value));
      case OFFSET_TIME -> value instanceof OffsetTime ? value : OffsetTime.parse(textIn(value));
      case YEAR_MONTH -> value instanceof YearMonth ? value : month(textIn(value));
      case MONTH_DAY -> value instanceof MonthDay ? value : MonthDay.parse(textIn(value));
      case DURATION -> value instanceof Duration ? value : Duration.parse(textIn(value));
      case PERIOD -> value instanceof Period ? value : Period.parse(textIn(value));
      default -> throw new AssertionError(type);
    };
  }

  private static Instant instant(Object value) {
    return value instanceof String text && text.startsWith(FARTHEST_YEAR, 1)
        ? Instant.parse(text)
        : moment(value).toInstant();
  }

  /** Returns the moment with the offset that it was given with, or in UTC. */
  private static ZonedDateTime moment(Object value) {
    if (value instanceof Number number) {
      return Instant.ofEpochMilli(Numbers.decimal(number).longValueExact()).atZone(ZoneOffset.UTC);
    }
    if (value instanceof String text) {
      return moment(
          MOMENT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
    }
    if (value instanceof Instant instant) {
      return instant.atZone(ZoneOffset.UTC);
    }
    if (value instanceof TemporalAccessor time) {
      return moment(time);
    }
    throw new DateTimeException("not a moment");
  }

  private static ZonedDateTime moment(TemporalAccessor time) {
    if (time instanceof OffsetDateTime offset) {
      return offset.toZonedDateTime();
    }
    if (time instanceof LocalDateTime local) {
      return local.atZone(ZoneOffset.UTC);
    }
    return time instanceof LocalDate day
        ? day.atStartOfDay(ZoneOffset.UTC)
        : ZonedDateTime.from(time);
  }

  private static LocalDate day(ZonedDateTime moment) {
    if (moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return moment.toLocalDate();
    }
    throw new DateTimeException("not a day");
  }

  private static Object zoned(Object value) {
    return value instanceof String text && text.endsWith("]")
        ? ZonedDateTime.parse(text)
        : moment(value);
  }

  private static Object year(Object value) {
    return value instanceof Number number
        ? Year.of(Numbers.decimal(number).intValueExact())
        : Year.parse(textIn(value));
  }

  /** Reads years of more than four digits also as the type itself prints them: without a sign. */
  private static YearMonth month(String text) {
    boolean lacksSign = text.indexOf('-') > 4 && text.charAt(0) != '+';
    return YearMonth.parse(lacksSign ? "+" + text : text);
  }

  private static String textIn(Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new DateTimeException("not text");
  }
}
