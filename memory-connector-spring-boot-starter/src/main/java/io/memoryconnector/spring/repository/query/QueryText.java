package io.memoryconnector.spring.repository.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads the text of a declared query: JSON that may have places for arguments, single quotes, and
 * names without quotes. It becomes strict JSON in which the text {@code "?n"} stands for the nth of
 * the placeholders. For one thread.
 */
final class QueryText {
  private final String text;
  private final StringBuilder json = new StringBuilder();
  private final List<String> placeholders = new ArrayList<>();
  private final Deque<Character> containers = new ArrayDeque<>();
  private int at;
  private boolean atName;
  private boolean atSeparator;

  /**
   * What was read.
   *
   * @param placeholders each one once, as it is written: {@code ?0}, {@code :name}, {@code
   *     :#{#name}}
   */
  record Parsed(String json, List<String> placeholders) {}

  private QueryText(String text) {
    this.text = text;
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if a quote or an expression is not closed, or a placeholder
   *     stands for a name
   */
  static Parsed read(String text) {
    QueryText reader = new QueryText(text);
    reader.read();
    return new Parsed(reader.json.toString(), reader.placeholders);
  }

  private void read() {
    while (at < text.length()) {
      char next = text.charAt(at);
      if (next == '"' || next == '\'') {
        readQuoted(next);
      } else if (next == '?' || (next == ':' && !atSeparator)) {
        readPlaceholder();
      } else if (isOfWord(next)) {
        readWord();
      } else {
        readMark(next);
      }
    }
  }

  private void readMark(char mark) {
    json.append(mark);
    at++;
    switch (mark) {
      case '{', '[' -> containers.push(mark);
      case '}', ']' -> containers.poll();
      default -> {}
    }
    if (mark == '{' || mark == ',' || mark == '[') {
      atName = containers.peek() != null && containers.element() == '{';
    }
    if (mark == ':') {
      atName = false;
      atSeparator = false;
    }
  }

  private void readQuoted(char quote) {
    int start = at + 1;
    int end = start;
    while (end < text.length() && text.charAt(end) != quote) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length()) {
      throw new IllegalArgumentException("the quote at column %d is not closed".formatted(start));
    }
    at = end + 1;
    String content = text.substring(start, end);
    if (!atName && Placeholders.isWhole(content)) {
      placeholder(content);
    } else {
      json.append('"').append(quote == '"' ? content : doubleQuoted(content)).append('"');
    }
    endToken();
  }

  private static String doubleQuoted(String content) {
    return content.replace("\\'", "'").replace("\"", "\\\"");
  }

  private void readPlaceholder() {
    int end = Placeholders.endOf(text, at);
    if (end < 0) {
      throw new IllegalArgumentException(
          "'%s' at column %d is no place for an argument".formatted(text.charAt(at), at + 1));
    }
    String placeholder = text.substring(at, end);
    if (atName) {
      throw new IllegalArgumentException(
          "'%s' stands for the name of a property, but only values can be bound"
              .formatted(placeholder));
    }
    at = end;
    placeholder(placeholder);
    endToken();
  }

  private void placeholder(String placeholder) {
    if (!placeholders.contains(placeholder)) {
      placeholders.add(placeholder);
    }
    json.append("\"?").append(placeholders.indexOf(placeholder)).append('"');
  }

  private void readWord() {
    int start = at;
    while (at < text.length() && isOfWord(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    json.append(atName ? "\"" + word + "\"" : word);
    endToken();
  }

  private void endToken() {
    atSeparator = atName;
  }

  private static boolean isOfWord(char character) {
    return Character.isLetterOrDigit(character) || "_$.+-".indexOf(character) >= 0;
  }
}
