package io.memoryconnector.document;

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
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads documents from JSON. Whole numbers become {@link Integer}, {@link Long} or {@link
 * java.math.BigInteger}, others {@link Double}, or {@link java.math.BigDecimal} where a double
 * would change them; text stays text, dates included. A repeated name is refused. Remembers some
 * dozen layouts, so that documents with the same names share one; for one thread.
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

  private static final int INITIAL_CAPACITY = 16;
  private static final int KNOWN_LAYOUTS = 64; // a power of two
  private static final SerializableString[] NO_NAMES = {};

  /** The values of unfinished documents, those of an inner one above those of the outer. */
  private @Nullable Object[] values = new Object[INITIAL_CAPACITY];

  private String[] names = new String[INITIAL_CAPACITY];
  private int top;

  /** Layouts by the hash of their names; a new one takes the place of another. */
  private final @Nullable Layout[] layouts = new Layout[KNOWN_LAYOUTS];

  /** Of the last documents by where they began in the values: mostly the next has it, too. */
  private @Nullable Layout[] lastLayouts = new Layout[INITIAL_CAPACITY + 1];

  /** Those that came twice in a row: only their names are expected, as to prepare them costs. */
  private @Nullable Layout[] repeatedLayouts = new Layout[INITIAL_CAPACITY + 1];

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
      case VALUE_NUMBER_INT -> NumberReader.wholeOf(parser);
      case VALUE_NUMBER_FLOAT -> NumberReader.decimalOf(parser);
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
    Layout repeated = repeatedLayouts[start];
    SerializableString[] expected = repeated == null ? NO_NAMES : repeated.jsonNames();
    for (String name = nextName(parser, expected, 0);
        name != null;
        name = nextName(parser, expected, top - start)) {
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

  /** Moves on to the next name, which is mostly the expected one; null at the end. */
  private static @Nullable String nextName(
      JsonParser parser, SerializableString[] expected, int position) {
    if (position < expected.length) {
      if (parser.nextName(expected[position])) { // takes no time to look for it among all names
        return expected[position].getValue();
      }
    } else {
      parser.nextToken();
    }
    return parser.currentToken() == JsonToken.END_OBJECT ? null : parser.currentName();
  }

  private void push(String name, @Nullable Object value) {
    if (top == names.length) {
      names = Arrays.copyOf(names, top * 2);
      values = Arrays.copyOf(values, top * 2);
      lastLayouts = Arrays.copyOf(lastLayouts, top * 2 + 1);
      repeatedLayouts = Arrays.copyOf(repeatedLayouts, top * 2 + 1);
    }
    names[top] = name;
    values[top++] = value;
  }

  private Layout layoutOf(JsonParser parser, int start) {
    Layout last = lastLayouts[start];
    if (last != null && last.hasNames(names, start, top)) {
      repeatedLayouts[start] = last;
      return last;
    }
    repeatedLayouts[start] = null;
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
    lastLayouts[start] = layout;
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
}
