package io.memoryconnector.internal.query;

import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.error.InvalidFilterException.Reason;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Regexp;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text with a part that matches a regular expression. Some expressions take ages on some texts: the
 * search is stopped, and the filter refused, when it has looked at too many characters of one
 * value, or too often at the same ones in all values together.
 */
final class RegexpTest implements ValueTest {
  private static final int MAX_MOVES = 10_000;

  /** So many moves without a look take as long as a look. */
  private static final int MOVES_PER_STEP = 32;

  private final Pattern pattern;
  private final FilterLimits limits;
  private final PatternSteps stepsOfQuery;
  private final FilterPointer at;
  private final int stepsPerLook;

  RegexpTest(Regexp regexp, FilterLimits limits, PatternSteps stepsOfQuery, FilterPointer at) {
    this.pattern = regexp.toPattern();
    this.limits = limits;
    this.stepsOfQuery = stepsOfQuery;
    this.at = at;
    double moves = regexp.hasComments() ? 0 : PatternMoves.of(regexp.pattern());
    this.stepsPerLook = 1 + (int) (moves / MOVES_PER_STEP);
    if (moves > MAX_MOVES) {
      throw refusal(
          "'%s' can go too many ways without looking at a character. Give an expression that repeats nothing that may be empty."
              .formatted(pattern));
    }
  }

  @Override
  public boolean holds(@Nullable Object value) {
    return value instanceof String text && isFoundIn(text);
  }

  private boolean isFoundIn(String text) {
    CountedText counted = new CountedText(text, stepsPerLook, limits.patternSteps());
    try {
      boolean isFound = pattern.matcher(counted).find();
      spend(counted.steps(), text);
      return isFound;
    } catch (TooManySteps | StackOverflowError e) { // deep recursion is as costly, and comes first
      throw refusal(
          "'%s' was stopped after %d steps on a stored text. Give an expression without repetitions within repetitions."
              .formatted(pattern, limits.patternSteps()));
    }
  }

  private void spend(long steps, String text) {
    if (stepsOfQuery.add(steps, text) > limits.queryPatternSteps()) {
      throw refusal(
          "'%s' was stopped after %d steps back on stored texts. Give an expression with fewer repetitions, or ask for fewer records by another condition."
              .formatted(pattern, limits.queryPatternSteps()));
    }
  }

  private InvalidFilterException refusal(String reason) {
    return at.refusal(Reason.PATTERN_TOO_COSTLY, reason);
  }

  private static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManySteps() {
      super(null, null, false, false);
    }
  }

  /** Text that counts how often it is looked at. For one search. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private final int stepsPerLook;
    private final int maxSteps;
    private long left;

    CountedText(String text, int stepsPerLook, int maxSteps) {
      this.text = text;
      this.stepsPerLook = stepsPerLook;
      this.maxSteps = maxSteps;
      this.left = maxSteps - (stepsPerLook - 1L) * text.length(); // each character is a start
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      left -= stepsPerLook;
      if (left < 0) {
        throw new TooManySteps();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end); // not what searches do
    }

    @Override
    public String toString() {
      return text;
    }

    long steps() {
      return maxSteps - left;
    }
  }
}
