package io.memoryconnector.spring.mapping;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.DateTimeException;
import java.util.function.Function;

/** Reads stored values that are text. */
final class Texts {
  private Texts() {}

  /** Text stays; other single values of a loosely typed file become their text. */
  static Object toText(Object stored) {
    if (stored instanceof String) {
      return stored;
    }
    if (ScalarCodecs.find(stored.getClass()) != null) {
      return stored.toString();
    }
    throw ValueFailure.unreadable(stored, "text");
  }

  static Object toCharacter(Object stored) {
    if (stored instanceof String text && text.length() == 1) {
      return text.charAt(0);
    }
    throw ValueFailure.unreadable(stored, "a single character");
  }

  static Object toUrl(String text) {
    try {
      return URI.create(text).toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Object parse(Object stored, Function<String, Object> parser, String needed) {
    if (stored instanceof String text) {
      try {
        return parser.apply(text);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw ValueFailure.unreadable(stored, needed, e);
      }
    }
    throw ValueFailure.unreadable(stored, needed);
  }
}
