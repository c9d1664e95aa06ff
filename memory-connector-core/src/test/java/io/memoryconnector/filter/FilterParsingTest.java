package io.memoryconnector.filter;

import static io.memoryconnector.filter.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FilterParsingTest {
  @Nested
  class as_a_whole {
    @Test
    void has_all_members() {
      assertThat(
              Filter.parse(
                  """
                  {"where": {"age": {"gt": 7}}, "order": "name DESC", "limit": 3, "skip": 2,
                   "fields": ["name"], "include": "trips"}
                  """))
          .isEqualTo(
              Filter.where("age")
                  .gt(7)
                  .desc("name")
                  .limit(3)
                  .skip(2)
                  .fields("name")
                  .include("trips"));
    }

    @Test
    void may_be_null_or_empty() {
      assertThat(List.of(Filter.parse("null"), Filter.parse("{}"), Filter.of(Document.empty())))
          .containsOnly(Filter.ALL);
    }

    @Test
    void may_not_have_half_a_character_in_a_name() {
      assertRefused(
          "{\"where\": {\"\\ud800\": 1}}",
          null,
          "Cannot read filter: a property name has half a character in it. Use another name.");
    }

    @Test
    void may_have_null_for_absent_members() {
      assertThat(
              Filter.parse(
                  """
                  {"order": null, "limit": null, "skip": null, "offset": null, "fields": null, "include": null}
                  """))
          .isEqualTo(Filter.ALL);
    }

    @Test
    void may_come_as_text_from_a_query_string() {
      Document where = Document.of("population", Document.of("gt", "1000"));
      Document tree =
          Document.of("where", where)
              .with("limit", "10")
              .with("fields", Document.of("name", "true"))
              .with("order", Document.of("0", "name").with("1", "id DESC"));

      assertThat(Filter.of(tree))
          .isEqualTo(
              Filter.where("population")
                  .gt("1000")
                  .orderBy("name")
                  .desc("id")
                  .limit(10)
                  .fields("name"));
    }

    @Test
    void is_refused_if_it_is_no_object() {
      assertRefused(
          "[1]",
          "",
          "Cannot read filter: '[1]' is not an object. Give a filter, as in {\"where\": {\"name\": \"Ada\"}, \"limit\": 10}.");
    }

    @Test
    void is_refused_with_a_member_that_filters_lack() {
      assertRefused(
          "{\"were\": {}}",
          "/were",
          "Cannot read filter at /were: 'were' is not a member of a filter. Give where, order, limit, skip or offset, fields and include only.");
    }

    @Test
    void is_refused_with_a_where_that_is_null() {
      assertRefused(
          "{\"where\": null}",
          "/where",
          "Cannot read filter at /where: null is not an object. Give conditions by property, as in {\"name\": \"Ada\"}.");
    }
  }

  @Nested
  class broken_text {
    @Test
    void is_refused_with_line_and_column() {
      assertRefused(
          "{\"limit\":\n 3,}",
          null,
          "Cannot read filter: line 2, column 4: Unexpected character ('}' (code 125)): was expecting double-quote to start property name. Give one JSON object.");
    }

    @Test
    void is_refused_if_it_ends_early() {
      assertRefused(
          "{\"limit\": 3",
          null,
          "Cannot read filter: line 1, column 12: the text ends before the JSON value does. Give one JSON object.");
    }

    @Test
    void is_refused_if_more_follows() {
      assertRefused(
          "{} {}",
          null,
          "Cannot read filter: line 1, column 4: text follows the JSON value. Give one JSON object.");
    }

    @Test
    void is_refused_if_it_is_empty() {
      assertRefused(
          " ",
          null,
          "Cannot read filter: the text is empty. Give a JSON object, {} to leave all to the defaults.");
    }

    @Test
    void is_refused_if_it_says_a_name_twice() {
      assertRefused(
          "{\"limit\": 3, \"limit\": 4}",
          null,
          "Cannot read filter: line 1, column 21: Duplicate Object property \"limit\". Give one JSON object.");
    }
  }

  @Nested
  class limit_and_skip {
    @Test
    void may_be_text() {
      assertThat(Filter.parse("{\"limit\": \"03\", \"skip\": \"4\"}"))
          .isEqualTo(Filter.ALL.limit(3).skip(4));
    }

    @Test
    void may_be_written_with_a_fraction_of_zero() {
      assertThat(Filter.parse("{\"limit\": 3.0}")).isEqualTo(Filter.ALL.limit(3));
    }

    @Test
    void know_offset_as_another_name() {
      assertThat(Filter.parse("{\"offset\": 4}")).isEqualTo(Filter.ALL.skip(4));
    }

    @Test
    void take_skip_before_offset() {
      assertThat(Filter.parse("{\"offset\": 4, \"skip\": 2}")).isEqualTo(Filter.ALL.skip(2));
    }

    @Test
    void are_refused_if_negative() {
      assertRefused(
          "{\"limit\": -1}",
          "/limit",
          "Cannot read filter at /limit: '-1' is no limit. Give a whole number from 0 to 2147483647.");
    }

    @Test
    void are_refused_with_a_fraction() {
      assertRefused(
          "{\"skip\": 1.5}",
          "/skip",
          "Cannot read filter at /skip: '1.5' is no skip. Give a whole number from 0 to 2147483647.");
    }

    @Test
    void are_refused_if_they_are_no_number() {
      assertRefused(
          "{\"offset\": \"x\"}",
          "/offset",
          "Cannot read filter at /offset: 'x' is no offset. Give a whole number from 0 to 2147483647.");
    }

    @Test
    void are_refused_beyond_what_can_be_counted() {
      assertRefused(
          "{\"limit\": 2147483648}",
          "/limit",
          "Cannot read filter at /limit: '2147483648' is no limit. Give a whole number from 0 to 2147483647.");
    }
  }
}
