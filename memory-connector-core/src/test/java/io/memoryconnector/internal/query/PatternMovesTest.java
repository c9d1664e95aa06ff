package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternMovesTest {
  @Nested
  class are_few {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "^a",
          "(foo|bar)baz$",
          "\\d{4}-\\d{2}-\\d{2}",
          "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{12}",
          "^(\\s*\\w+\\s*,?)*$",
          "(a+)+$", // counted by its looks
          "^[^@]+@[^@]+\\.[a-z]{2,}$",
          "[]a)(]",
          "[^]a(]",
          "[a-z&&[^(bc]]",
          "\\Q(?:|){36}\\E",
          "(?<year>\\d+)\\k<year>(?i)x(?m-s:y)",
          "\\p{L}\\x{41}\\x41\\u0041\\cA\\b{g}",
          "(?<=a)(?<!b)(?=c)(?!d)(?>e)",
          "a{2}{3}b*+c??d+?",
        })
    void in_what_people_write(String pattern) {
      assertThat(PatternMoves.of(pattern)).isLessThan(32);
    }
  }

  @Nested
  class are_many {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "^{1000}x",
          "(?:(?:^{99}){99}){99}x",
          "(?:|){36}\\z",
          "a(?:(?:^|$|){9}b|c)",
          "(?:(?:)|(?:)|(?:)|(?:)|(?:))(?:|||||)(?:|||||)(?:|||||)(?:|||||)x",
          "(?=(?:|){36}\\z)",
          "(?<name>^{99}){99}x",
          "(?>^{99}){99}x",
          "(?i:^{99}){99}x",
          "(?i)(?:^{99}){99}x",
          "(?:[)]||){40}\\z",
          "(?:\\Q)\\E||){40}\\z",
        })
    void where_what_may_be_empty_is_repeated(String pattern) {
      assertThat(PatternMoves.of(pattern)).isGreaterThan(500);
    }
  }
}
