package io.memoryconnector.filter;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression as a filter holds it: text that is known to be one.
 *
 * @param pattern the expression, as {@link Pattern} reads it
 * @param flags letters as in JavaScript: {@code i} ignores case, {@code m} lets {@code ^} and
 *     {@code $} match at lines, {@code s} lets the dot match line ends, {@code g}, {@code u} and
 *     {@code y} change nothing; empty for none
 */
public record Regexp(String pattern, String flags) {
  private static final String FLAGS = "gimsuy";

  /** The flag of Java that allows them, which nothing escapes. */
  private static final Pattern COMMENTS =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\(\\?[a-zA-Z-]*x");

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if there is no such flag, or the pattern is not a regular
   *     expression
   */
  public Regexp {
    for (int position = 0; position < flags.length(); position++) {
      char flag = flags.charAt(position);
      if (FLAGS.indexOf(flag) < 0) {
        throw new IllegalArgumentException(
            "%s is not a flag of regular expressions. Give letters of '%s'; an expression with a slash in it goes between slashes, as in '/a/c/'."
                .formatted(FilterPointer.quote(String.valueOf(flag)), FLAGS));
      }
    }
    try {
      compile(pattern, flags);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "%s is not a regular expression: %s near index %d. Put a backslash before a character that stands for itself."
              .formatted(FilterPointer.quote(pattern), e.getDescription(), e.getIndex()),
          e);
    }
  }

  /**
   * Reads an expression as LoopBack writes it: alone, {@code ^a}, or between slashes with flags
   * behind them, {@code /^a/i}.
   *
   * @throws IllegalArgumentException if it is not a regular expression
   */
  public static Regexp parse(String text) {
    int lastSlash = text.lastIndexOf('/');
    if (lastSlash > 0 && text.charAt(0) == '/') {
      return new Regexp(text.substring(1, lastSlash), text.substring(lastSlash + 1));
    }
    // LoopBack takes what follows a slash for flags; read in any other way it would match other
    // records
    String flags = text.substring(lastSlash + 1);
    if (lastSlash >= 0 && !flags.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has a slash in it, but does not stand between slashes. Give it as %s."
              .formatted(FilterPointer.quote(text), FilterPointer.quote("/" + text + "/")));
    }
    return new Regexp(text, "");
  }

  /** Returns the expression, ready to be used. It compiles anew with each call. */
  public Pattern toPattern() {
    return compile(pattern, flags);
  }

  /**
   * Whether the expression may have white space and comments that mean nothing: Java's flag {@code
   * x}, as in {@code (?x)a # letter}. In JSON it is refused.
   */
  public boolean hasComments() {
    return COMMENTS.matcher(pattern).find();
  }

  /** Returns the expression as {@link #parse} reads it. */
  @Override
  public String toString() {
    return flags.isEmpty() && pattern.indexOf('/') < 0 ? pattern : "/" + pattern + "/" + flags;
  }

  private static Pattern compile(String pattern, String flags) {
    int bits = flags.indexOf('i') < 0 ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    bits |= flags.indexOf('m') < 0 ? 0 : Pattern.MULTILINE;
    bits |= flags.indexOf('s') < 0 ? 0 : Pattern.DOTALL;
    return Pattern.compile(pattern, bits);
  }
}
