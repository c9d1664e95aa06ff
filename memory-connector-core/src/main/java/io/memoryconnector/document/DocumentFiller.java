package io.memoryconnector.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes one document of a known layout, value by value, without a copy. For one thread, and for one
 * document: after {@link #finish()} it refuses to be used, so the document that it made cannot
 * change.
 */
public final class DocumentFiller {
  private static final Object MISSING = new Object();

  private final Layout layout;
  private @Nullable Object @Nullable [] values;

  DocumentFiller(Layout layout) {
    this.layout = layout;
    this.values = new Object[layout.size()];
    Arrays.fill(values, MISSING);
  }

  /**
   * Sets the value of the property at this position of the layout; null is a value.
   *
   * @throws IllegalArgumentException if documents cannot hold such a value
   */
  public DocumentFiller set(int position, @Nullable Object value) {
    open()[position] = StoredValues.copyOf(value, layout.nameAt(position));
    return this;
  }

  /** Returns the document; properties that were not set are missing in it. */
  public Document finish() {
    @Nullable Object[] filled = open();
    values = null;
    Document document = new Document(layout, filled);
    for (int position = filled.length - 1; position >= 0; position--) {
      if (filled[position] == MISSING) {
        document = document.withoutPosition(position);
      }
    }
    return document;
  }

  private @Nullable Object[] open() {
    if (values == null) {
      throw new IllegalStateException(
          "This document is finished. Ask its layout for a new filler.");
    }
    return values;
  }
}
