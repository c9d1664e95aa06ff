package io.memoryconnector.internal.query;

import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.error.InvalidFilterException.Reason;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Regexp;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text with a part that matches a regular expression. Some expressions take ages on some texts: the
 * search is stopped, and the filter refused, when it has looked at too many characters of a value.
 */
final class RegexpTest implements ValueTest {
  private final Pattern pattern;
  private final int maxSteps;
  private final FilterPointer at;

  RegexpTest(Regexp regexp, int maxSteps, FilterPointer at) {
    this.pattern = regexp.toPattern();
    this.maxSteps = maxSteps;
    this.at = at;
  }

  @Override
  public boolean holds(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return false;
    }
    try {
      return pattern.matcher(new CountedText(text, 0, text.length(), new Steps(maxSteps))).find();
    } catch (TooManySteps | StackOverflowError e) { // deep recursion is as costly, and comes first
      throw refusal();
    }
  }

  private InvalidFilterException refusal() {
    return at.refusal(
        Reason.PATTERN_TOO_COSTLY,
        "'%s' was stopped after %d steps on a stored text. Give an expression without repetitions within repetitions."
            .formatted(pattern, maxSteps));
  }

  /** How many characters may still be looked at; for one search. */
  private static final class Steps {
    private int left;

    Steps(int max) {
      this.left = max;
    }

    void count() {
      if (--left < 0) {
        throw new TooManySteps();
      }
    }
  }

  private static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManySteps() {
      super(null, null, false, false);
    }
  }

  /** Text that counts how often it is looked at. */
  private record CountedText(String text, int start, int end, Steps steps) implements CharSequence {
    @Override
    public int length() {
      return end - start;
    }

    @Override
    public char charAt(int index) {
      steps.count();
      return text.charAt(start + index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return new CountedText(text, start + from, start + to, steps);
    }

    @Override
    public String toString() {
      return text.substring(start, end);
    }
  }
}
