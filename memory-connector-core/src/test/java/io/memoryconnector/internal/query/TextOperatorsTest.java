package io.memoryconnector.internal.query;

import static io.memoryconnector.filter.FilterLimits.DEFAULT;
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
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void take_a_backslash_at_the_end_of_a_pattern_for_itself() {
    Probe probe = Probe.of(List.of("C:\\", "C:", "C:\\\\"));
    assertThat(
            probe.ids(
                new Where.Comparison(
                    PropertyPath.of("v"), Operator.MATCHES, "C:\\", TextCase.EXACT)))
        .isEqualTo("1");
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

    @ParameterizedTest
    @ValueSource(strings = {"(?:(?:^{99}){99}){99}x", "(?:|){36}\\z", "(?=(?:|^|$){30}\\z)"})
    void are_refused_if_they_need_not_look_at_characters(String expression) {
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(() -> Probe.of("STRING", "[]").ids(Where.property("v").regexp(expression)))
          .withMessage(
              "Cannot read filter at /where/v/regexp: '%s' can go too many ways without looking at a character. Give an expression that repeats nothing that may be empty.",
              expression)
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PATTERN_TOO_COSTLY));
    }

    @Test
    void are_stopped_sooner_the_longer_they_do_not_look() {
      Probe probe = Probe.of("STRING", "[\"" + "a".repeat(2_000) + "\"]");
      Filter filter = Filter.where("v").regexp("^{3000}b");
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(() -> count(probe, filter, 100_000))
          .withMessageContaining("was stopped after 100000 steps on a stored text");
    }

    @Test
    void may_go_back_as_often_as_the_limits_say_in_all_values_of_a_run() {
      Probe probe = Probe.of("STRING", "[\"aac\", \"aac\", \"aac\"]");
      Filter filter = Filter.where("v").regexp("^a*b"); // goes back from each end of the a's
      for (int steps = 9; steps <= 10; steps++) {
        Query query = compiled(probe, filter, DEFAULT.withQueryPatternSteps(steps));
        assertThat(query.count(probe.records())).isZero();
      }
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(
              () ->
                  compiled(probe, filter, DEFAULT.withQueryPatternSteps(8)).count(probe.records()))
          .withMessage(
              "Cannot read filter at /where/v/regexp: '^a*b' was stopped after 8 steps back on stored texts. Give an expression with fewer repetitions, or ask for fewer records by another condition.")
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PATTERN_TOO_COSTLY));
    }

    @Test
    void share_what_they_may_go_back_and_get_it_anew_for_each_run() {
      Probe probe = Probe.of("STRING", "[\"aac\", \"aac\", \"aac\"]");
      QueryCompiler compiler = new QueryCompiler(probe.model(), DEFAULT.withQueryPatternSteps(9));
      PreparedQuery once = compiler.prepare(Filter.where("v").regexp("^a*b"));
      PreparedQuery twice =
          compiler.prepare(
              Filter.parse(
                  "{\"where\": {\"or\": [{\"v\": {\"regexp\": \"^a*b\"}}, {\"v\": {\"regexp\": \"^a*b\"}}]}}"));
      for (int run = 0; run < 3; run++) {
        assertThat(once.bind(List.of()).count(probe.records())).isZero();
        assertThatExceptionOfType(InvalidFilterException.class)
            .isThrownBy(() -> twice.bind(List.of()).count(probe.records()));
      }
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
      return compiled(probe, filter, DEFAULT.withPatternSteps(steps)).count(probe.records());
    }

    private static Query compiled(Probe probe, Filter filter, FilterLimits limits) {
      return new QueryCompiler(probe.model(), limits).compile(filter);
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
