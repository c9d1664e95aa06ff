package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Regexp;
import io.memoryconnector.filter.TextCase;
import java.util.regex.Pattern;

/** Reads the argument of {@code Regex}: a pattern, or the text of one. */
final class PatternArgument {
  private static final int[] INLINE_FLAGS = {
    Pattern.UNIX_LINES, Pattern.COMMENTS, Pattern.UNICODE_CASE, Pattern.UNICODE_CHARACTER_CLASS
  };
  private static final String INLINE_LETTERS = "dxuU";

  private PatternArgument() {}

  /**
   * Returns the expression of a condition that was made in Java.
   *
   * @param property what it is compared with, for the complaint
   */
  static Regexp regexp(String property, String expression, String flags) {
    try {
      return new Regexp(expression, flags);
    } catch (IllegalArgumentException malformed) {
      throw UnfitArgument.refusal(property, malformed);
    }
  }

  static Regexp regexp(Object expression, TextCase textCase) {
    String ignoring = textCase == TextCase.IGNORED ? "i" : "";
    if (!(expression instanceof Pattern pattern)) {
      return new Regexp(expression.toString(), ignoring);
    }
    StringBuilder flags = new StringBuilder(ignoring);
    if (has(pattern, Pattern.CASE_INSENSITIVE) && ignoring.isEmpty()) {
      flags.append('i');
    }
    if (has(pattern, Pattern.MULTILINE)) {
      flags.append('m');
    }
    if (has(pattern, Pattern.DOTALL)) {
      flags.append('s');
    }
    return new Regexp(inlineFlags(pattern) + text(pattern), flags.toString());
  }

  /** Flags that filters have no letter for stand in the expression itself. */
  private static String inlineFlags(Pattern pattern) {
    StringBuilder letters = new StringBuilder();
    for (int flag = 0; flag < INLINE_FLAGS.length; flag++) {
      if (has(pattern, INLINE_FLAGS[flag])) {
        letters.append(INLINE_LETTERS.charAt(flag));
      }
    }
    return letters.isEmpty() ? "" : "(?" + letters + ")";
  }

  private static String text(Pattern pattern) {
    return has(pattern, Pattern.LITERAL) ? Pattern.quote(pattern.pattern()) : pattern.pattern();
  }

  private static boolean has(Pattern pattern, int flag) {
    return (pattern.flags() & flag) != 0;
  }
}
