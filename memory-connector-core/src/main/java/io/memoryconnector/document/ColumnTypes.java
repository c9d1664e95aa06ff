package io.memoryconnector.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Of which types the columns of {@link DocumentColumns} are. Columns that are alike have the same
 * object, but for more than a few kinds of one layout: so a reader that knows the object knows all
 * types. Immutable.
 */
public final class ColumnTypes {
  private static final int MOST_OF_A_LAYOUT = 8;

  private final Layout layout;
  private final Object[] types; // classes, or the types of objects within

  private ColumnTypes(Layout layout, Object[] types) {
    this.layout = layout;
    this.types = types;
  }

  static ColumnTypes of(Layout layout, Object[] columns) {
    for (ColumnTypes known : layout.knownTypes()) {
      if (known.fit(columns)) {
        return known;
      }
    }
    Object[] types = new Object[columns.length];
    Arrays.setAll(types, position -> typeOf(columns[position]));
    ColumnTypes added = new ColumnTypes(layout, types);
    layout.know(added, MOST_OF_A_LAYOUT);
    return added;
  }

  private static Object typeOf(Object column) {
    return column instanceof DocumentColumns inner
        ? inner.types()
        : column.getClass().getComponentType();
  }

  /** Whether two columns are of the same type. */
  @SuppressWarnings("ReferenceEquality") // the same types are the same object
  static boolean areSame(Object column, Object other) {
    return column.getClass() == other.getClass() && typeOf(column) == typeOf(other);
  }

  @SuppressWarnings("ReferenceEquality") // the same types are the same object
  private boolean fit(Object[] columns) {
    for (int position = 0; position < types.length; position++) {
      if (types[position] != typeOf(columns[position])) {
        return false;
      }
    }
    return true;
  }

  /** Returns the layout of the documents. */
  public Layout layout() {
    return layout;
  }

  /**
   * Returns the type of the values at this position of the layout: {@code long.class}, {@code
   * int.class}, {@code double.class}, {@code boolean.class}, {@code String.class}, or {@code
   * Object.class} for anything, objects within included.
   */
  public Class<?> at(int position) {
    return types[position] instanceof Class<?> type ? type : Object.class;
  }

  /** Returns the types of the objects at this position, or null if it has other values as well. */
  public @Nullable ColumnTypes within(int position) {
    return types[position] instanceof ColumnTypes inner ? inner : null;
  }
}
