package io.memoryconnector.filter;

import static io.memoryconnector.filter.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IncludeParsingTest {
  private static final Filter TRIPS = Filter.ALL.include("trips");
  private static final Filter BOOKINGS_OF_TRIPS =
      Filter.ALL.include("trips", Filter.ALL.include("bookings"));

  @Test
  void one_relation_has_many_forms() {
    assertThat(
            List.of(
                Filter.parse("{\"include\": \"trips\"}"),
                Filter.parse("{\"include\": [\"trips\"]}"),
                Filter.parse("{\"include\": {\"relation\": \"trips\"}}"),
                Filter.parse("{\"include\": [{\"relation\": \"trips\", \"scope\": null}]}"),
                Filter.parse("{\"include\": {\"trips\": true}}"),
                Filter.parse("{\"include\": {\"0\": \"trips\"}}"),
                Filter.parse("{\"include\": [[\"trips\"], []]}")))
        .containsOnly(TRIPS);
  }

  @Test
  void no_relation_has_many_forms() {
    assertThat(
            List.of(
                Filter.parse("{\"include\": \"\"}"),
                Filter.parse("{\"include\": []}"),
                Filter.parse("{\"include\": {}}"),
                Filter.parse("{\"include\": [[]]}")))
        .containsOnly(Filter.ALL);
  }

  @Test
  void relations_within_relations_have_a_short_form() {
    assertThat(Filter.parse("{\"include\": {\"trips\": \"bookings\"}}"))
        .isEqualTo(
            Filter.parse(
                "{\"include\": [{\"relation\": \"trips\", \"scope\": {\"include\": [\"bookings\"]}}]}"))
        .isEqualTo(BOOKINGS_OF_TRIPS);
  }

  @Test
  void a_relation_is_included_once() {
    assertThat(Filter.parse("{\"include\": [\"trips\", {\"relation\": \"trips\"}]}"))
        .isEqualTo(TRIPS);
  }

  @Test
  void a_mistake_in_a_scope_is_pointed_to() {
    assertRefused(
        "{\"include\": [\"a\", {\"relation\": \"b\", \"scope\": {\"where\": {\"c\": {\"inq\": 5}}}}]}",
        "/include/1/scope/where/c/inq",
        "Cannot read filter at /include/1/scope/where/c/inq: '5' is not a list. Give a list of values, as in {\"inq\": [1, 2]}.");
  }

  @Test
  void a_number_is_no_relation() {
    assertRefused(
        "{\"include\": [5]}",
        "/include/0",
        "Cannot read filter at /include/0: '5' is not a relation. Give its name, or {\"relation\": name, \"scope\": filter}.");
  }

  @Test
  void an_unknown_member_is_refused() {
    assertRefused(
        "{\"include\": {\"relation\": \"a\", \"where\": {}}}",
        "/include/where",
        "Cannot read filter at /include/where: 'where' is not a member of an include. Give relation and scope only.");
  }

  @Test
  void a_relation_that_is_no_text_is_refused() {
    assertRefused(
        "{\"include\": {\"relation\": null}}",
        "/include/relation",
        "Cannot read filter at /include/relation: null is not the name of a relation. Give text.");
  }

  @Test
  void a_relation_without_a_name_is_refused() {
    assertRefused(
        "{\"include\": [\"\"]}",
        "/include/0",
        "Cannot read filter at /include/0: '' is not the name of a relation. Give its name, or leave it out.");
  }
}
