package io.memoryconnector.spring.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.Backwards;
import io.memoryconnector.spring.mapping.MemoryCustomConversions;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.mapping.MemoryPersistentProperty;
import io.memoryconnector.spring.mapping.UnwritableEntityException;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.converter.Converter;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.convert.PropertyValueConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.ValueConversionContext;
import org.springframework.data.convert.ValueConverter;
import org.springframework.data.convert.WritingConverter;

/** What {@code updateAll} takes for a value: what entities have, and what records have. */
class UpdatedValuesTest {
  record Money(long cents) {}

  record Line(String product, Money price) {}

  record Bill(
      @Nullable Long id,
      @Nullable Money total,
      @Nullable List<Money> parts,
      @Nullable Line first,
      @Nullable Map<DayOfWeek, Line> days,
      @ValueConverter(Backwards.class) @Nullable String secret) {}

  @WritingConverter
  static final class MoneyWriter implements Converter<Money, String> {
    @Override
    public String convert(Money money) {
      if (money.cents() < 0) {
        throw new IllegalArgumentException("a debt");
      }
      return money.cents() + " ct";
    }
  }

  @ReadingConverter
  static final class MoneyReader implements Converter<String, Money> {
    @Override
    public Money convert(String text) {
      return new Money(Long.parseLong(text.replace(" ct", "")));
    }
  }

  private static final Line LINE = new Line("pen", new Money(3));

  private final EntityOperations<Bill> bills =
      new MemoryTemplate(
              MemoryDataSource.inMemory("shop"),
              new MemoryMappingContext(
                  new MemoryCustomConversions(List.of(new MoneyWriter(), new MoneyReader()))))
          .forType(Bill.class);

  UpdatedValuesTest() {
    bills.insert(new Bill(null, null, null, null, null, null));
  }

  @Test
  void those_of_entities_become_what_records_hold() {
    bills.updateAll(
        Where.ALWAYS,
        Map.of(
            "total",
            new Money(5),
            "parts",
            List.of(new Money(2), new Money(3)),
            "first",
            LINE,
            "days",
            Map.of(DayOfWeek.MONDAY, LINE),
            "secret",
            "abc"));
    assertThat(bills.find(Filter.ALL))
        .containsExactly(
            new Bill(
                1L,
                new Money(5),
                List.of(new Money(2), new Money(3)),
                LINE,
                Map.of(DayOfWeek.MONDAY, LINE),
                "abc"));
    assertThat(bills.findDocuments(Filter.ALL.fields("total", "secret")))
        .containsExactly(Document.copyOf(Map.of("total", "5 ct", "secret", "cba")));
  }

  @Test
  void optional_ones_are_taken_out() {
    bills.updateAll(Where.ALWAYS, Map.of("total", Optional.of(new Money(5)), "secret", "abc"));
    bills.updateAll(Where.ALWAYS, Map.of("secret", Optional.empty()));
    assertThat(bills.find(Filter.ALL))
        .containsExactly(new Bill(1L, new Money(5), null, null, null, null));
  }

  @Test
  void what_cannot_be_stored_is_told_with_its_place() {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(
            () ->
                bills.updateAll(Where.ALWAYS, Map.of("days", Map.of(DayOfWeek.MONDAY, Bill.class))))
        .withMessage(
            "Cannot store 'days.MONDAY': documents hold no values of type java.lang.Class. Store text, a number, a boolean, a date, a UUID, bytes, a list or a map.");
  }

  @Test
  void those_of_records_stay_as_they_are() {
    Map<String, String> line = Map.of("product", "pen", "price", "3 ct");
    bills.updateAll(
        Where.ALWAYS,
        Map.of(
            "total",
            "5 ct",
            "parts",
            List.of("2 ct"),
            "first",
            line,
            "days",
            Map.of("MONDAY", line)));
    assertThat(bills.find(Filter.ALL))
        .containsExactly(
            new Bill(
                1L,
                new Money(5),
                List.of(new Money(2)),
                LINE,
                Map.of(DayOfWeek.MONDAY, LINE),
                null));
  }

  @Test
  void documents_have_those_of_records() {
    bills.updateAll(Where.ALWAYS, Document.of("secret", "cba"));
    assertThat(bills.find(Filter.ALL)).extracting(Bill::secret).containsExactly("abc");
  }

  @Test
  void one_that_its_converter_refuses_changes_nothing() {
    assertThatExceptionOfType(UnwritableEntityException.class)
        .isThrownBy(
            () -> bills.updateAll(Where.ALWAYS, Map.of("first", new Line("ink", new Money(-1)))))
        .withMessage(
            "Cannot update 'Bill': property 'first.price' holds 'Money[cents=-1]', which its"
                + " converter refuses. Give another value.");
    assertThat(bills.find(Filter.ALL)).extracting(Bill::first).containsOnlyNulls();
  }

  @Test
  void one_within_a_map_is_named_by_its_key() {
    Map<DayOfWeek, Line> days = Map.of(DayOfWeek.MONDAY, new Line("ink", new Money(-1)));
    assertThatExceptionOfType(UnwritableEntityException.class)
        .isThrownBy(() -> bills.updateAll(Where.ALWAYS, Map.of("days", days)))
        .withMessage(
            "Cannot update 'Bill': property 'days.MONDAY.price' holds 'Money[cents=-1]', which its"
                + " converter refuses. Give another value.");
  }

  @Nested
  class of_properties_that_always_have_a_value {
    record Account(
        @Nullable Long id,
        @ValueConverter(Pin.class) int pin,
        @ValueConverter(Spaces.class) String note,
        Map<String, Optional<Money>> limits,
        @Nullable Object extra) {}

    interface Accounts extends MemoryRepository<Account, Long> {
      List<Account> findByPin(int pin);

      List<Account> findByPinIn(List<Integer> pins);

      List<Account> findByNote(@Nullable String note);

      List<Account> findByNoteIsNull();
    }

    static final class Pin
        implements PropertyValueConverter<
            Integer, String, ValueConversionContext<MemoryPersistentProperty>> {
      @Override
      public Integer read(String value, ValueConversionContext<MemoryPersistentProperty> context) {
        return Integer.valueOf(value.substring(1));
      }

      @Override
      public String write(Integer value, ValueConversionContext<MemoryPersistentProperty> context) {
        return "#" + value;
      }
    }

    /** Stores nothing for empty text, and no text for null. */
    static final class Spaces
        implements PropertyValueConverter<
            String, String, ValueConversionContext<MemoryPersistentProperty>> {
      @Override
      public String read(String value, ValueConversionContext<MemoryPersistentProperty> context) {
        return value;
      }

      @Override
      public String readNull(ValueConversionContext<MemoryPersistentProperty> context) {
        return "";
      }

      @Override
      public @Nullable String write(
          String value, ValueConversionContext<MemoryPersistentProperty> context) {
        return value.isEmpty() ? null : value;
      }

      @Override
      public String writeNull(ValueConversionContext<MemoryPersistentProperty> context) {
        return "-";
      }
    }

    private final Accounts accounts =
        MemoryRepositories.create(
            Accounts.class,
            new MemoryTemplate(
                MemoryDataSource.inMemory("bank"),
                new MemoryMappingContext(
                    new MemoryCustomConversions(List.of(new MoneyWriter(), new MoneyReader())))));

    of_properties_that_always_have_a_value() {
      accounts.insert(new Account(null, 7, "", Map.of(), null));
    }

    private String stored() {
      return accounts.findDocuments(Filter.ALL).get(0).toString();
    }

    @Test
    void a_primitive_is_converted_in_updates_and_queries() {
      assertThat(accounts.findByPin(7)).hasSize(1);
      assertThat(accounts.findByPinIn(List.of(6, 7))).hasSize(1);
      accounts.updateAll(Where.ALWAYS, Map.of("pin", 9));
      assertThat(accounts.findByPin(9)).extracting(Account::pin).containsExactly(9);
      assertThat(stored()).contains("\"pin\":\"#9\"");
    }

    @Test
    void one_of_which_its_converter_makes_null_is_null() {
      assertThat(accounts.findByNote("")).hasSize(1);
      accounts.updateAll(Where.ALWAYS, Map.of("note", "x"));
      accounts.updateAll(Where.ALWAYS, Map.of("note", ""));
      assertThat(stored()).contains("\"note\":null");
    }

    @Test
    void null_is_what_its_converter_makes_of_it() {
      accounts.updateAll(Where.ALWAYS, Collections.singletonMap("note", null));
      assertThat(stored()).contains("\"note\":\"-\"");
    }

    @Test
    void queries_for_null_find_what_is_null_in_records() {
      assertThat(accounts.findByNote(null)).hasSize(1);
      accounts.updateAll(Where.ALWAYS, Collections.singletonMap("note", null));
      assertThat(accounts.findByNote(null)).isEmpty();
      assertThat(accounts.findByNoteIsNull()).isEmpty();
      assertThat(accounts.findByNote("-")).hasSize(1);
    }

    @Test
    void optional_ones_within_a_map_are_taken_out() {
      Map<String, Optional<Money>> limits = new TreeMap<>();
      limits.put("day", Optional.of(new Money(8)));
      limits.put("week", Optional.empty());
      accounts.updateAll(Where.ALWAYS, Map.of("limits", limits));
      assertThat(stored()).contains("\"limits\":{\"day\":\"8 ct\",\"week\":null}");
      assertThat(accounts.findAll()).extracting(Account::limits).containsExactly(limits);
    }

    @Test
    void a_list_that_has_itself_in_it_is_refused() {
      List<Object> endless = new ArrayList<>();
      endless.add(endless);
      assertThatExceptionOfType(UnwritableEntityException.class)
          .isThrownBy(() -> accounts.updateAll(Where.ALWAYS, Map.of("extra", endless)))
          .withMessage(
              "Cannot update 'Account': property 'extra' leads deeper than 100 levels, or back to"
                  + " where it started. Give another value.");
    }
  }
}
