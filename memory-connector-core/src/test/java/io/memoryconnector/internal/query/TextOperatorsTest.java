package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.error.InvalidFilterException.Reason;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Regexp;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code like} and its kin, {@code regexp}, and what derived queries ask of text. */
class TextOperatorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "LIKE   | EXACT   | ad      | 2",
        "LIKE   | EXACT   | A_a     | 1",
        "LIKE   | EXACT   | A%      | 1 3",
        "LIKE   | EXACT   | %       | 1 2 3 4 5",
        "LIKE   | EXACT   | ^A      | ''",
        "LIKE   | EXACT   | 1%0     | 4",
        "LIKE   | IGNORED | ADA     | 1 2",
        "ILIKE  | EXACT   | aDA     | 1 2",
        "ILIKE  | EXACT   | two_l   | 5",
        "NLIKE  | EXACT   | a       | 4 5 6 7",
        "NILIKE | EXACT   | ADA     | 3 4 5 6 7",
        "MATCHES | EXACT  | A%      | 1 3",
        "MATCHES | EXACT  | ad      | ''",
        "MATCHES | EXACT  | 100\\%  | 4",
        "MATCHES | EXACT  | 1_\\%   | ''",
        "MATCHES | IGNORED | ada    | 1 2",
        "STARTS_WITH | EXACT   | Ad | 1",
        "STARTS_WITH | IGNORED | AD | 1 2",
        "ENDS_WITH   | EXACT   | a  | 1 2 3",
        "ENDS_WITH   | IGNORED | DA | 1 2",
        "ENDS_WITH   | IGNORED | longer than any of them | ''",
        "CONTAINS    | EXACT   | 0  | 4",
        "CONTAINS    | IGNORED | DA | 1 2",
        "CONTAINS    | IGNORED | longer than any of them | ''",
      })
  void find(Operator operator, TextCase textCase, String operand, String expected) {
    Probe probe =
        Probe.of(
            "STRING",
            "[\"Ada\", \"ada\", \"Anna\", \"100%\", \"two\\nlines\", null, \"<missing>\"]");
    assertThat(probe.ids(new Where.Comparison(PropertyPath.of("v"), operator, operand, textCase)))
        .isEqualTo(expected.equals("''") ? "" : expected);
  }

  @Test
  void find_no_text_in_other_values() {
    Probe probe = Probe.of("-", "[5, true, {\"a\":\"5\"}, \"5\", [\"5\"]]");
    assertThat(probe.ids(Where.property("v").like("5"))).isEqualTo("4 5");
    assertThat(probe.ids(Where.property("v").regexp("5"))).isEqualTo("4 5");
    assertThat(probe.ids(Where.property("v").startsWith("5"))).isEqualTo("4 5");
  }

  @Test
  void contain_elements_of_lists_and_values_of_objects() {
    Probe probe = Probe.of("-", "[[\"ab\", 5], {\"x\": \"ab\"}, \"cab\", [\"cab\"]]");
    assertThat(probe.ids(Where.property("v").contains("ab"))).isEqualTo("1 2 3");
    assertThat(probe.ids(Where.property("v").contains(5))).isEqualTo("1");
  }

  @Test
  @Timeout(5)
  void match_a_hard_pattern_by_a_walk() {
    String hard = "%a".repeat(100) + "%b";
    Probe probe = Probe.of("STRING", "[\"" + "a".repeat(100_000) + "\"]");
    assertThat(probe.ids(Where.property("v").like(hard))).isEmpty();
  }

  @Nested
  class regular_expressions {
    @ParameterizedTest
    @CsvSource({"^a,1 2", "/^A/i,1 2 3", "[ab]{2},2", "two.lines,''", "/two.lines/s,4"})
    void find(String expression, String expected) {
      Probe probe = Probe.of("STRING", "[\"a\", \"ab\", \"A\", \"two\\nlines\", null]");
      assertThat(probe.ids(Where.property("v").regexp(expression))).isEqualTo(expected);
    }

    @Test
    void ignore_case_where_asked() {
      Probe probe = Probe.of("STRING", "[\"Ada\"]");
      assertThat(
              probe.ids(
                  new Where.Comparison(
                      PropertyPath.of("v"),
                      Operator.REGEXP,
                      new Regexp("ada", ""),
                      TextCase.IGNORED)))
          .isEqualTo("1");
    }

    @Test
    void are_stopped_before_they_explode() {
      Probe probe = Probe.of("STRING", "[\"" + "a".repeat(5_000) + "!\"]");
      long start = System.nanoTime();
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(() -> probe.ids(Where.parse("{\"v\":{\"regexp\":\"(a+)+$\"}}")))
          .withMessage(
              "Cannot read filter at /where/v/regexp: '(a+)+$' was stopped after 100000 steps on a stored text. Give an expression without repetitions within repetitions.")
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PATTERN_TOO_COSTLY));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void are_stopped_before_they_fill_the_stack() {
      Probe probe = Probe.of("STRING", "[\"" + "ab".repeat(40_000) + "\"]");
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(() -> probe.ids(Where.property("v").regexp("^(a|b)*$")))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PATTERN_TOO_COSTLY));
    }

    @Test
    void may_take_as_many_steps_as_the_limits_say() {
      Probe probe = Probe.of("STRING", "[\"aaaaaaaaab\"]");
      Filter filter = Filter.where("v").regexp("[b]");
      assertThat(count(probe, filter, 10)).isEqualTo(1);
      assertThat(count(probe, filter, 11)).isEqualTo(1);
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(() -> count(probe, filter, 9));
    }

    private static long count(Probe probe, Filter filter, int steps) {
      FilterLimits limits = FilterLimits.DEFAULT.withPatternSteps(steps);
      return new QueryCompiler(probe.model(), limits).compile(filter).count(probe.records());
    }
  }

  @ParameterizedTest
  @CsvSource({"EXISTS,1 2 3 4 5", "EMPTY,1 3 5 6 7"})
  void tell_whether_there_is_anything(Operator operator, String expected) {
    Probe probe = Probe.of("-", "[\"\", \"a\", [], [null], {}, null, \"<missing>\"]");
    assertThat(probe.ids(new Where.Comparison(PropertyPath.of("v"), operator, null)))
        .isEqualTo(expected);
  }
}
