package io.memoryconnector.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.geo.Point;

/** Every type of property, there and back. */
@SuppressWarnings("JavaUtilDate") // entities may hold dates
class ValuesTest {
  private final EntityConverters converters = new EntityConverters(new MemoryMappingContext());

  @Nested
  class single_values {
    record Scalars(
        @Nullable Long id,
        String text,
        char letter,
        boolean flag,
        byte tiny,
        short small,
        int whole,
        long big,
        float single,
        double fraction,
        BigInteger huge,
        BigDecimal exact,
        Number number,
        UUID uuid,
        Date date,
        Instant instant,
        LocalDate day,
        LocalDateTime dayTime,
        OffsetDateTime offset,
        ZonedDateTime zoned,
        Year year,
        YearMonth month,
        Duration duration,
        DayOfWeek weekday,
        URI uri,
        Locale locale,
        Currency currency,
        Point point) {}

    private final EntityConverter<Scalars> scalars = converters.of(Scalars.class);

    @Test
    void come_back_equal_whatever_they_are() {
      for (long seed = 0; seed < 200; seed++) {
        Scalars before = random(new SplittableRandom(seed));
        assertThat(scalars.read(scalars.write(before))).as("seed %d", seed).isEqualTo(before);
      }
    }

    @Test
    void come_back_equal_from_a_file_that_knows_no_types() {
      for (long seed = 0; seed < 200; seed++) {
        Scalars before = random(new SplittableRandom(seed));
        Document untyped = Document.parse(scalars.write(before).toJson());
        assertThat(scalars.read(untyped)).as("seed %d", seed).isEqualTo(before);
      }
    }

    private static Scalars random(SplittableRandom random) {
      Instant instant = Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
      OffsetDateTime offset = instant.atOffset(ZoneOffset.ofHours(random.nextInt(-12, 13)));
      return new Scalars(
          random.nextLong(),
          Long.toString(random.nextLong(), 36),
          (char) random.nextInt('a', 'z'),
          random.nextBoolean(),
          (byte) random.nextInt(),
          (short) random.nextInt(),
          random.nextInt(),
          random.nextLong(),
          (float) random.nextDouble(),
          random.nextDouble() * random.nextLong(),
          BigInteger.valueOf(random.nextLong()).pow(3),
          BigDecimal.valueOf(random.nextLong(), 5)
              .multiply(new BigDecimal("1e20"))
              .stripTrailingZeros(),
          random.nextInt(),
          new UUID(random.nextLong(), random.nextLong()),
          Date.from(instant),
          instant,
          offset.toLocalDate(),
          offset.toLocalDateTime(),
          offset,
          offset.toZonedDateTime(),
          Year.from(offset),
          YearMonth.from(offset),
          Duration.ofMillis(random.nextInt()),
          offset.getDayOfWeek(),
          URI.create("https://example.org/" + random.nextInt()),
          Locale.CANADA_FRENCH,
          Currency.getInstance("EUR"),
          new Point(random.nextInt(180), random.nextInt(90)));
    }
  }

  @Nested
  class containers {
    static class Containers {
      @Nullable Long id;
      Optional<String> optional = Optional.of("replaced");
      @Nullable List<@Nullable Integer> list;
      @Nullable Set<String> set;
      @Nullable SortedSet<Integer> sorted;
      @Nullable EnumSet<DayOfWeek> days;
      @Nullable Queue<String> queue;
      @Nullable Deque<String> deque;
      double @Nullable [] doubles;
      String @Nullable [][] grid;
      byte @Nullable [] bytes;
      @Nullable Map<Integer, List<LocalDate>> byNumber;
      @Nullable EnumMap<DayOfWeek, Optional<Integer>> byDay;
      @Nullable SortedMap<UUID, Boolean> byUuid;
      @Nullable Map<String, Object> anything;
      List<?> @Nullable [] untyped;
    }

    private final EntityConverter<Containers> converter = converters.of(Containers.class);

    @Test
    void come_back_equal() {
      Containers before = new Containers();
      before.optional = Optional.of("a");
      before.list = new ArrayList<>(Collections.singletonList(null));
      before.set = new LinkedHashSet<>(List.of("b", "a"));
      before.sorted = new TreeSet<>(Set.of(2, 1));
      before.days = EnumSet.of(DayOfWeek.MONDAY);
      before.queue = new java.util.ArrayDeque<>(List.of("a"));
      before.deque = new java.util.ArrayDeque<>(List.of("a", "b"));
      before.doubles = new double[] {1.5, 2};
      before.grid = new String[][] {{"a"}, {}, {"b", "c"}};
      before.bytes = new byte[] {1, 2};
      before.byNumber = Map.of(7, List.of(LocalDate.EPOCH));
      before.byDay = new EnumMap<>(Map.of(DayOfWeek.FRIDAY, Optional.of(3)));
      before.byUuid = new TreeMap<>(Map.of(new UUID(1, 2), true));
      before.anything = new LinkedHashMap<>(Map.of("a", List.of(1, "b", Map.of("c", 2.5))));
      before.untyped = new List<?>[] {List.of(1), List.of("a")};
      Containers after = converter.read(Document.parse(converter.write(before).toJson()));
      assertThat(after).usingRecursiveComparison().isEqualTo(before);
      assertThat(converter.read(converter.write(before)))
          .usingRecursiveComparison()
          .isEqualTo(before);
    }

    @Test
    void null_is_an_empty_optional_and_so_is_nothing() {
      assertThat(converter.read(Document.of("optional", null)).optional).isEmpty();
      assertThat(converter.read(Document.empty()).optional).isEmpty();
    }

    @Test
    void say_where_an_element_does_not_fit() {
      assertThatExceptionOfType(UnreadableRecordException.class)
          .isThrownBy(() -> converter.read(Document.parse("{\"id\":1,\"byNumber\":{\"x\":[]}}")))
          .withMessage(
              "Cannot read record 1 of 'Containers' as %s: property 'byNumber.x' holds 'x', which"
                  + " is not a number. Mend the record, or change the type of the property.",
              Containers.class.getName());
    }
  }

  @Nested
  class that_do_not_fit {
    enum Level {
      LOW,
      HIGH
    }

    static class Thing {
      @Nullable Long id;
      @Nullable Level level;
      double share;
      @Nullable Object any;
    }

    private final EntityConverter<Thing> things = converters.of(Thing.class);

    @Test
    void an_unknown_constant() {
      assertThatExceptionOfType(UnreadableRecordException.class)
          .isThrownBy(() -> things.read(Document.parse("{\"id\":1,\"level\":\"MIDDLE\"}")))
          .withMessage(
              "Cannot read record 1 of 'Thing' as %s: property 'level' holds 'MIDDLE', which is not"
                  + " a Level: LOW, HIGH. Mend the record, or change the type of the property.",
              Thing.class.getName());
    }

    @Test
    void a_number_that_is_none() {
      Thing thing = new Thing();
      thing.share = Double.NaN;
      assertThatExceptionOfType(UnwritableEntityException.class)
          .isThrownBy(() -> things.write(thing))
          .withMessage(
              "Cannot write a new Thing as 'Thing': property 'share' holds NaN, which is not a"
                  + " number. Store a finite number or null.");
    }

    @Test
    void an_object_where_no_type_is_declared() {
      Thing thing = new Thing();
      thing.any = new java.util.BitSet();
      assertThatExceptionOfType(UnwritableEntityException.class)
          .isThrownBy(() -> things.write(thing))
          .withMessage(
              "Cannot write a new Thing as 'Thing': property 'any' holds a java.util.BitSet,"
                  + " which could not be read back as its type is not declared. Declare the type of"
                  + " the property, or store text, numbers, dates, lists or maps.");
    }
  }
}
