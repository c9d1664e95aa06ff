package io.memoryconnector.filter;

import io.memoryconnector.document.DocumentReader;
import io.memoryconnector.error.InvalidFilterException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads the JSON text of a filter, or of a part of it, as values. */
final class FilterText {
  private FilterText() {}

  /**
   * Returns the value that the text stands for.
   *
   * @throws InvalidFilterException if the text is not one JSON value, or deeper than allowed
   */
  static @Nullable Object read(String json, FilterPointer root, int maxDepth) {
    try {
      requireShallow(json, root, maxDepth);
      try (JsonParser parser = parserOf(json)) {
        parser.nextToken();
        return new DocumentReader().readValue(parser);
      }
    } catch (JacksonException e) {
      throw root.brokenText(
          "line %d, column %d: %s. Give one JSON object."
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  DocumentReader.problemOf(e)),
          e);
    } catch (IllegalArgumentException e) { // half a character in a name
      throw root.brokenText("a property name has half a character in it. Use another name.", e);
    }
  }

  /** Looks at each token before anything is built, as a deep text costs most by being built. */
  private static void requireShallow(String json, FilterPointer root, int maxDepth) {
    try (JsonParser parser = parserOf(json)) {
      if (parser.nextToken() == null) {
        throw root.brokenText(
            "the text is empty. Give a JSON object, {} to leave all to the defaults.", null);
      }
      requireShallowValue(parser, root, maxDepth);
      if (parser.nextToken() != null) {
        throw root.brokenText(
            "line %d, column %d: text follows the JSON value. Give one JSON object."
                .formatted(
                    parser.currentTokenLocation().getLineNr(),
                    parser.currentTokenLocation().getColumnNr()),
            null);
      }
    }
  }

  /** Reads the value on which the parser stands, all of it. */
  private static void requireShallowValue(JsonParser parser, FilterPointer at, int maxDepth) {
    LimitGuard.requireDepth(at, maxDepth);
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int position = 0; parser.nextToken() != JsonToken.END_ARRAY; position++) {
        requireShallowValue(parser, at.element(position), maxDepth);
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        FilterPointer member = at.member(parser.currentName());
        parser.nextToken();
        requireShallowValue(parser, member, maxDepth);
      }
    }
  }

  private static JsonParser parserOf(String json) {
    return DocumentReader.FACTORY.createParser(ObjectReadContext.empty(), json);
  }
}
