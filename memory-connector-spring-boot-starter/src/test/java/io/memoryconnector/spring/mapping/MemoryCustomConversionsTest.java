package io.memoryconnector.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.model.PropertyDefinition;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.annotation.Id;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.ValueConverter;
import org.springframework.data.convert.WritingConverter;

class MemoryCustomConversionsTest {
  record Money(long cents) {}

  record Bill(
      @Nullable Long id,
      Money total,
      List<Money> parts,
      @ValueConverter(Backwards.class) String secret) {}

  /** No entity has two ids. */
  record Range(@Id long from, @Id long to) {}

  record Offer(@Nullable Long id, Range prices) {}

  @WritingConverter
  static final class RangeWriter implements Converter<Range, String> {
    @Override
    public String convert(Range range) {
      return range.from() + "-" + range.to();
    }
  }

  @ReadingConverter
  static final class RangeReader implements Converter<String, Range> {
    @Override
    public Range convert(String text) {
      int middle = text.indexOf('-');
      return new Range(
          Long.parseLong(text.substring(0, middle)), Long.parseLong(text.substring(middle + 1)));
    }
  }

  @WritingConverter
  static final class MoneyWriter implements Converter<Money, String> {
    @Override
    public String convert(Money money) {
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

  private final EntityConverter<Bill> bills =
      convertersWith(new MoneyWriter(), new MoneyReader()).of(Bill.class);

  @Test
  void are_used_for_values_and_elements() {
    Bill bill = new Bill(1L, new Money(5), List.of(new Money(2), new Money(3)), "abc");
    assertThat(bills.write(bill))
        .hasToString(
            "{\"id\":1,\"total\":\"5 ct\",\"parts\":[\"2 ct\",\"3 ct\"],\"secret\":\"cba\"}");
    assertThat(bills.read(bills.write(bill))).isEqualTo(bill);
  }

  @Test
  void are_used_for_query_arguments() {
    assertThat(bills.property("total").toStored(new Money(5))).isEqualTo("5 ct");
    assertThat(bills.property("parts").toStored(new Money(5))).isEqualTo("5 ct");
    assertThat(bills.property("secret").toStored("abc")).isEqualTo("cba");
  }

  @Test
  void decide_the_type_of_the_stored_values() {
    assertThat(bills.definition().properties())
        .containsEntry("total", PropertyDefinition.of("total", Scalar.STRING));
  }

  @Test
  void let_a_class_be_a_value_that_could_not_be_mapped() {
    Offer offer = new Offer(1L, new Range(2, 3));
    EntityConverter<Offer> offers =
        convertersWith(new RangeWriter(), new RangeReader()).of(Offer.class);
    assertThat(offers.write(offer)).hasToString("{\"id\":1,\"prices\":\"2-3\"}");
    assertThat(offers.read(offers.write(offer))).isEqualTo(offer);
  }

  @Test
  void name_the_property_of_a_value_that_they_refuse() {
    assertThatExceptionOfType(UnreadableRecordException.class)
        .isThrownBy(() -> bills.read(Document.parse("{\"id\":1,\"total\":\"much\"}")))
        .withMessage(
            "Cannot read record 1 of 'Bill' as %s: property 'total' holds 'much', which is not what"
                + " its converter accepts. Mend the record, or change the type of the property.",
            Bill.class.getName());
  }

  @Test
  void need_both_directions() {
    assertThatExceptionOfType(InvalidEntityException.class)
        .isThrownBy(() -> convertersWith(new MoneyWriter()).of(Bill.class))
        .withMessage(
            "Cannot map %s, property 'total': %s has a converter for writing but none for reading."
                + " Register a @ReadingConverter from the type that the writing one makes.",
            Bill.class.getName(), Money.class.getName());
  }

  private static EntityConverters convertersWith(Object... converters) {
    MemoryCustomConversions conversions = new MemoryCustomConversions(List.of(converters));
    return new EntityConverters(new MemoryMappingContext(conversions));
  }
}
