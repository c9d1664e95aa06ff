package io.memoryconnector.filter;

import static io.memoryconnector.filter.Refusals.assertRefused;
import static io.memoryconnector.filter.Refusals.assertWhereRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.InvalidFilterException.Reason;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WhereParsingTest {
  private static final Where LEVEL_ABOVE_3 = Where.property("level").gt(3);
  private static final Where LEVEL_BELOW_7 = Where.property("level").lt(7);
  private static final Where NAMED_ADA = Where.property("name").eq("Ada");

  @Nested
  class with_several_conditions {
    @Test
    void joins_the_members_of_an_object() {
      assertThat(Where.parse("{\"level\": {\"gt\": 3, \"lt\": 7}, \"name\": \"Ada\"}"))
          .isEqualTo(
              new Where.And(
                  List.of(LEVEL_ABOVE_3, LEVEL_BELOW_7, NAMED_ADA), Where.And.Form.OBJECT));
    }

    @Test
    void joins_the_elements_of_lists() {
      assertThat(Where.parse("{\"and\": [{\"level\": {\"gt\": 3}}, {\"name\": \"Ada\"}]}"))
          .isEqualTo(LEVEL_ABOVE_3.and(NAMED_ADA));
      assertThat(Where.parse("{\"or\": [{\"level\": {\"gt\": 3}}, {\"name\": \"Ada\"}]}"))
          .isEqualTo(LEVEL_ABOVE_3.or(NAMED_ADA));
      assertThat(Where.parse("{\"nor\": [{\"level\": {\"gt\": 3}}]}"))
          .isEqualTo(LEVEL_ABOVE_3.negate());
    }

    @Test
    void knows_lists_as_query_strings_have_them() {
      assertThat(
              Where.parse(
                  "{\"or\": {\"1\": {\"name\": \"Ada\"}, \"0\": {\"level\": {\"gt\": 3}}}}"))
          .isEqualTo(LEVEL_ABOVE_3.or(NAMED_ADA));
    }

    @Test
    void is_always_without_any() {
      assertThat(List.of(Where.parse("{}"), Where.parse("null"), Where.of(Document.empty())))
          .containsOnly(Where.ALWAYS);
    }

    @Test
    void refuses_what_is_no_list() {
      assertWhereRefused(
          "{\"and\": [{\"or\": \"x\"}]}",
          "/and/0/or",
          "Cannot read where at /and/0/or: 'x' is not a list. Give a list of conditions, as in [{\"name\": \"Ada\"}, {\"name\": \"Bob\"}].");
    }

    @Test
    void refuses_numbers_that_leave_one_out() {
      assertWhereRefused(
          "{\"and\": {\"1\": {}}}",
          "/and",
          "Cannot read where at /and: '{\"1\":{}}' is not a list. Give a list of conditions, as in [{\"name\": \"Ada\"}, {\"name\": \"Bob\"}].");
    }

    @Test
    void refuses_an_element_that_is_no_object() {
      assertWhereRefused(
          "{\"and\": [{}, 5]}",
          "/and/1",
          "Cannot read where at /and/1: '5' is not an object. Give conditions by property, as in {\"name\": \"Ada\"}.");
    }
  }

  @Nested
  class of_one_property {
    @Test
    void may_be_a_plain_value() {
      assertThat(Where.parse("{\"address.city\": null}"))
          .isEqualTo(new Where.Comparison(PropertyPath.of("address.city"), Operator.EQ, null));
    }

    @Test
    void may_be_an_object_to_be_equal_to() {
      assertThat(Where.parse("{\"address\": {\"$gt\": 5}}"))
          .isEqualTo(Where.property("address").eq(Document.of("$gt", 5)));
    }

    @Test
    void refuses_an_unknown_operator_beside_a_known_one() {
      assertWhereRefused(
          "{\"a/~b\": {\"gt\": 3, \"exists\": true}}",
          "/a~1~0b/exists",
          "Cannot read where at /a~1~0b/exists: 'exists' is not an operator. Give one of eq, neq, gt, gte, lt, lte, between, inq, nin, like, nlike, ilike, nilike, regexp and near.");
    }

    @Test
    void refuses_an_operator_with_a_dollar_sign() {
      assertRefused(
          () -> Where.parse("{\"level\": {\"$gt\": 3, \"lt\": 5}}"),
          Reason.OPERATOR_NOT_ALLOWED_IN_QUERY,
          "/level/$gt",
          "Cannot read where at /level/$gt: operators that begin with '$' are not allowed. Give one of eq, neq, gt, gte, lt, lte, between, inq, nin, like, nlike, ilike, nilike, regexp and near.");
    }

    @Test
    void refuses_between_without_two_values() {
      assertWhereRefused(
          "{\"level\": {\"between\": [1]}}",
          "/level/between",
          "Cannot read where at /level/between: '[1]' is not a list of two values. Give the least and the greatest value, as in {\"between\": [1, 9]}.");
    }

    @Test
    void refuses_nin_without_a_list() {
      assertWhereRefused(
          "{\"level\": {\"nin\": {}}}",
          "/level/nin",
          "Cannot read where at /level/nin: '{}' is not a list. Give a list of values, as in {\"nin\": [1, 2]}.");
    }
  }
}
