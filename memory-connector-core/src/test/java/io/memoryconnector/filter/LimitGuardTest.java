package io.memoryconnector.filter;

import static io.memoryconnector.filter.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.InvalidFilterException.Reason;
import java.util.Collections;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitGuardTest {
  @Test
  void depth_of_a_filter_is_32() {
    assertLimit(
        32,
        LimitGuardTest::filterOfDepth,
        Reason.QUERY_OBJECT_TOO_DEEP,
        "/where" + "/and/0".repeat(15) + "/n/0",
        "it lies deeper than the 32 levels allowed. Give a flatter filter.");
  }

  @Test
  void depth_of_a_where_is_32() {
    String ands = "{\"and\":[".repeat(15) + "{\"n\": %s}" + "]}".repeat(15);

    assertThatCode(() -> Where.parse(ands.formatted("[1]"))).doesNotThrowAnyException();
    assertRefused(
        () -> Where.parse(ands.formatted("[[1]]")),
        Reason.QUERY_OBJECT_TOO_DEEP,
        "/and/0".repeat(15) + "/n/0/0",
        "Cannot read where at %s: it lies deeper than the 32 levels allowed. Give a flatter filter."
            .formatted("/and/0".repeat(15) + "/n/0/0"));
  }

  @Test
  void depth_holds_for_documents_as_well() {
    assertRefused(
        () -> Filter.of(Document.parse(filterOfDepth(33))),
        Reason.QUERY_OBJECT_TOO_DEEP,
        "/where" + "/and/0".repeat(15) + "/n/0",
        "Cannot read filter at /where%s/n/0: it lies deeper than the 32 levels allowed. Give a flatter filter."
            .formatted("/and/0".repeat(15)));
  }

  @Test
  void depth_is_checked_before_anything_is_built() {
    assertRefused(
        () -> Filter.parse("[".repeat(1_000_000)),
        Reason.QUERY_OBJECT_TOO_DEEP,
        "/0".repeat(33),
        "Cannot read filter at %s: it lies deeper than the 32 levels allowed. Give a flatter filter."
            .formatted("/0".repeat(33)));
  }

  @Test
  void conditions_are_500() {
    assertLimit(
        500,
        count -> "{\"where\": {\"or\": [%s]}}".formatted(repeat(count, "{\"a\": 1}")),
        Reason.QUERY_TOO_LARGE,
        "/where/or/500/a",
        "the filter has more than the 500 conditions allowed. Ask for less at once.");
  }

  @Test
  void conditions_with_an_operator_are_500_too() {
    assertLimit(
        500,
        count -> "{\"where\": {\"or\": [%s]}}".formatted(repeat(count, "{\"a\": {\"gt\": 1}}")),
        Reason.QUERY_TOO_LARGE,
        "/where/or/500/a/gt",
        "the filter has more than the 500 conditions allowed. Ask for less at once.");
  }

  @Test
  void conditions_of_scopes_count_as_well() {
    assertLimit(
        500,
        count ->
            "{\"where\": {\"a\": 1}, \"include\": {\"relation\": \"r\", \"scope\": {\"where\": {\"or\": [%s]}}}}"
                .formatted(repeat(count - 1, "{}")),
        Reason.QUERY_TOO_LARGE,
        "/include/scope/where/or/499",
        "the filter has more than the 500 conditions allowed. Ask for less at once.");
  }

  @Test
  void values_of_inq_are_1000() {
    assertLimit(
        1_000,
        count -> "{\"where\": {\"a\": {\"inq\": [%s]}}}".formatted(repeat(count, "1")),
        Reason.QUERY_TOO_LARGE,
        "/where/a/inq",
        "1001 values are more than the 1000 allowed. Give fewer.");
  }

  @Test
  void values_of_nin_are_1000() {
    assertLimit(
        1_000,
        count -> "{\"where\": {\"a\": {\"nin\": [%s]}}}".formatted(repeat(count, "1")),
        Reason.QUERY_TOO_LARGE,
        "/where/a/nin",
        "1001 values are more than the 1000 allowed. Give fewer.");
  }

  @Test
  void values_of_inq_have_no_limit_in_Java() {
    assertThatCode(() -> Filter.where("a").inq(Collections.nCopies(100_000, 1)))
        .doesNotThrowAnyException();
  }

  @Test
  void terms_of_an_order_are_8() {
    assertLimit(
        8,
        count -> "{\"order\": [%s]}".formatted(repeat(count, "\"a\"")),
        Reason.QUERY_TOO_LARGE,
        "/order",
        "9 properties to order by are more than the 8 allowed. Give fewer.");
  }

  @Test
  void fields_are_100() {
    assertLimit(
        100,
        count -> "{\"fields\": [%s]}".formatted(repeat(count, "\"a\"")),
        Reason.QUERY_TOO_LARGE,
        "/fields",
        "101 fields are more than the 100 allowed. Give fewer.");
  }

  @Test
  void fields_as_flags_are_100() {
    assertLimit(
        100,
        count ->
            "{\"fields\": {%s}}"
                .formatted(
                    IntStream.range(0, count)
                        .mapToObj("\"f%d\": true"::formatted)
                        .collect(Collectors.joining(","))),
        Reason.QUERY_TOO_LARGE,
        "/fields",
        "101 fields are more than the 100 allowed. Give fewer.");
  }

  @Test
  void levels_of_include_are_3() {
    assertLimit(
        3,
        count ->
            "{\"include\": "
                + "{\"relation\": \"r\", \"scope\": {\"include\": ".repeat(count - 1)
                + "\"r\""
                + "}}".repeat(count - 1)
                + "}",
        Reason.QUERY_OBJECT_TOO_DEEP,
        "/include/scope/include/scope/include/scope/include",
        "relations are included deeper than the 3 levels allowed. Ask for the inner ones in a query of their own.");
  }

  @Test
  void names_of_a_path_are_8() {
    assertLimit(
        8,
        count -> "{\"order\": \"%s\"}".formatted("a.".repeat(count - 1) + "a"),
        Reason.QUERY_TOO_LARGE,
        "/order",
        "9 names of a path are more than the 8 allowed. Give fewer.");
  }

  @Test
  void characters_of_a_name_are_64() {
    assertLimit(
        64,
        count -> "{\"where\": {\"b.%s\": 1}}".formatted("a".repeat(count)),
        Reason.QUERY_TOO_LARGE,
        "/where/b." + "a".repeat(65),
        "65 characters of a name are more than the 64 allowed. Give fewer.");
  }

  @Test
  void characters_of_a_field_are_64() {
    assertLimit(
        64,
        count -> "{\"fields\": [\"%s\"]}".formatted("a".repeat(count)),
        Reason.QUERY_TOO_LARGE,
        "/fields/0",
        "65 characters of a name are more than the 64 allowed. Give fewer.");
  }

  @Test
  void characters_of_a_pattern_are_256() {
    assertLimit(
        256,
        count -> "{\"where\": {\"a\": {\"like\": \"%s\"}}}".formatted("a".repeat(count)),
        Reason.QUERY_TOO_LARGE,
        "/where/a/like",
        "257 characters of a pattern are more than the 256 allowed. Give fewer.");
  }

  @Test
  void characters_of_a_regular_expression_are_256() {
    assertLimit(
        256,
        count -> "{\"where\": {\"a\": {\"regexp\": \"%s\"}}}".formatted("a".repeat(count)),
        Reason.QUERY_TOO_LARGE,
        "/where/a/regexp",
        "257 characters of a pattern are more than the 256 allowed. Give fewer.");
  }

  @Test
  void steps_of_a_regular_expression_are_100_000() {
    assertThat(FilterLimits.DEFAULT.patternSteps()).isEqualTo(100_000);
  }

  private static void assertLimit(
      int limit, IntFunction<String> filter, Reason reason, String pointer, String problem) {
    assertThatCode(() -> Filter.parse(filter.apply(limit - 1))).doesNotThrowAnyException();
    assertThatCode(() -> Filter.parse(filter.apply(limit))).doesNotThrowAnyException();
    assertRefused(
        () -> Filter.parse(filter.apply(limit + 1)),
        reason,
        pointer,
        "Cannot read filter at %s: %s".formatted(pointer, problem));
  }

  /**
   * Puts a value at the end of a pointer with so many steps: where, and/0 repeated, n, 0 or none.
   */
  private static String filterOfDepth(int depth) {
    int ands = Math.min((depth - 2) / 2, 15);
    int lists = depth - 2 - 2 * ands;
    return "{\"where\":"
        + "{\"and\":[".repeat(ands)
        + "{\"n\":"
        + "[".repeat(lists)
        + "1"
        + "]".repeat(lists)
        + "}"
        + "]}".repeat(ands)
        + "}";
  }

  private static String repeat(int count, String json) {
    return String.join(",", Collections.nCopies(count, json));
  }
}
