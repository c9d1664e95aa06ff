package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** Every keyword that compares, on values of every kind: three in their order, and null. */
class ValueKindsTest {
  interface Holder {
    @Nullable Object value();
  }

  @NoRepositoryBean
  interface Values<T, V> extends CrudRepository<T, Long> {
    List<T> findByValue(V value);

    List<T> findByValueNot(V value);

    List<T> findByValueIsNull();

    List<T> findByValueIsNotNull();

    List<T> findByValueExists();

    List<T> findByValueIn(Collection<V> values);

    List<T> findByValueNotIn(Collection<V> values);

    List<T> findByValueLessThan(V value);

    List<T> findByValueLessThanEqual(V value);

    List<T> findByValueGreaterThan(V value);

    List<T> findByValueGreaterThanEqual(V value);

    List<T> findByValueBefore(V value);

    List<T> findByValueAfter(V value);

    List<T> findByValueBetween(V least, V greatest);

    List<T> findByValueIsNotNullOrderByValueDesc();
  }

  record OfText(@Nullable Long id, @Nullable String value) implements Holder {}

  interface Texts extends Values<OfText, String> {}

  record OfShort(@Nullable Long id, @Nullable Short value) implements Holder {}

  interface Shorts extends Values<OfShort, Short> {}

  record OfInt(@Nullable Long id, @Nullable Integer value) implements Holder {}

  interface Ints extends Values<OfInt, Integer> {}

  record OfLong(@Nullable Long id, @Nullable Long value) implements Holder {}

  interface Longs extends Values<OfLong, Long> {}

  record OfFloat(@Nullable Long id, @Nullable Float value) implements Holder {}

  interface Floats extends Values<OfFloat, Float> {}

  record OfDouble(@Nullable Long id, @Nullable Double value) implements Holder {}

  interface Doubles extends Values<OfDouble, Double> {}

  record OfBigInteger(@Nullable Long id, @Nullable BigInteger value) implements Holder {}

  interface BigIntegers extends Values<OfBigInteger, BigInteger> {}

  record OfBigDecimal(@Nullable Long id, @Nullable BigDecimal value) implements Holder {}

  interface BigDecimals extends Values<OfBigDecimal, BigDecimal> {}

  enum Grade {
    A,
    B,
    C
  }

  record OfEnum(@Nullable Long id, @Nullable Grade value) implements Holder {}

  interface Enums extends Values<OfEnum, Grade> {}

  record OfUuid(@Nullable Long id, @Nullable UUID value) implements Holder {}

  interface Uuids extends Values<OfUuid, UUID> {}

  record OfInstant(@Nullable Long id, @Nullable Instant value) implements Holder {}

  interface Instants extends Values<OfInstant, Instant> {}

  record OfDate(@Nullable Long id, @Nullable Date value) implements Holder {}

  interface Dates extends Values<OfDate, Date> {}

  record OfLocalDate(@Nullable Long id, @Nullable LocalDate value) implements Holder {}

  interface LocalDates extends Values<OfLocalDate, LocalDate> {}

  record OfLocalTime(@Nullable Long id, @Nullable LocalTime value) implements Holder {}

  interface LocalTimes extends Values<OfLocalTime, LocalTime> {}

  record OfLocalDateTime(@Nullable Long id, @Nullable LocalDateTime value) implements Holder {}

  interface LocalDateTimes extends Values<OfLocalDateTime, LocalDateTime> {}

  record OfOffsetDateTime(@Nullable Long id, @Nullable OffsetDateTime value) implements Holder {}

  interface OffsetDateTimes extends Values<OfOffsetDateTime, OffsetDateTime> {}

  record OfOffsetTime(@Nullable Long id, @Nullable OffsetTime value) implements Holder {}

  interface OffsetTimes extends Values<OfOffsetTime, OffsetTime> {}

  record OfZonedDateTime(@Nullable Long id, @Nullable ZonedDateTime value) implements Holder {}

  interface ZonedDateTimes extends Values<OfZonedDateTime, ZonedDateTime> {}

  record OfYear(@Nullable Long id, @Nullable Year value) implements Holder {}

  interface Years extends Values<OfYear, Year> {}

  record OfYearMonth(@Nullable Long id, @Nullable YearMonth value) implements Holder {}

  interface YearMonths extends Values<OfYearMonth, YearMonth> {}

  record OfMonthDay(@Nullable Long id, @Nullable MonthDay value) implements Holder {}

  interface MonthDays extends Values<OfMonthDay, MonthDay> {}

  record OfDuration(@Nullable Long id, @Nullable Duration value) implements Holder {}

  interface Durations extends Values<OfDuration, Duration> {}

  /** Asks a repository with a low, a middle and a high value. */
  interface Question<T, V> {
    Iterable<T> ask(Values<T, V> values, V low, V middle, V high);
  }

  private static final String LOW = "low";
  private static final String MIDDLE = "middle";
  private static final String HIGH = "high";
  private static final String NULL = "null";

  @TestFactory
  Stream<DynamicTest> finds() {
    return Stream.concat(scalars(), times());
  }

  private static Stream<DynamicTest> scalars() {
    return Stream.of(
            kind(Texts.class, OfText::new, "a", "b", "c"),
            kind(Shorts.class, OfShort::new, (short) 1, (short) 2, (short) 10),
            kind(Ints.class, OfInt::new, -1, 2, 10),
            kind(Longs.class, OfLong::new, 1L, 2L, 1L << 60),
            kind(Floats.class, OfFloat::new, -1.5f, 2f, 10.25f),
            kind(Doubles.class, OfDouble::new, -1.5, 2.0, 1e300),
            kind(
                BigIntegers.class,
                OfBigInteger::new,
                BigInteger.TWO,
                BigInteger.TEN,
                BigInteger.TEN.pow(30)),
            kind(
                BigDecimals.class,
                OfBigDecimal::new,
                new BigDecimal("0.1"),
                new BigDecimal("0.2"),
                new BigDecimal("1e30")),
            kind(Enums.class, OfEnum::new, Grade.A, Grade.B, Grade.C),
            kind(Uuids.class, OfUuid::new, new UUID(0, 1), new UUID(0, 2), new UUID(1, 0)))
        .flatMap(tests -> tests);
  }

  @SuppressWarnings("JavaUtilDate") // entities may have them
  private static Stream<DynamicTest> times() {
    Instant noon = Instant.parse("2020-02-29T12:00:00Z");
    return Stream.of(
            kind(Instants.class, OfInstant::new, noon, noon.plusMillis(1), noon.plusSeconds(9)),
            kind(
                Dates.class,
                OfDate::new,
                Date.from(noon),
                new Date(noon.toEpochMilli() + 1),
                new Date(noon.toEpochMilli() + 2)),
            kind(
                LocalDates.class,
                OfLocalDate::new,
                LocalDate.of(999, 1, 1),
                LocalDate.of(2020, 2, 29),
                LocalDate.of(2020, 10, 1)),
            kind(
                LocalTimes.class,
                OfLocalTime::new,
                LocalTime.MIDNIGHT,
                LocalTime.of(9, 0),
                LocalTime.of(10, 0)),
            kind(
                LocalDateTimes.class,
                OfLocalDateTime::new,
                LocalDateTime.of(2020, 2, 29, 9, 0),
                LocalDateTime.of(2020, 2, 29, 10, 0),
                LocalDateTime.of(2020, 10, 1, 0, 0)),
            kind(
                OffsetDateTimes.class,
                OfOffsetDateTime::new,
                OffsetDateTime.parse("2020-02-29T12:00:00+05:00"),
                OffsetDateTime.parse("2020-02-29T08:00:00Z"),
                OffsetDateTime.parse("2020-02-29T07:00:00-05:00")),
            kind(
                OffsetTimes.class,
                OfOffsetTime::new,
                OffsetTime.parse("12:00:00+05:00"),
                OffsetTime.parse("08:00:00Z"),
                OffsetTime.parse("07:00:00-05:00")),
            kind(
                ZonedDateTimes.class,
                OfZonedDateTime::new,
                ZonedDateTime.parse("2020-02-29T12:00:00+09:00[Asia/Tokyo]"),
                ZonedDateTime.parse("2020-02-29T12:00:00Z[UTC]"),
                ZonedDateTime.parse("2020-02-29T12:00:00-05:00[America/New_York]")),
            kind(Years.class, OfYear::new, Year.of(999), Year.of(2020), Year.of(2021)),
            kind(
                YearMonths.class,
                OfYearMonth::new,
                YearMonth.of(2020, 2),
                YearMonth.of(2020, 10),
                YearMonth.of(2021, 1)),
            kind(
                MonthDays.class,
                OfMonthDay::new,
                MonthDay.of(2, 29),
                MonthDay.of(3, 1),
                MonthDay.of(10, 1)),
            kind(
                Durations.class,
                OfDuration::new,
                Duration.ofSeconds(9),
                Duration.ofSeconds(10),
                Duration.ofDays(1)))
        .flatMap(tests -> tests);
  }

  private interface Maker<T, V> {
    T make(@Nullable Long id, @Nullable V value);
  }

  private static <T extends Holder, V> Stream<DynamicTest> kind(
      Class<? extends Values<T, V>> type, Maker<T, V> maker, V low, V middle, V high) {
    Values<T, V> values = MemoryRepositories.create(type);
    values.saveAll(
        List.of(
            maker.make(null, low),
            maker.make(null, middle),
            maker.make(null, high),
            maker.make(null, null)));
    List<DynamicTest> tests = new ArrayList<>();
    ValueKindsTest.<T, V>questions()
        .forEach(
            (title, question) ->
                tests.add(
                    DynamicTest.dynamicTest(
                        type.getSimpleName() + ": " + title,
                        () -> {
                          List<String> found = new ArrayList<>();
                          question
                              .ask(values, low, middle, high)
                              .forEach(each -> found.add(name(each.value(), low, middle)));
                          assertThat(found).isEqualTo(expected(title));
                        })));
    return tests.stream();
  }

  private static String name(@Nullable Object value, Object low, Object middle) {
    if (value == null) {
      return NULL;
    }
    return value.equals(low) ? LOW : value.equals(middle) ? MIDDLE : HIGH;
  }

  /** Reads what follows the arrow of a title. */
  private static List<String> expected(String title) {
    String names = title.substring(title.indexOf("->") + 2).strip();
    return names.isEmpty() ? List.of() : Arrays.asList(names.split(" "));
  }

  private static <T, V> Map<String, Question<T, V>> questions() {
    Map<String, Question<T, V>> all = new LinkedHashMap<>();
    all.put("Is middle -> middle", (it, low, middle, high) -> it.findByValue(middle));
    all.put("Not middle -> low high null", (it, low, middle, high) -> it.findByValueNot(middle));
    all.put("IsNull -> null", (it, low, middle, high) -> it.findByValueIsNull());
    all.put("IsNotNull -> low middle high", (it, low, middle, high) -> it.findByValueIsNotNull());
    all.put("Exists -> low middle high", (it, low, middle, high) -> it.findByValueExists());
    all.put("In -> low high", (it, low, middle, high) -> it.findByValueIn(List.of(high, low)));
    all.put("In nothing ->", (it, low, middle, high) -> it.findByValueIn(List.of()));
    all.put(
        "NotIn -> middle null", (it, low, middle, high) -> it.findByValueNotIn(List.of(low, high)));
    all.put("LessThan -> low", (it, low, middle, high) -> it.findByValueLessThan(middle));
    all.put(
        "LessThanEqual -> low middle",
        (it, low, middle, high) -> it.findByValueLessThanEqual(middle));
    all.put("GreaterThan -> high", (it, low, middle, high) -> it.findByValueGreaterThan(middle));
    all.put(
        "GreaterThanEqual -> middle high",
        (it, low, middle, high) -> it.findByValueGreaterThanEqual(middle));
    all.put("Before -> low", (it, low, middle, high) -> it.findByValueBefore(middle));
    all.put("After -> high", (it, low, middle, high) -> it.findByValueAfter(middle));
    all.put(
        "Between -> middle high", (it, low, middle, high) -> it.findByValueBetween(middle, high));
    all.put(
        "Between, turned around ->",
        (it, low, middle, high) -> it.findByValueBetween(high, middle));
    all.put(
        "OrderBy Desc -> high middle low",
        (it, low, middle, high) -> it.findByValueIsNotNullOrderByValueDesc());
    return all;
  }
}
