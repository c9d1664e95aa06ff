package io.memoryconnector.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads documents from JSON. Whole numbers become {@link Integer}, {@link Long} or {@link
 * java.math.BigInteger}, others {@link Double}, or {@link BigDecimal} where a double would change
 * them; text stays text, dates included. A repeated name is refused. Remembers some dozen layouts,
 * so that documents with the same names share one; for one thread.
 */
public final class DocumentReader {
  /**
   * Refuses repeated names and reads numbers exactly: the factory for all JSON that becomes
   * documents.
   */
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .streamReadConstraints(
              StreamReadConstraints.builder() // our own bounds tell the place
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final int EXACT_DOUBLE_CHARS =
      16; // 15 digits and a point: a double keeps all of them

  static final int MAX_DIGITS = 400; // before the point, or after it
  private static final int INITIAL_CAPACITY = 16;
  private static final int KNOWN_LAYOUTS = 64; // a power of two

  /** The values of unfinished documents, those of an inner one above those of the outer. */
  private @Nullable Object[] values = new Object[INITIAL_CAPACITY];

  private String[] names = new String[INITIAL_CAPACITY];
  private int top;

  /** Layouts by the hash of their names; a new one takes the place of another. */
  private final @Nullable Layout[] layouts = new Layout[KNOWN_LAYOUTS];

  private Layout lastLayout = Layout.EMPTY; // of an outer document: mostly the next has it, too

  private final @Nullable RepeatedTexts texts; // null where one text is read, or few

  /** Makes a reader that has read nothing yet. */
  public DocumentReader() {
    this(null);
  }

  private DocumentReader(@Nullable RepeatedTexts texts) {
    this.texts = texts;
  }

  /** Returns a reader of many records, of which texts that repeat become one. */
  public static DocumentReader ofMany() {
    return new DocumentReader(new RepeatedTexts());
  }

  /**
   * Reads a text that is one JSON object.
   *
   * @throws IllegalArgumentException if it is not; the message has line and column
   */
  public Document read(String json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      Object value = parser.nextToken() == JsonToken.START_OBJECT ? readValue(parser) : null;
      if (value instanceof Document document && parser.nextToken() == null) {
        return document;
      }
      throw new IllegalArgumentException(
          "Cannot read a document: the text is not one JSON object. Give {\"name\": value, …}.");
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "Cannot read a document at line %d, column %d: %s. Give one JSON object."
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr(), problemOf(e)),
          e);
    }
  }

  /** Returns what is wrong with a text; Jackson's words for one that ends early speak of itself. */
  public static String problemOf(JacksonException e) {
    return e instanceof UnexpectedEndOfInputException
        ? "the text ends before the JSON value does"
        : e.getOriginalMessage();
  }

  /** Reads the value on which the parser stands; afterwards the parser stands on its last token. */
  public @Nullable Object readValue(JsonParser parser) {
    top = 0; // the text before may have been broken off
    return readValue(parser, 1);
  }

  private @Nullable Object readValue(JsonParser parser, int depth) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> readDocument(parser, depth);
      case START_ARRAY -> readList(parser, depth);
      case VALUE_STRING -> textOf(parser);
      case VALUE_NUMBER_INT -> wholeOf(parser);
      case VALUE_NUMBER_FLOAT -> decimalOf(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private String textOf(JsonParser parser) {
    return texts == null ? parser.getString() : texts.read(parser, top);
  }

  private Document readDocument(JsonParser parser, int depth) {
    requireDepth(parser, depth);
    int start = top;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = readValue(parser, depth + 1);
      push(name, value);
    }
    Document document =
        top == start
            ? Document.empty()
            : new Document(layoutOf(parser, start), Arrays.copyOfRange(values, start, top));
    top = start;
    return document;
  }

  private void push(String name, @Nullable Object value) {
    if (top == names.length) {
      names = Arrays.copyOf(names, top * 2);
      values = Arrays.copyOf(values, top * 2);
    }
    names[top] = name;
    values[top++] = value;
  }

  private Layout layoutOf(JsonParser parser, int start) {
    Layout last = lastLayout;
    if (last.hasNames(names, start, top)) {
      return last;
    }
    int hash = 1;
    for (int i = start; i < top; i++) {
      hash = 31 * hash + names[i].hashCode();
    }
    int slot = (hash ^ (hash >>> 16)) & (layouts.length - 1);
    Layout layout = layouts[slot];
    if (layout == null || !layout.hasNames(names, start, top)) {
      requireDistinct(parser, start);
      layout = Layout.of(Arrays.asList(names).subList(start, top));
      layouts[slot] = layout;
    }
    if (start == 0) {
      lastLayout = layout;
    }
    return layout;
  }

  private void requireDistinct(JsonParser parser, int start) {
    Set<String> seen = new HashSet<>();
    for (int i = start; i < top; i++) {
      if (!seen.add(names[i])) {
        throw new StreamReadException(
            parser, "Duplicate Object property \"%s\"".formatted(names[i]));
      }
    }
  }

  private List<@Nullable Object> readList(JsonParser parser, int depth) {
    requireDepth(parser, depth);
    List<@Nullable Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(readValue(parser, depth + 1));
    }
    return Collections.unmodifiableList(list);
  }

  private static void requireDepth(JsonParser parser, int depth) {
    if (depth > StoredValues.MAX_DEPTH) {
      throw new StreamReadException(
          parser, "Nested deeper than %d levels".formatted(StoredValues.MAX_DEPTH));
    }
  }

  private static Number wholeOf(JsonParser parser) {
    requireModest(parser, parser.getStringLength());
    return parser.getNumberValue();
  }

  private static Number decimalOf(JsonParser parser) {
    requireModest(parser, parser.getStringLength());
    double number = parser.getDoubleValue();
    return isShort(parser) ? (Number) number : decimalOf(parser, number);
  }

  private static boolean isShort(JsonParser parser) {
    int length = parser.getStringLength();
    if (length > EXACT_DOUBLE_CHARS) {
      return false;
    }
    char[] chars = parser.getStringCharacters();
    int start = parser.getStringOffset();
    for (int i = start; i < start + length; i++) {
      if (chars[i] > '9') {
        return false; // e or E
      }
    }
    return true;
  }

  private static Number decimalOf(JsonParser parser, double number) {
    String text = parser.getString();
    String written = DocumentJson.textOf(number);
    if (text.equals(written)) {
      return number; // as most long ones are written: the shortest text for a double
    }
    BigDecimal exact = exactOf(parser, text);
    requireModest(parser, Math.abs(exact.precision() - 1L - exact.scale()));
    return Double.isFinite(number) && DocumentJson.decimalOf(number).compareTo(exact) == 0
        ? number
        : exact;
  }

  /** A few letters can stand for a number that takes minutes to calculate with. */
  private static void requireModest(JsonParser parser, long digits) {
    if (digits > MAX_DIGITS) {
      throw new StreamReadException(parser, "Number of more than %d digits".formatted(MAX_DIGITS));
    }
  }

  private static BigDecimal exactOf(JsonParser parser, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new StreamReadException(parser, "Number with too large an exponent", e);
    }
  }
}
