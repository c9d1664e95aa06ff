package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.internal.query.LikePattern.Letters;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Tests of text, and of what may be within it. Values that are not text satisfy none of them. */
final class TextTests {
  private TextTests() {}

  /** A part of the text matches LoopBack's pattern. */
  static ValueTest like(String pattern, TextCase textCase) {
    return matching(LikePattern.anywhere(pattern, letters(textCase)));
  }

  static ValueTest startsWith(String start, TextCase textCase) {
    return textCase == TextCase.EXACT
        ? text(start, String::startsWith)
        : text(start, (value, part) -> value.regionMatches(true, 0, part, 0, part.length()));
  }

  static ValueTest endsWith(String end, TextCase textCase) {
    return textCase == TextCase.EXACT
        ? text(end, String::endsWith)
        : text(end, (value, part) -> isAt(value, value.length() - part.length(), part));
  }

  /** Text with the operand in it, a list with an equal element, a document with an equal value. */
  static ValueTest contains(@Nullable Object operand, TextCase textCase) {
    ValueTest inText =
        operand instanceof String part ? text(part, containing(textCase)) : ValueTest.NEVER;
    ValueTest equal = EqualityTests.oneOf(singleton(operand), textCase);
    return new Containing(inText, equal);
  }

  private record Containing(ValueTest inText, ValueTest equal) implements ValueTest {
    @Override
    public boolean holds(@Nullable Object value) {
      if (value instanceof Document document) {
        for (int position = 0; position < document.size(); position++) {
          if (equal.holds(document.valueAt(position))) {
            return true;
          }
        }
      }
      return inText.holds(value);
    }

    @Override
    public boolean holdsIn(List<?> list) {
      for (Object element : list) {
        if (equal.holds(element)) {
          return true;
        }
      }
      return false;
    }
  }

  private static BiPredicate<String, String> containing(TextCase textCase) {
    return textCase == TextCase.EXACT
        ? String::contains
        : (value, part) -> {
          for (int start = 0; start <= value.length() - part.length(); start++) {
            if (isAt(value, start, part)) {
              return true;
            }
          }
          return false;
        };
  }

  private static boolean isAt(String value, int start, String part) {
    return value.regionMatches(true, start, part, 0, part.length());
  }

  /** The text matches the pattern. */
  static ValueTest matching(LikePattern pattern) {
    return value -> value instanceof String text && pattern.matches(text);
  }

  private static ValueTest text(String part, BiPredicate<String, String> test) {
    return value -> value instanceof String text && test.test(text, part);
  }

  private static List<@Nullable Object> singleton(@Nullable Object operand) {
    return Collections.singletonList(operand);
  }

  static Letters letters(TextCase textCase) {
    return textCase == TextCase.EXACT ? Letters.EXACT : Letters.ANY_CASE;
  }
}
