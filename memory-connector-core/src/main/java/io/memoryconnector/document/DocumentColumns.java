package io.memoryconnector.document;

import org.jspecify.annotations.Nullable;

/**
 * Some dozens of documents of one layout, kept property by property instead of one by one: numbers
 * and booleans without objects for them, text where its type need not be looked at, objects within
 * in columns of their own. A document of them is a view of a row, made when it is asked for.
 * Immutable: a change returns other columns, which share those of all properties that stay.
 *
 * <p>A document that is a row keeps all others alive: {@link Document#alone} returns one that does
 * not. The accessors of a type serve whoever reads the same property of many documents. They throw
 * {@link ClassCastException} where the column is of another type: {@link #types} tells.
 */
public final class DocumentColumns {
  private final Layout layout;
  private final Object[] columns;
  private final int size;
  private final ColumnTypes types;

  private DocumentColumns(Layout layout, Object[] columns, int size, ColumnTypes types) {
    this.layout = layout;
    this.columns = columns;
    this.size = size;
    this.types = types;
  }

  private static DocumentColumns of(Layout layout, Object[] columns, int size) {
    return new DocumentColumns(layout, columns, size, ColumnTypes.of(layout, columns));
  }

  /**
   * Returns the columns of documents, at least one.
   *
   * @param layout that of all of them
   */
  public static DocumentColumns of(Layout layout, @Nullable Object[] documents) {
    Object[] columns = new Object[layout.size()];
    @Nullable Object[] values = new Object[documents.length];
    for (int position = 0; position < columns.length; position++) {
      for (int row = 0; row < values.length; row++) {
        values[row] =
            documents[row] instanceof Document document ? document.valueAt(position) : null;
      }
      columns[position] = NewColumn.of(values);
    }
    return of(layout, columns, documents.length);
  }

  /** Returns the layout of all the documents. */
  public Layout layout() {
    return layout;
  }

  /** Returns of which types the columns are; the same object for all that are alike. */
  public ColumnTypes types() {
    return types;
  }

  /** Returns the document in a row. */
  public Document at(int row) {
    return new Document(this, row);
  }

  /** Returns a value of a document, whatever its type. */
  public @Nullable Object valueAt(int position, int row) {
    return ValueColumn.value(columns[position], row);
  }

  /** Returns the value of a document if it is identical to this one, or else null. */
  @Nullable Object identicalAt(int position, int row, Object value) {
    return ValueColumn.identical(columns[position], row, value);
  }

  /** Returns text, or null, of a column of {@code String}. */
  public @Nullable String textAt(int position, int row) {
    return ((@Nullable String[]) columns[position])[row];
  }

  /** Returns a number of a column of {@code long}. */
  public long longAt(int position, int row) {
    return ((long[]) columns[position])[row];
  }

  /** Returns a number of a column of {@code int}. */
  public int intAt(int position, int row) {
    return ((int[]) columns[position])[row];
  }

  /** Returns a number of a column of {@code double}. */
  public double doubleAt(int position, int row) {
    return ((double[]) columns[position])[row];
  }

  /** Returns a boolean of a column of {@code boolean}. */
  public boolean booleanAt(int position, int row) {
    return ((boolean[]) columns[position])[row];
  }

  /** Returns the columns of the objects that are the values of a property. */
  public DocumentColumns columnsAt(int position) {
    return (DocumentColumns) columns[position];
  }

  /** Returns columns with another document, of the same layout, in a row. */
  public DocumentColumns with(int row, Document document) {
    requireLayoutOf(document);
    Object[] changed = columns.clone();
    boolean areAlike = true;
    for (int position = 0; position < changed.length; position++) {
      Object value = document.valueAt(position);
      if (!ValueColumn.holds(columns[position], row, value)) {
        changed[position] = ValueColumn.with(columns[position], size, row, value);
        areAlike &= ColumnTypes.areSame(changed[position], columns[position]);
      }
    }
    return areAlike ? new DocumentColumns(layout, changed, size, types) : of(layout, changed, size);
  }

  /** Returns columns with a document, of the same layout, in front of that of a row. */
  public DocumentColumns inserted(int row, Document document) {
    requireLayoutOf(document);
    Object[] longer = new Object[columns.length];
    boolean areAlike = true;
    for (int position = 0; position < longer.length; position++) {
      Object value = document.valueAt(position);
      longer[position] = ValueColumn.inserted(columns[position], size, row, value);
      areAlike &= ColumnTypes.areSame(longer[position], columns[position]);
    }
    return areAlike
        ? new DocumentColumns(layout, longer, size + 1, types)
        : of(layout, longer, size + 1);
  }

  /** Returns columns without a row. */
  public DocumentColumns without(int row) {
    Object[] shorter = new Object[columns.length];
    for (int position = 0; position < shorter.length; position++) {
      shorter[position] = ValueColumn.without(columns[position], size, row);
    }
    return new DocumentColumns(layout, shorter, size - 1, types);
  }

  private void requireLayoutOf(Document document) {
    if (!document.layout().equals(layout)) {
      throw new IllegalArgumentException(
          "Cannot put a document with the properties %s into columns of %s. Give one of the same layout."
              .formatted(document.layout(), layout));
    }
  }
}
