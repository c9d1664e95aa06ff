package io.memoryconnector.filter;

import static io.memoryconnector.filter.Refusals.assertWhereRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.InvalidFilterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternParsingTest {
  @Test
  void may_ignore_case_by_its_options() {
    assertThat(Where.parse("{\"name\": {\"like\": \"a%\", \"options\": \"i\"}}"))
        .isEqualTo(Where.property("name").ilike("a%"));
    assertThat(Where.parse("{\"name\": {\"nlike\": \"a%\", \"options\": \"i\"}}"))
        .isEqualTo(Where.property("name").nilike("a%"));
    assertThat(Where.parse("{\"name\": {\"regexp\": \"^a\", \"options\": \"i\"}}"))
        .isEqualTo(Where.property("name").regexp("/^a/i"));
  }

  @Test
  void knows_expressions_with_and_without_slashes() {
    assertThat(Where.parse("{\"name\": {\"regexp\": \"/a/c/gi\"}}"))
        .isEqualTo(Where.property("name").is(Operator.REGEXP, new Regexp("a/c", "gi")));
    assertThat(Where.parse("{\"name\": {\"regexp\": \"^a\"}}"))
        .isEqualTo(Where.property("name").is(Operator.REGEXP, new Regexp("^a", "")));
  }

  @Test
  void refuses_what_is_no_text() {
    assertWhereRefused(
        "{\"name\": {\"like\": 5}}",
        "/name/like",
        "Cannot read where at /name/like: '5' is not text. Give a pattern, as in {\"like\": \"A%\"}.");
  }

  @Test
  void refuses_a_broken_expression() {
    assertWhereRefused(
        "{\"name\": {\"regexp\": \"(unclosed\"}}",
        "/name/regexp",
        "Cannot read where at /name/regexp: '(unclosed' is not a regular expression: Unclosed group near index 9. Put a backslash before a character that stands for itself.");
  }

  @Test
  void refuses_an_unknown_flag() {
    assertWhereRefused(
        "{\"name\": {\"regexp\": \"/a/ix\"}}",
        "/name/regexp",
        "Cannot read where at /name/regexp: 'x' is not a flag of regular expressions. Give letters of 'gimsuy'; an expression with a slash in it goes between slashes, as in '/a/c/'.");
  }

  @Test
  void refuses_a_slash_that_may_begin_flags() {
    assertWhereRefused(
        "{\"name\": {\"regexp\": \"a/c\"}}",
        "/name/regexp",
        "Cannot read where at /name/regexp: 'a/c' has a slash in it, but does not stand between slashes. Give it as '/a/c/'.");
  }

  @Test
  void refuses_unknown_options() {
    assertWhereRefused(
        "{\"name\": {\"like\": \"a\", \"options\": \"x\"}}",
        "/name/options",
        "Cannot read where at /name/options: 'x' are not options of like. Give 'i' to ignore case.");
  }

  @Test
  void refuses_options_alone() {
    assertWhereRefused(
        "{\"name\": {\"gt\": \"a\", \"options\": \"i\"}}",
        "/name/options",
        "Cannot read where at /name/options: 'options' say more about like, nlike, ilike, nilike and regexp, and none is there. Give one with them, or leave them out.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?x)a # b", "a(?i-mx:b)", "\\\\(?x)"})
  void comments_in_regular_expressions_are_refused(String expression) {
    assertThatExceptionOfType(InvalidFilterException.class)
        .isThrownBy(() -> Where.of(where(expression), FilterLimits.DEFAULT))
        .withMessage(
            "Cannot read where at /a/regexp: '%s' has the flag x, which is not one of JavaScript. Leave it out, and white space and comments too.",
            expression);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\(?x", "(?<x>a)", "(?i:x)", "(?:x)"})
  void what_only_looks_like_comments_is_read(String expression) {
    assertThat(Where.of(where(expression), FilterLimits.DEFAULT))
        .isEqualTo(Where.property("a").regexp(expression));
  }

  private static Document where(String expression) {
    return Document.of("a", Document.of("regexp", expression));
  }
}
