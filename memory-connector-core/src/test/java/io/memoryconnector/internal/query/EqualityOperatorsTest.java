package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code eq}, {@code neq}, {@code inq} and {@code nin}. */
class EqualityOperatorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      nullValues = "none",
      value = {
        // numbers are equal by value, and to nothing else
        "NUMBER | [1, 1.0, 1.5, null, \"<missing>\"] | {\"v\": 1}                     | 1 2",
        "NUMBER | [1, 1.0, 1.5, null, \"<missing>\"] | {\"v\": \"1.0\"}               | 1 2",
        "NUMBER | [1, 1.0, 1.5, null, \"<missing>\"] | {\"v\": {\"neq\": 1}}          | 3 4 5",
        "NUMBER | [0, 1]                             | {\"v\": true}                  | ''",
        "NUMBER | [0, 1]                             | {\"v\": {\"neq\": true}}       | 1 2",
        "NUMBER | [0, 1]                             | {\"v\": \"\"}                  | ''",
        "NUMBER | [9007199254740993, 9007199254740992.0] | {\"v\": 9007199254740993}  | 1",
        "-      | [1, \"1\", true, [1]]              | {\"v\": 1}                     | 1 4",
        "-      | [1, \"1\", true, [1]]              | {\"v\": \"1\"}                 | 2",
        // null is a missing value as well
        "STRING | [\"a\", null, \"<missing>\", \"\"] | {\"v\": null}                  | 2 3",
        "STRING | [\"a\", null, \"<missing>\", \"\"] | {\"v\": {\"neq\": null}}       | 1 4",
        "STRING | [\"a\", null, \"<missing>\", \"\"] | {\"v\": {\"inq\": [null, \"a\"]}} | 1 2 3",
        "STRING | [\"a\", null, \"<missing>\", \"\"] | {\"v\": {\"nin\": [null, \"a\"]}} | 4",
        // lists of operands: few and many, of one type and of several
        "STRING | [\"a\", \"b\", \"c\"]              | {\"v\": {\"inq\": []}}         | ''",
        "STRING | [\"a\", \"b\", \"c\"]              | {\"v\": {\"nin\": []}}         | 1 2 3",
        "STRING | [\"a\", \"b\", \"c\"]              | {\"v\": {\"inq\": [\"c\", \"a\", \"x\", \"y\", \"z\"]}} | 1 3",
        "NUMBER | [1, 2.5, 3, 4]                     | {\"v\": {\"inq\": [3, \"2.5\", 7, 8, 9, \"x\"]}} | 2 3",
        "-      | [1, \"1\", true, \"<missing>\"]    | {\"v\": {\"inq\": [true, 1.0, 5, 6, null]}} | 1 3 4",
        "DATE   | [\"2020-01-01\", \"2021-01-01\"]   | {\"v\": {\"inq\": [\"2021-01-01T00:00:00Z\"]}} | 2",
        // many values side by side: no whole number is 2.5, and "Aa" has the hash code of "BB"
        "NUMBER | [1, 2, 3, 4, 5, 6, 7, 8]           | {\"v\": {\"inq\": [2.5, 3.0, 7, 90, 91]}} | 3 7",
        "STRING | [\"BB\", \"Aa\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\"] | {\"v\": {\"inq\": [\"Aa\", \"h\", \"x\", \"y\", \"z\"]}} | 2 8",
        // a list matches by an element, or as a whole
        "STRING[] | [[\"a\", \"b\"], [\"a\"], [], \"<missing>\"] | {\"v\": \"a\"}      | 1 2",
        "STRING[] | [[\"a\", \"b\"], [\"a\"], [], \"<missing>\"] | {\"v\": {\"neq\": \"a\"}} | 3 4",
        "STRING[] | [[\"a\", \"b\"], [\"a\"], [], \"<missing>\"] | {\"v\": [\"a\"]}    | 2",
        "STRING[] | [[\"a\", \"b\"], [\"a\"], [], \"<missing>\"] | {\"v\": null}       | 4",
        "STRING[] | [[\"a\", \"b\"], [\"a\"], [], \"<missing>\"] | {\"v\": {\"inq\": [[\"a\", \"b\"], \"c\"]}} | 1",
        "NUMBER[] | [[1, 2], [3]]                    | {\"v\": \"3\"}                 | 2",
        "NUMBER   | [4]                              | {\"v\": [4]}                   | ''",
        // objects are equal as a whole, where a property may hold them
        "OBJECT | [{\"a\": 1, \"b\": 2}, {\"a\": 1}] | {\"v\": {\"b\": 2.0, \"a\": 1}} | 1",
        "-      | [{\"a\": 1}, 5]                    | {\"v\": {\"$gt\": 3}}          | ''",
        "GEO_POINT | [\"1,2\", \"3,4\"]              | {\"v\": {\"lat\": 3, \"lng\": 4}} | 2",
        "NUMBER | [1, null]                          | {\"v\": {}}                    | ''",
        "BOOLEAN | [true, false]                     | {\"v\": \"0\"}                 | 2",
        "UUID   | [\"019282f6-9c5a-7000-8000-000000000000\"] | {\"v\": \"019282F6-9C5A-7000-8000-000000000000\"} | 1",
      })
  void find(String type, String values, String where, String expected) {
    assertThat(Probe.of(type, values).ids(Where.parse(where))).isEqualTo(expected);
  }

  @Test
  void ignore_case_where_asked() {
    Probe probe = Probe.of("STRING", "[\"Ada\", \"ADA\", \"Bob\"]");
    PropertyPath path = PropertyPath.of("v");
    assertThat(probe.ids(new Where.Comparison(path, Operator.EQ, "ada", TextCase.IGNORED)))
        .isEqualTo("1 2");
    assertThat(
            probe.ids(
                new Where.Comparison(
                    path, Operator.NIN, List.of("ada", "x", "y", "z", "q"), TextCase.IGNORED)))
        .isEqualTo("3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NUMBER   | {\"v\": {\"exists\": true}} | /where/v/exists | 'exists' is not an operator.",
        "STRING[] | {\"v\": {\"size\": 3}}      | /where/v/size   | 'size' is not an operator.",
        "GEO_POINT| {\"v\": {\"lat\": 1}}       | /where/v/lat    | 'lat' is not an operator.",
        "OBJECT   | {\"v\": {\"$gt\": 1}}       | /where/v/$gt    | operators that begin with '$' are not allowed.",
      })
  void refuse_an_object_that_must_have_been_meant_as_operators(
      String type, String where, String pointer, String problem) {
    Probe probe = Probe.of(type, "[]");
    assertThatExceptionOfType(InvalidFilterException.class)
        .isThrownBy(() -> probe.ids(Where.parse(where)))
        .withMessageStartingWith(
            "Cannot read filter at %s: %s Give one of eq, neq,".formatted(pointer, problem))
        .satisfies(e -> assertThat(e.pointer()).contains(pointer));
  }

  @Test
  void refuse_text_that_is_no_date() {
    Probe probe = Probe.of("DATE", "[]");
    assertThatExceptionOfType(InvalidFilterException.class)
        .isThrownBy(() -> probe.ids(Where.parse("{\"v\":{\"inq\":[\"2020-01-01\",\"soon\"]}}")))
        .withMessage(
            "Cannot read filter at /where/v/inq/1: 'soon' is not a date. Give it in ISO 8601, as in '2020-01-31' or '2020-01-31T09:30:00Z'.");
  }

  @ParameterizedTest
  @CsvSource({"2021", "2020/01/05", "'March 7, 2020'", "2020-02-30"})
  void find_nothing_by_a_date_in_other_words(String date) {
    Probe probe = Probe.of("DATE", "[\"2020-01-05\",\"2021-01-01\",\"2020-03-01\"]");
    assertThat(probe.ids(Where.property("v").eq(date))).isEmpty();
  }
}
