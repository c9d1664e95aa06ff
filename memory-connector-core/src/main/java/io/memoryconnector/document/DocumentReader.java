package io.memoryconnector.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads documents from JSON. Whole numbers become {@link Integer}, {@link Long} or {@link
 * java.math.BigInteger}, others {@link Double}, or {@link BigDecimal} where a double would change
 * them; text stays text, dates included. A repeated name is refused. Keeps the layout of the
 * document that it read last, since the next one usually has the same; for one thread.
 */
public final class DocumentReader {
  /**
   * Refuses repeated names and reads numbers exactly: the factory for all JSON that becomes
   * documents.
   */
  public static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final int EXACT_DOUBLE_CHARS =
      16; // 15 digits and a point: a double keeps all of them

  private Layout lastLayout = Layout.EMPTY;

  /** Makes a reader that has read nothing yet. */
  public DocumentReader() {}

  /**
   * Reads a text that is one JSON object.
   *
   * @throws IllegalArgumentException if it is not; the message has line and column
   */
  public Document read(String json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      Object value = parser.nextToken() == JsonToken.START_OBJECT ? readDocument(parser, 1) : null;
      if (value instanceof Document document && parser.nextToken() == null) {
        return document;
      }
      throw new IllegalArgumentException(
          "Cannot read a document: the text is not one JSON object. Give {\"name\": value, …}.");
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "Cannot read a document at line %d, column %d: %s. Give one JSON object."
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  /** Reads the value on which the parser stands; afterwards the parser stands on its last token. */
  public @Nullable Object readValue(JsonParser parser) {
    return readValue(parser, 1);
  }

  private @Nullable Object readValue(JsonParser parser, int depth) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> readDocument(parser, depth);
      case START_ARRAY -> readList(parser, depth);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> decimalOf(parser.getString());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private Document readDocument(JsonParser parser, int depth) {
    requireDepth(depth);
    String[] names = new String[Math.max(lastLayout.size(), 8)];
    @Nullable Object[] values = new Object[names.length];
    int size = 0;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      if (size == names.length) {
        names = Arrays.copyOf(names, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      names[size] = parser.currentName();
      parser.nextToken();
      values[size++] = readValue(parser, depth + 1);
    }
    return size == 0
        ? Document.empty()
        : new Document(layoutOf(names, size), Arrays.copyOf(values, size));
  }

  private Layout layoutOf(String[] names, int size) {
    if (!lastLayout.hasNames(names, size)) {
      lastLayout = Layout.of(Arrays.asList(names).subList(0, size));
    }
    return lastLayout;
  }

  private List<@Nullable Object> readList(JsonParser parser, int depth) {
    requireDepth(depth);
    List<@Nullable Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(readValue(parser, depth + 1));
    }
    return Collections.unmodifiableList(list);
  }

  private static void requireDepth(int depth) {
    if (depth > StoredValues.MAX_DEPTH) {
      throw new IllegalArgumentException(
          "Cannot read a document: it is nested deeper than %d levels. Give flatter data."
              .formatted(StoredValues.MAX_DEPTH));
    }
  }

  private static Number decimalOf(String text) {
    double number = Double.parseDouble(text);
    if (text.length() <= EXACT_DOUBLE_CHARS && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
      return number;
    }
    BigDecimal exact = new BigDecimal(text);
    return Double.isFinite(number) && BigDecimal.valueOf(number).compareTo(exact) == 0
        ? number
        : exact;
  }
}
