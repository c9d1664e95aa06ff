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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.geo.Point;
import org.springframework.util.ClassUtils;

/** The classes whose values are stored as a single value, each with its codec. */
final class ScalarCodecs {
  private static final Map<Class<?>, ScalarCodec> ALL = all();

  private ScalarCodecs() {}

  /** Returns the codec of a class, primitive or not; null if its values are not single. */
  static @Nullable ScalarCodec find(Class<?> type) {
    return ALL.get(ClassUtils.resolvePrimitiveIfNecessary(type));
  }

  private static Map<Class<?>, ScalarCodec> all() {
    return List.of(numbers(), texts(), times(), others()).stream()
        .flatMap(List::stream)
        .collect(
            Collectors.toMap(
                ScalarCodec::javaType, Function.identity(), (a, b) -> b, LinkedHashMap::new));
  }

  private static List<ScalarCodec> numbers() {
    return List.of(
        asIs(Integer.class, INTEGER, Numbers::toInteger),
        asIs(Long.class, LONG, Numbers::toLong),
        of(Double.class, DOUBLE, Numbers::finite, Numbers::toDouble),
        of(Short.class, INTEGER, value -> ((Short) value).intValue(), Numbers::toShort),
        of(Byte.class, INTEGER, value -> ((Byte) value).intValue(), Numbers::toByte),
        of(Float.class, DOUBLE, Numbers::finiteFloat, Numbers::toFloat),
        asIs(BigInteger.class, BIG_INTEGER, Numbers::toBigInteger),
        asIs(BigDecimal.class, BIG_DECIMAL, Numbers::toBigDecimal),
        of(Number.class, NUMBER, Numbers::storable, Numbers::toNumber));
  }

  private static List<ScalarCodec> texts() {
    return List.of(
        asIs(String.class, STRING, Texts::toText),
        of(Character.class, STRING, Object::toString, Texts::toCharacter),
        text(URI.class, Object::toString, URI::create, "a URI"),
        text(URL.class, Object::toString, Texts::toUrl, "a URL"),
        text(Locale.class, it -> ((Locale) it).toLanguageTag(), Locale::forLanguageTag, "a locale"),
        text(Currency.class, Object::toString, Currency::getInstance, "a currency code"),
        text(ZoneId.class, Object::toString, ZoneId::of, "a time zone"),
        text(ZoneOffset.class, Object::toString, ZoneOffset::of, "an offset from UTC"));
  }

  private static List<ScalarCodec> times() {
    return List.of(
        asIs(Instant.class, DATE, Times::toInstant),
        of(Date.class, DATE, Times::ofDate, Times::toDate),
        parsed(LocalDate.class, LOCAL_DATE, LocalDate::parse, "a day"),
        parsed(LocalTime.class, LOCAL_TIME, LocalTime::parse, "a time of day"),
        parsed(LocalDateTime.class, LOCAL_DATE_TIME, LocalDateTime::parse, "a day and time"),
        parsed(
            OffsetDateTime.class,
            OFFSET_DATE_TIME,
            OffsetDateTime::parse,
            "a day and time with an offset"),
        parsed(OffsetTime.class, OFFSET_TIME, OffsetTime::parse, "a time of day with an offset"),
        parsed(
            ZonedDateTime.class,
            ZONED_DATE_TIME,
            ZonedDateTime::parse,
            "a day and time in a time zone"),
        asIs(Year.class, YEAR, Times::toYear),
        parsed(YearMonth.class, YEAR_MONTH, YearMonth::parse, "a month of a year"),
        parsed(MonthDay.class, MONTH_DAY, MonthDay::parse, "a day of a month"),
        parsed(Duration.class, DURATION, Duration::parse, "a duration"),
        parsed(Period.class, PERIOD, Period::parse, "a period"));
  }

  private static List<ScalarCodec> others() {
    return List.of(
        asIs(Boolean.class, BOOLEAN, ScalarCodecs::toBoolean),
        parsed(java.util.UUID.class, UUID, java.util.UUID::fromString, "a UUID"),
        parsed(Binary.class, BINARY, Binary::parse, "Base64 text"),
        of(
            byte[].class,
            BINARY,
            value -> Binary.of((byte[]) value),
            stored -> toBinary(stored).toBytes()),
        asIs(GeoPoint.class, GEO_POINT, ScalarCodecs::toGeoPoint),
        of(
            Point.class,
            GEO_POINT,
            value -> new GeoPoint(((Point) value).getY(), ((Point) value).getX()),
            stored -> new Point(toGeoPoint(stored).lng(), toGeoPoint(stored).lat())));
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
