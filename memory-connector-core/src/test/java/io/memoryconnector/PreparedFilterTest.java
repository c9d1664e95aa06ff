package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.Parameter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreparedFilterTest {
  private final MemoryDataSource source = MemoryDataSource.inMemory("test");
  private final MemoryCollection cities = source.define(model(Scalar.NUMBER));

  PreparedFilterTest() {
    cities.createAll(
        Stream.of(
                "{\"name\": \"Oslo\", \"country\": \"NO\", \"people\": 700000}",
                "{\"name\": \"Bergen\", \"country\": \"NO\", \"people\": 290000}",
                "{\"name\": \"Chur\", \"country\": \"CH\", \"people\": 40000}",
                "{\"name\": \"Atlantis\", \"people\": 0}")
            .map(Document::parse)
            .toList());
  }

  @Test
  void finds_other_records_with_other_operands() {
    PreparedFilter inCountry = cities.prepare(filter("country", Operator.EQ));
    assertThat(names(inCountry, "NO")).containsExactly("Oslo", "Bergen");
    assertThat(names(inCountry, "CH")).containsExactly("Chur");
    assertThat(names(inCountry, (Object) null)).containsExactly("Atlantis");
  }

  @Test
  void takes_a_list_where_it_compares_with_one() {
    PreparedFilter inCountries = cities.prepare(filter("country", Operator.INQ));
    assertThat(names(inCountries, List.of("CH", "AT"))).containsExactly("Chur");
  }

  @Test
  void counts_and_looks_for_the_first_as_well() {
    PreparedFilter large = cities.prepare(filter("people", Operator.GTE));
    assertThat(large.count(List.of(290_000))).isEqualTo(2);
    assertThat(large.exists(List.of(700_001))).isFalse();
    assertThat(large.exists(List.of(700_000))).isTrue();
    assertThat(large.findOne(List.of(1)))
        .hasValueSatisfying(city -> assertThat(city.get("name")).isEqualTo("Oslo"));
    assertThat(large.stream(List.of(1))).hasSize(3);
  }

  @Test
  void delivers_another_page_and_another_order() {
    PreparedFilter byName =
        cities
            .prepare(filter("people", Operator.GTE))
            .withOrder(new Order(List.of(new Order.Term(PropertyPath.of("name"), Direction.ASC))))
            .withPage(1, 2);
    assertThat(names(byName, 0)).containsExactly("Bergen", "Chur");
    assertThat(byName.filter())
        .isEqualTo(filter("people", Operator.GTE).orderBy("name").skip(1).limit(2));
  }

  @Test
  void delivers_other_fields() {
    PreparedFilter countries =
        cities
            .prepare(filter("people", Operator.GTE))
            .withFields(new Fields(List.of("country"), List.of()));
    assertThat(countries.find(List.of(290_000)))
        .containsExactly(Document.of("country", "NO"), Document.of("country", "NO"));
  }

  @Test
  void delivers_a_page_with_the_number_of_all() {
    PreparedFilter large = cities.prepare(filter("people", Operator.GTE)).withPage(1, 1);
    RecordPage page = large.findPage(List.of(40_000));
    assertThat(page.records()).extracting(city -> city.get("name")).containsExactly("Bergen");
    assertThat(page.total()).isEqualTo(3);
  }

  @Test
  void tells_its_filter_with_operands() {
    assertThat(cities.prepare(filter("people", Operator.GT)).filter(List.of(5)))
        .isEqualTo(Filter.where("people").gt(5));
  }

  @Test
  void keeps_its_page_where_a_model_is_defined_anew() {
    PreparedFilter large = cities.prepare(filter("people", Operator.GT));
    source.define(model(Scalar.STRING));
    assertThat(names(large.withPage(1, 1), "1")).containsExactly("Bergen");
  }

  @Test
  void follows_a_model_that_is_defined_anew() {
    PreparedFilter large = cities.prepare(filter("people", Operator.GT));
    assertThat(names(large, 290_000)).containsExactly("Oslo");
    source.define(model(Scalar.STRING));
    assertThat(names(large, "5")).containsExactly("Oslo");
  }

  @Test
  void refuses_what_does_not_fit_the_model_when_it_is_prepared() {
    assertThatExceptionOfType(InvalidFilterException.class)
        .isThrownBy(
            () ->
                cities.prepare(
                    Filter.ALL.withWhere(
                        new Where.Comparison(
                            PropertyPath.of("people"), Operator.BETWEEN, List.of(1, 2, 3)))))
        .withMessage(
            "Cannot read filter at /where/people/between: 3 values are given. Give two, the least and the greatest.");
  }

  @Test
  void refuses_an_operand_that_does_not_fit_when_it_is_asked() {
    PreparedFilter like = cities.prepare(filter("name", Operator.LIKE));
    assertThatExceptionOfType(InvalidFilterException.class)
        .isThrownBy(() -> like.find(List.of(List.of())))
        .withMessage("Cannot read filter at /where/name/like: '[]' is not text. Give text.");
  }

  @Test
  void refuses_too_few_operands() {
    PreparedFilter large = cities.prepare(filter("people", Operator.GT));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> large.find(List.of()))
        .withMessage("Cannot bind parameter ?0: 0 arguments are given. Give at least 1.");
  }

  private static ModelDefinition model(PropertyType people) {
    return ModelDefinition.named("City")
        .property("country", Scalar.STRING)
        .property("people", people)
        .build();
  }

  private static Filter filter(String property, Operator operator) {
    return Filter.ALL.withWhere(
        new Where.Comparison(PropertyPath.of(property), operator, new Parameter(0)));
  }

  private static List<@Nullable Object> names(PreparedFilter filter, @Nullable Object operand) {
    List<@Nullable Object> names = new ArrayList<>();
    filter.find(Collections.singletonList(operand)).forEach(city -> names.add(city.get("name")));
    return names;
  }
}
