package io.memoryconnector.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.InvalidFilterException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PrintingTest {
  @Nested
  class a_filter {
    @Test
    void prints_what_differs_from_the_default() {
      assertThat(Filter.ALL.toJson()).isEqualTo("{}");
    }

    @Test
    void prints_all_members() {
      assertThat(
              Filter.where("population")
                  .gt(1_000_000)
                  .and("countryCode")
                  .inq("AT", "CH")
                  .orderBy("name")
                  .desc("population")
                  .limit(10)
                  .skip(20)
                  .fields("name")
                  .include("country")
                  .include("cities", Filter.ALL.limit(3))
                  .toJson())
          .isEqualTo(
              "{\"where\":{\"and\":[{\"population\":{\"gt\":1000000}},{\"countryCode\":{\"inq\":[\"AT\",\"CH\"]}}]},"
                  + "\"order\":[\"name\",\"population DESC\"],\"limit\":10,\"skip\":20,\"fields\":[\"name\"],"
                  + "\"include\":[\"country\",{\"relation\":\"cities\",\"scope\":{\"limit\":3}}]}");
    }

    @Test
    void prints_excluded_fields_as_flags() {
      assertThat(Filter.ALL.withFields(new Fields(List.of("a"), List.of("b"))).toJson())
          .isEqualTo("{\"fields\":{\"a\":true,\"b\":false}}");
    }

    @Test
    void prints_a_query_string() {
      assertThat(Filter.where("name").eq("Graz & Ümit").toQueryString())
          .isEqualTo("filter=%7B%22where%22%3A%7B%22name%22%3A%22Graz%20%26%20%C3%9Cmit%22%7D%7D");
    }
  }

  @Nested
  class a_where {
    @Test
    void prints_several_operators_of_a_property_as_one_object() {
      String json = "{\"level\":{\"gt\":3,\"lt\":7,\"eq\":5},\"or\":[{\"a\":1},{\"b\":2}]}";

      assertThat(Where.parse(json).toJson()).isEqualTo(json);
    }

    @Test
    void prints_eq_where_the_operand_looks_like_operators() {
      assertThat(Where.property("a").eq(Document.of("gt", 1)).toJson())
          .isEqualTo("{\"a\":{\"eq\":{\"gt\":1}}}");
    }

    @Test
    void prints_a_list_where_one_object_cannot_hold_all() {
      Where first = Where.property("a").eq(1);
      Where second = Where.property("a").eq(2);

      assertThat(new Where.And(List.of(first, second), Where.And.Form.OBJECT).toJson())
          .isEqualTo("{\"and\":[{\"a\":1},{\"a\":2}]}");
    }

    @Test
    void prints_near_with_what_belongs_to_it() {
      assertThat(
              new Where.Near(
                      PropertyPath.of("pos"),
                      new GeoPoint(47, 12.5),
                      1,
                      60.0,
                      DistanceUnit.KILOMETERS)
                  .toJson())
          .isEqualTo(
              "{\"pos\":{\"near\":{\"lat\":47,\"lng\":12.5},\"minDistance\":1,\"maxDistance\":60,\"unit\":\"kilometers\"}}");
    }

    @Test
    void prints_dates_as_text() {
      assertThat(Where.property("born").lt(Instant.parse("2020-02-03T04:05:06Z")).toJson())
          .isEqualTo("{\"born\":{\"lt\":\"2020-02-03T04:05:06.000Z\"}}");
    }
  }

  @Nested
  class what_LoopBack_lacks {
    @Test
    void prints_words_for_people() {
      Where where =
          new Where.And(
              List.of(
                  Where.property("a").startsWith("x"),
                  Where.property("b").is(Operator.EMPTY, null),
                  new Where.Comparison(PropertyPath.of("c"), Operator.EQ, "x", TextCase.IGNORED),
                  Where.property("d").eq(new Parameter(0))),
              Where.And.Form.OBJECT);

      assertThat(where.toJson())
          .isEqualTo(
              "{\"a\":{\"startsWith\":\"x\"},\"b\":{\"empty\":true},\"c\":{\"eq\":\"x\",\"textCase\":\"ignored\"},\"d\":\"?0\"}");
    }

    @Test
    void prints_an_order_that_parsing_refuses() {
      Filter filter =
          Filter.ALL.withOrder(
              new Order(
                  List.of(
                      new Order.Term(
                          PropertyPath.of("name"),
                          Order.Direction.DESC,
                          Order.Nulls.LAST,
                          TextCase.IGNORED))));

      assertThat(filter.toJson())
          .isEqualTo(
              "{\"order\":[{\"property\":\"name\",\"direction\":\"DESC\",\"nulls\":\"LAST\",\"textCase\":\"IGNORED\"}]}");
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(() -> Filter.parse(filter.toJson()));
    }
  }
}
