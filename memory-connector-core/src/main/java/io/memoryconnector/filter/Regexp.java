package io.memoryconnector.filter;

/**
 * A regular expression as a filter holds it: text, not yet compiled.
 *
 * @param pattern the expression, as {@link java.util.regex.Pattern} reads it
 * @param flags letters as in JavaScript: {@code i} ignores case, {@code m} lets {@code ^} and
 *     {@code $} match at lines, {@code s} lets the dot match line ends, {@code g}, {@code u} and
 *     {@code y} change nothing; empty for none
 */
public record Regexp(String pattern, String flags) {
  /** Returns the expression between slashes with its flags: {@code /pattern/flags}. */
  @Override
  public String toString() {
    return "/" + pattern + "/" + flags;
  }
}
