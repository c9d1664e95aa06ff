package io.memoryconnector.spring.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.MemoryCustomConversions;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.mapping.MemoryPersistentProperty;
import io.memoryconnector.spring.mapping.UnwritableEntityException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.converter.Converter;
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

  static final class Backwards
      implements PropertyValueConverter<
          String, String, ValueConversionContext<MemoryPersistentProperty>> {
    @Override
    public String read(String value, ValueConversionContext<MemoryPersistentProperty> context) {
      return new StringBuilder(value).reverse().toString();
    }

    @Override
    public String write(String value, ValueConversionContext<MemoryPersistentProperty> context) {
      return read(value, context);
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
}
