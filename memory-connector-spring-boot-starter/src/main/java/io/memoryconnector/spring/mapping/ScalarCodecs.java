package io.memoryconnector.spring.mapping;

import static io.memoryconnector.model.PropertyType.Scalar.*;

import io.memoryconnector.document.Binary;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.model.PropertyType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
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
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.geo.Point;
import org.springframework.util.ClassUtils;

/**
 * The classes whose values are stored as a single value, each with its codec. A codec is made when
 * its class is first met: an entity has few of them, and each takes some time of a start.
 */
final class ScalarCodecs {
  private static final ClassValue<Optional<ScalarCodec>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Optional<ScalarCodec> computeValue(Class<?> type) {
          ScalarCodec codec = ofNumber(type);
          codec = codec == null ? ofText(type) : codec;
          codec = codec == null ? ofTime(type) : codec;
          return Optional.ofNullable(codec == null ? ofAnother(type) : codec);
        }
      };

  private ScalarCodecs() {}

  /** Returns the codec of a class, primitive or not; null if its values are not single. */
  static @Nullable ScalarCodec find(Class<?> type) {
    return KNOWN.get(ClassUtils.resolvePrimitiveIfNecessary(type)).orElse(null);
  }

  private static @Nullable ScalarCodec ofNumber(Class<?> type) {
    return switch (type.getName()) {
      case "java.lang.Integer" -> asIs(Integer.class, INTEGER, Numbers::toInteger);
      case "java.lang.Long" -> asIs(Long.class, LONG, Numbers::toLong);
      case "java.lang.Double" -> of(Double.class, DOUBLE, Numbers::storable, Numbers::toDouble);
      case "java.lang.Short" ->
          of(Short.class, INTEGER, value -> ((Short) value).intValue(), Numbers::toShort);
      case "java.lang.Byte" ->
          of(Byte.class, INTEGER, value -> ((Byte) value).intValue(), Numbers::toByte);
      case "java.lang.Float" -> of(Float.class, DOUBLE, Numbers::finiteFloat, Numbers::toFloat);
      case "java.math.BigInteger" -> asIs(BigInteger.class, BIG_INTEGER, Numbers::toBigInteger);
      case "java.math.BigDecimal" -> asIs(BigDecimal.class, BIG_DECIMAL, Numbers::toBigDecimal);
      case "java.lang.Number" -> of(Number.class, NUMBER, Numbers::storable, Numbers::toNumber);
      default -> null;
    };
  }

  private static @Nullable ScalarCodec ofText(Class<?> type) {
    return switch (type.getName()) {
      case "java.lang.String" -> asIs(String.class, STRING, Texts::toText);
      case "java.lang.Character" ->
          of(Character.class, STRING, Object::toString, Texts::toCharacter);
      case "java.net.URI" -> text(URI.class, Object::toString, URI::create, "a URI");
      case "java.net.URL" -> text(URL.class, Object::toString, Texts::toUrl, "a URL");
      case "java.util.Locale" ->
          text(
              Locale.class,
              it -> ((Locale) it).toLanguageTag(),
              Locale::forLanguageTag,
              "a locale");
      case "java.util.Currency" ->
          text(Currency.class, Object::toString, Currency::getInstance, "a currency code");
      case "java.time.ZoneId" -> text(ZoneId.class, Object::toString, ZoneId::of, "a time zone");
      case "java.time.ZoneOffset" ->
          text(ZoneOffset.class, Object::toString, ZoneOffset::of, "an offset from UTC");
      default -> null;
    };
  }

  private static @Nullable ScalarCodec ofTime(Class<?> type) {
    return switch (type.getName()) {
      case "java.time.Instant" -> asIs(Instant.class, DATE, Times::toInstant);
      case "java.util.Date" -> of(Date.class, DATE, Times::ofDate, Times::toDate);
      case "java.time.LocalDate" -> parsed(LocalDate.class, LOCAL_DATE, LocalDate::parse, "a day");
      case "java.time.LocalTime" ->
          parsed(LocalTime.class, LOCAL_TIME, LocalTime::parse, "a time of day");
      case "java.time.LocalDateTime" ->
          parsed(LocalDateTime.class, LOCAL_DATE_TIME, LocalDateTime::parse, "a day and time");
      case "java.time.OffsetDateTime" ->
          parsed(
              OffsetDateTime.class,
              OFFSET_DATE_TIME,
              OffsetDateTime::parse,
              "a day and time with an offset");
      case "java.time.OffsetTime" ->
          parsed(OffsetTime.class, OFFSET_TIME, OffsetTime::parse, "a time of day with an offset");
      case "java.time.ZonedDateTime" ->
          parsed(
              ZonedDateTime.class,
              ZONED_DATE_TIME,
              ZonedDateTime::parse,
              "a day and time in a time zone");
      case "java.time.Year" -> asIs(Year.class, YEAR, Times::toYear);
      case "java.time.YearMonth" ->
          parsed(YearMonth.class, YEAR_MONTH, YearMonth::parse, "a month of a year");
      case "java.time.MonthDay" ->
          parsed(MonthDay.class, MONTH_DAY, MonthDay::parse, "a day of a month");
      case "java.time.Duration" -> parsed(Duration.class, DURATION, Duration::parse, "a duration");
      case "java.time.Period" -> parsed(Period.class, PERIOD, Period::parse, "a period");
      default -> null;
    };
  }

  private static @Nullable ScalarCodec ofAnother(Class<?> type) {
    return switch (type.getName()) {
      case "java.lang.Boolean" -> asIs(Boolean.class, BOOLEAN, ScalarCodecs::toBoolean);
      case "java.util.UUID" ->
          parsed(java.util.UUID.class, UUID, java.util.UUID::fromString, "a UUID");
      case "io.memoryconnector.document.Binary" ->
          parsed(Binary.class, BINARY, Binary::parse, "Base64 text");
      case "[B" ->
          of(
              byte[].class,
              BINARY,
              value -> Binary.of((byte[]) value),
              stored -> toBinary(stored).toBytes());
      case "io.memoryconnector.document.GeoPoint" ->
          asIs(GeoPoint.class, GEO_POINT, ScalarCodecs::toGeoPoint);
      case "org.springframework.data.geo.Point" ->
          of(
              Point.class,
              GEO_POINT,
              value -> new GeoPoint(((Point) value).getY(), ((Point) value).getX()),
              stored -> new Point(toGeoPoint(stored).lng(), toGeoPoint(stored).lat()));
      default -> null;
    };
  }

  private static ScalarCodec of(
      Class<?> javaType,
      PropertyType type,
      UnaryOperator<Object> writer,
      Function<Object, Object> reader) {
    return new ScalarCodec(javaType, type, writer, reader);
  }

  private static ScalarCodec asIs(
      Class<?> javaType, PropertyType type, Function<Object, Object> reader) {
    return of(javaType, type, ScalarCodec.AS_IS, reader);
  }

  /** Stored as itself, and read from text as well: from a file that knew no types. */
  private static ScalarCodec parsed(
      Class<?> javaType, PropertyType type, Function<String, Object> parser, String needed) {
    return asIs(
        javaType,
        type,
        stored -> javaType.isInstance(stored) ? stored : Texts.parse(stored, parser, needed));
  }

  private static ScalarCodec text(
      Class<?> javaType,
      UnaryOperator<Object> writer,
      Function<String, Object> parser,
      String needed) {
    return of(javaType, STRING, writer, stored -> Texts.parse(stored, parser, needed));
  }

  private static Object toBoolean(Object stored) {
    if (stored instanceof Boolean) {
      return stored;
    }
    throw ValueFailure.unreadable(stored, "true or false");
  }

  private static Binary toBinary(Object stored) {
    return stored instanceof Binary binary
        ? binary
        : (Binary) Texts.parse(stored, Binary::parse, "Base64 text");
  }

  private static GeoPoint toGeoPoint(Object stored) {
    if (stored instanceof GeoPoint point) {
      return point;
    }
    if (stored instanceof Document document
        && document.get("lat") instanceof Number lat
        && document.get("lng") instanceof Number lng) {
      return new GeoPoint(lat.doubleValue(), lng.doubleValue());
    }
    throw ValueFailure.unreadable(stored, "a geo point");
  }
}
