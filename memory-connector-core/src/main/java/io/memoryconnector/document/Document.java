package io.memoryconnector.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The data of one record, or of an object within a record: named values in order. Immutable, so it
 * may be kept and shared between threads without a copy.
 *
 * <p>A property may be missing or null; both occur in data files and differ there. Values are of
 * these types only: {@link String}, {@link Boolean}, {@link Integer}, {@link Long}, {@link Double},
 * {@link java.math.BigInteger}, {@link java.math.BigDecimal}, {@link java.time.Instant} and the
 * other types of {@code java.time}, {@link java.util.UUID}, {@link Binary}, {@link GeoPoint},
 * {@link List} and {@code Document}. What goes in is copied where it could change, and converted
 * where there is one obvious way: maps become documents, collections and arrays become lists,
 * {@code byte[]} becomes {@link Binary}, an enum its name, a {@link java.util.Date} an instant,
 * {@code short} and {@code byte} an integer, {@code float} a double, {@link java.util.Locale},
 * {@link java.util.Currency}, {@link java.net.URI} and {@link java.net.URL} their text, {@link
 * java.util.Optional} what it holds.
 */
public final class Document {
  private static final Document EMPTY = new Document(Layout.EMPTY, new Object[0]);

  private final Layout layout;

  /** An array of the values by position, or the {@link DocumentColumns} that have them in a row. */
  private final Object source;

  private final int row;

  /** Takes the array as it is: only for callers in this package that let go of it. */
  Document(Layout layout, @Nullable Object[] values) {
    this.layout = layout;
    this.source = values;
    this.row = 0;
  }

  Document(DocumentColumns columns, int row) {
    this.layout = columns.layout();
    this.source = columns;
    this.row = row;
  }

  /** Returns the document without properties. */
  public static Document empty() {
    return EMPTY;
  }

  /** Returns a document with one property. */
  public static Document of(String name, @Nullable Object value) {
    return EMPTY.with(name, value);
  }

  /**
   * Returns a document with the entries of a map, in its order.
   *
   * @throws IllegalArgumentException if documents cannot hold a value of the map; the message names
   *     its path
   */
  public static Document copyOf(Map<String, ?> properties) {
    return StoredValues.documentOf(properties, "", 1);
  }

  /**
   * Reads a JSON object. Whole numbers become {@link Integer}, {@link Long} or {@link
   * java.math.BigInteger}, others {@link Double}, or {@link java.math.BigDecimal} where a double
   * would change them; text stays text, dates included.
   *
   * @throws IllegalArgumentException if the text is not one JSON object; the message has line and
   *     column
   */
  public static Document parse(String json) {
    return new DocumentReader().read(json);
  }

  /** Returns the value of this property; null if it is null or missing. */
  public @Nullable Object get(String name) {
    int position = layout.indexOf(name);
    return position < 0 ? null : valueAt(position);
  }

  /** Whether the property is there, be it null. */
  public boolean has(String name) {
    return layout.indexOf(name) >= 0;
  }

  /** Returns the names of the properties and their order. */
  public Layout layout() {
    return layout;
  }

  /** Returns the value at this position of the layout. */
  public @Nullable Object valueAt(int position) {
    return source instanceof DocumentColumns columns
        ? columns.valueAt(position, row)
        : ((@Nullable Object[]) source)[position];
  }

  /**
   * Returns the value at this position if it is identical to this one, or else null. Where it takes
   * no object, this one stands for both.
   */
  @Nullable Object identicalAt(int position, Object value) {
    if (source instanceof DocumentColumns columns) {
      return columns.identicalAt(position, row, value);
    }
    Object own = ((@Nullable Object[]) source)[position];
    return Sameness.identical(own, value) ? own : null;
  }

  /** Returns the number of properties. */
  public int size() {
    return layout.size();
  }

  /**
   * Returns the columns that this document is a row of, or null if it has its values for itself.
   */
  public @Nullable DocumentColumns columns() {
    return source instanceof DocumentColumns columns ? columns : null;
  }

  /** Returns the row of the {@link #columns()}. */
  public int row() {
    return row;
  }

  /**
   * Returns a document in which this property has this value: in its place if it was there, else as
   * the last one.
   *
   * @throws IllegalArgumentException if documents cannot hold such a value
   */
  public Document with(String name, @Nullable Object value) {
    Object copy = StoredValues.copyOf(value, name);
    int position = layout.indexOf(name);
    if (position < 0) {
      @Nullable Object[] longer = values(size() + 1);
      longer[size()] = copy;
      return new Document(layout.with(name), longer);
    }
    if (valueAt(position) == copy) {
      return this;
    }
    @Nullable Object[] changed = values();
    changed[position] = copy;
    return new Document(layout, changed);
  }

  /** Returns a document in which this property is missing. */
  public Document without(String name) {
    int position = layout.indexOf(name);
    return position < 0 ? this : withoutPosition(position);
  }

  /**
   * Returns a document of another layout with values of this one.
   *
   * @param positions for each property of the layout where its value stands in this document, or -1
   *     for null
   */
  public Document arranged(Layout newLayout, int... positions) {
    if (positions.length != newLayout.size()) {
      throw new IllegalArgumentException(
          "Cannot arrange a document: %d positions are given for %d properties."
              .formatted(positions.length, newLayout.size()));
    }
    @Nullable Object[] arranged = new Object[positions.length];
    for (int position = 0; position < positions.length; position++) {
      arranged[position] = positions[position] < 0 ? null : aloneAt(positions[position]);
    }
    return new Document(newLayout, arranged);
  }

  /**
   * Returns a document that has the properties of both; where both have one, the value is that of
   * {@code changes}.
   */
  public Document merge(Document changes) {
    Layout wider = layout.with(changes.layout);
    @Nullable Object[] merged = values(wider.size());
    for (int position = 0; position < changes.size(); position++) {
      merged[wider.indexOf(changes.layout.nameAt(position))] = changes.valueAt(position);
    }
    return new Document(wider, merged);
  }

  /** Calls the action with the name and the value of each property, in order. */
  public void forEach(BiConsumer<String, @Nullable Object> action) {
    for (int position = 0; position < size(); position++) {
      action.accept(layout.nameAt(position), valueAt(position));
    }
  }

  /** Returns the properties as a new map in their order; documents within become maps as well. */
  public Map<String, @Nullable Object> toMap() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    forEach((name, value) -> map.put(name, StoredValues.unwrap(value)));
    return map;
  }

  /** Returns the document as JSON on one line, as it stands in a data file. */
  public String toJson() {
    return DocumentJson.print(this);
  }

  @SuppressWarnings("ReferenceEquality") // an equal layout is not yet the shared one
  Document withLayout(Layout equalLayout) {
    return layout == equalLayout ? this : new Document(equalLayout, values());
  }

  /** Returns this document, or an equal one that keeps no others alive if this is a row of many. */
  public Document alone() {
    return source instanceof DocumentColumns ? new Document(layout, values()) : this;
  }

  /** Returns the values in a new array. */
  @Nullable Object[] values() {
    return values(size());
  }

  /** Returns the values in a new array with room for so many, at least for all. */
  private @Nullable Object[] values(int room) {
    if (source instanceof DocumentColumns) {
      @Nullable Object[] copy = new Object[room];
      for (int position = 0; position < size(); position++) {
        copy[position] = aloneAt(position);
      }
      return copy;
    }
    return Arrays.copyOf((@Nullable Object[]) source, room);
  }

  /** Returns a value that keeps no documents alive of which this one is a row. */
  private @Nullable Object aloneAt(int position) {
    Object value = valueAt(position);
    return source instanceof DocumentColumns && value instanceof Document inner
        ? inner.alone()
        : value;
  }

  Document withoutPosition(int position) {
    List<@Nullable Object> rest = new ArrayList<>(Arrays.asList(values()));
    rest.remove(position);
    return rest.isEmpty() ? EMPTY : new Document(layout.without(position), rest.toArray());
  }

  /**
   * Two documents are equal if they have the same properties, in any order, with equal values.
   * Numbers are equal by value, whatever their types: 1 equals 1.0.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Document that && Sameness.sameProperties(this, that);
  }

  @Override
  public int hashCode() {
    return Sameness.hash(this);
  }

  /** Returns the document as JSON. */
  @Override
  public String toString() {
    return toJson();
  }
}
