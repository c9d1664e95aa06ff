package io.memoryconnector.internal.query;

import io.memoryconnector.internal.query.Selection.Fit;
import java.util.Arrays;
import java.util.List;

/**
 * A pattern with signs that stand for any characters and for one character. It is matched by a walk
 * with two pointers, which at worst looks at each character of the text once for each sign of the
 * pattern; nothing in it is a regular expression. Immutable.
 */
final class LikePattern {
  private static final char ANY = '%';
  private static final char ONE = '_';
  private static final char ESCAPE = '\\';

  /** Letters as they are compared; for a sign {@link #isSign} says so. */
  private final char[] letters;

  private final boolean[] isSign;
  private final Letters comparison;

  /** How letters are compared. */
  enum Letters {
    EXACT {
      @Override
      char fold(char letter) {
        return letter;
      }
    },
    ANY_CASE {
      @Override
      char fold(char letter) {
        // both ways, as there are letters that have an equal counterpart in one of them only
        return Character.toLowerCase(Character.toUpperCase(letter));
      }
    };

    abstract char fold(char letter);
  }

  private LikePattern(char[] letters, boolean[] isSign, Letters comparison) {
    this.letters = letters;
    this.isSign = isSign;
    this.comparison = comparison;
  }

  /** Returns LoopBack's pattern: it is searched anywhere in a text, and nothing escapes a sign. */
  static LikePattern anywhere(String pattern, Letters comparison) {
    return parse(ANY + pattern + ANY, comparison, false);
  }

  /** Returns SQL's pattern: the whole text must match, and a backslash escapes a sign. */
  static LikePattern whole(String pattern, Letters comparison) {
    return parse(pattern, comparison, true);
  }

  private static LikePattern parse(String pattern, Letters comparison, boolean hasEscapes) {
    char[] letters = new char[pattern.length()];
    boolean[] isSign = new boolean[pattern.length()];
    int length = 0;
    for (int index = 0; index < pattern.length(); index++) {
      char letter = pattern.charAt(index);
      if (hasEscapes && letter == ESCAPE && index + 1 < pattern.length()) {
        letter = pattern.charAt(++index);
      } else {
        isSign[length] = letter == ANY || letter == ONE;
      }
      letters[length] = isSign[length] ? letter : comparison.fold(letter);
      length++;
    }
    return new LikePattern(Arrays.copyOf(letters, length), isSign, comparison);
  }

  /** Returns the texts that it selects, as far as they are those that start alike. */
  Selection selection() {
    int length = 0;
    while (length < letters.length && !isSign[length]) {
      length++;
    }
    String start = new String(letters, 0, length);
    if (comparison != Letters.EXACT || (length == 0 && !isAnyFrom(0))) {
      return new Selection.Unordered();
    }
    return length == letters.length
        ? new Selection.Points(List.of(start))
        : new Selection.Within(
            Interval.startingWith(start), isAnyFrom(length) ? Fit.EXACT : Fit.LOOSE);
  }

  boolean matches(String text) {
    int at = 0;
    int sign = 0;
    int lastAny = -1; // where to go on after a dead end: behind the last % …
    int retry = 0; // … with one more character of the text swallowed by it
    while (at < text.length()) {
      if (sign < letters.length && isSign[sign] && letters[sign] == ANY) {
        lastAny = sign++;
        retry = at;
      } else if (sign < letters.length && fits(sign, text.charAt(at))) {
        sign++;
        at++;
      } else if (lastAny >= 0) {
        sign = lastAny + 1;
        at = ++retry;
      } else {
        return false;
      }
    }
    return isAnyFrom(sign);
  }

  private boolean fits(int sign, char letter) {
    return isSign[sign] || letters[sign] == comparison.fold(letter);
  }

  private boolean isAnyFrom(int sign) {
    for (int rest = sign; rest < letters.length; rest++) {
      if (!isSign[rest] || letters[rest] != ANY) {
        return false;
      }
    }
    return true;
  }
}
