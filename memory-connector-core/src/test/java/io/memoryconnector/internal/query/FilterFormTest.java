package io.memoryconnector.internal.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.DistanceUnit;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Parameter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.internal.query.FilterForm.Parted;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterFormTest {
  private static final Filter FILTER =
      Filter.parse(
          "{\"where\": {\"or\": [{\"city\": \"Oslo\"}, {\"age\": {\"between\": [1, 2]}, \"x\": null}]}, \"order\": \"name\"}");

  @Test
  void is_the_same_with_other_operands_and_on_another_page() {
    Filter other =
        Filter.parse(
            "{\"where\": {\"or\": [{\"city\": 5}, {\"age\": {\"between\": [3, 4]}, \"x\": [6]}]}, \"order\": \"name\", \"limit\": 5, \"skip\": 2}");
    assertThat(parted(FILTER).form()).isEqualTo(parted(other).form());
    assertThat(parted(FILTER).form()).hasSameHashCodeAs(parted(other).form());
  }

  @Test
  void is_another_one_if_anything_else_differs() {
    List<Filter> others =
        List.of(
            FILTER.withOrder(Filter.ALL.orderBy("age").order()),
            FILTER.fields("name"),
            FILTER.withWhere(new Where.Nor(List.of(FILTER.where()))),
            FILTER.withWhere(new Where.Or(List.of())),
            FILTER.withWhere(
                Where.parse(
                    "{\"or\": [{\"city\": \"Oslo\"}, {\"age\": {\"inq\": [1, 2]}, \"x\": null}]}")),
            FILTER.withWhere(
                Where.parse(
                    "{\"or\": [{\"town\": \"Oslo\"}, {\"age\": {\"between\": [1, 2]}, \"x\": null}]}")),
            FILTER.withWhere(
                Where.parse(
                    "{\"or\": [{\"city\": \"Oslo\"}, {\"and\": [{\"age\": {\"between\": [1, 2]}}, {\"x\": null}]}]}")));
    assertThat(others)
        .allSatisfy(other -> assertThat(parted(other).form()).isNotEqualTo(parted(FILTER).form()));
  }

  @Test
  void has_its_operands_apart() {
    assertThat(parted(FILTER).operands()).containsExactly("Oslo", List.of(1, 2), null);
  }

  @Test
  void counts_parameters_in_the_order_of_the_operands() {
    Where where = Where.parse("{\"a\": 1, \"or\": [{\"b\": 2}, {\"c\": {\"inq\": [3, 4]}}]}");
    assertThat(FilterForm.withParameters(where).toString()).contains("?0", "?1", "?2");
    assertThat(parted(Filter.ALL.withWhere(where)).operands()).containsExactly(1, 2, List.of(3, 4));
  }

  @Test
  void is_none_if_a_condition_is_compiled_for_its_operand_or_waits_for_it() {
    PropertyPath place = PropertyPath.of("place");
    Where near = new Where.Near(place, new GeoPoint(1, 2), 0, null, DistanceUnit.MILES);
    Where open = new Where.Comparison(place, Operator.EQ, new Parameter(0));
    Where openList = new Where.Comparison(place, Operator.INQ, List.of(1, new Parameter(0)));
    assertThat(FilterForm.parted(Filter.ALL.withWhere(near))).isNull();
    assertThat(FilterForm.parted(Filter.ALL.withWhere(open))).isNull();
    assertThat(FilterForm.parted(Filter.ALL.withWhere(openList))).isNull();
  }

  @Test
  void keeps_documents_that_are_compared_with_as_operands() {
    Where where = new Where.Comparison(PropertyPath.of("a"), Operator.EQ, Document.of("b", 1));
    assertThat(parted(Filter.ALL.withWhere(where)).operands()).containsExactly(Document.of("b", 1));
  }

  private static Parted parted(Filter filter) {
    return requireNonNull(FilterForm.parted(filter));
  }
}
