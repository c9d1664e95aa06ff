package io.memoryconnector.conformance;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.document.DocumentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/** Reads and compares the JSON of the vectors. */
final class Json {
  private static final String PATTERN = "$match";

  private Json() {}

  static Document read(Path file) {
    try {
      return object(parse(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static @Nullable Object parse(String json) {
    try (JsonParser parser = DocumentReader.FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return new DocumentReader().readValue(parser);
    }
  }

  /** Returns the value as it is when it has been written and read. */
  static @Nullable Object normal(@Nullable Object value) {
    return parse(DocumentJson.print(value));
  }

  static Document object(@Nullable Object value) {
    if (value instanceof Document document) {
      return document;
    }
    throw unexpected(value, "an object");
  }

  static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw unexpected(value, "a list");
  }

  static String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw unexpected(value, "text");
  }

  static int number(@Nullable Object value) {
    if (value instanceof Integer number) {
      return number;
    }
    throw unexpected(value, "a whole number");
  }

  /**
   * Whether a value is as expected: the same, or text that matches where {@code {"$match": …}} is
   * expected.
   */
  static boolean matches(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Document pattern && pattern.has(PATTERN)) {
      return actual instanceof String text
          && Pattern.compile(text(pattern.get(PATTERN))).matcher(text).find();
    }
    if (expected instanceof Document first && actual instanceof Document second) {
      return first.size() == second.size()
          && first.layout().names().stream()
              .allMatch(name -> second.has(name) && matches(first.get(name), second.get(name)));
    }
    if (expected instanceof List<?> first && actual instanceof List<?> second) {
      return matchesEach(first, second);
    }
    return Objects.equals(Document.of("value", expected), Document.of("value", actual));
  }

  private static boolean matchesEach(List<?> expected, List<?> actual) {
    if (expected.size() != actual.size()) {
      return false;
    }
    for (int position = 0; position < expected.size(); position++) {
      if (!matches(expected.get(position), actual.get(position))) {
        return false;
      }
    }
    return true;
  }

  private static IllegalArgumentException unexpected(@Nullable Object value, String expected) {
    return new IllegalArgumentException(
        "The vectors have '%s' where %s belongs.".formatted(DocumentJson.print(value), expected));
  }
}
