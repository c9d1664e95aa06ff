package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.Layout;
import org.jspecify.annotations.Nullable;

/**
 * One name of a property path, which finds its value in documents. It remembers where the name
 * stands in the layouts that it saw, so that reading is one comparison and one array access as long
 * as the layout stays the same. Thread-safe without locks: what it remembers is immutable, and a
 * thread that does not see it searches once more.
 */
@SuppressWarnings(
    "ReferenceEquality") // an equal layout that is another object is only searched anew
final class PropertyName {
  private static final int REMEMBERED = 16;

  private final String name;
  private final @Nullable Place[] places = new Place[REMEMBERED];
  private Place last;

  private record Place(Layout layout, int position) {}

  PropertyName(String name) {
    this.name = name;
    this.last = new Place(Document.empty().layout(), -1);
  }

  /** Returns the value of the property; null if it is null or missing. */
  @Nullable Object read(Document document) {
    int position = positionIn(document.layout());
    return position < 0 ? null : document.valueAt(position);
  }

  /** Returns where the name stands in the layout; -1 if it does not. */
  int positionIn(Layout layout) {
    Place place = last;
    return place.layout == layout ? place.position : recall(layout);
  }

  private int recall(Layout layout) {
    int slot = layout.hashCode() & (REMEMBERED - 1);
    Place place = places[slot];
    if (place == null || place.layout != layout) {
      place = new Place(layout, layout.indexOf(name));
      places[slot] = place;
    }
    last = place;
    return place.position;
  }
}
