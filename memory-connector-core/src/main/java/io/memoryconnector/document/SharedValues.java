package io.memoryconnector.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets the records of one collection have one object for a value that many of them have, or that
 * their former version had: text and days that repeat, and lists of text. For one thread at a time.
 */
public final class SharedValues {
  private static final int MOST_NAMES = 200;
  private static final int LONGEST_TEXT = 100;
  private static final int LONGEST_LIST = 10;

  private final Map<String, RepeatedValues> properties = new HashMap<>();

  /** Makes a set that has seen no record yet. */
  public SharedValues() {}

  /**
   * Returns an equal record that shares its values, or the former one itself if nobody could tell
   * one from the other: properties have the same order, and numbers the same form.
   *
   * @param former the record that it replaces, or null
   */
  public Document share(Document record, @Nullable Document former) {
    @Nullable Object[] shared = null;
    boolean isFormer = former != null && former.layout().equals(record.layout());
    for (int position = 0; position < record.size(); position++) {
      Object value = record.valueAt(position);
      int place = former == null ? -1 : placeIn(former.layout(), record.layout(), position);
      Object same;
      if (former != null && place >= 0 && former.isAt(place, value)) {
        same = isPrimitiveInColumns(value) ? value : former.valueAt(place);
      } else {
        isFormer = false;
        same = share(record.layout().nameAt(position), value, former, place);
      }
      if (same != value) {
        shared = shared == null ? record.values() : shared;
        shared[position] = same;
      }
    }
    if (former != null && isFormer) {
      return former;
    }
    return shared == null ? record : new Document(record.layout(), shared);
  }

  @SuppressWarnings("ReferenceEquality") // records of one collection share their layout
  private static int placeIn(Layout former, Layout layout, int position) {
    return former == layout ? position : former.indexOf(layout.nameAt(position));
  }

  /** Returns a value that a record did not have before, or an equal one. */
  private @Nullable Object share(
      String name, @Nullable Object value, @Nullable Document former, int place) {
    if (value instanceof Document inner) {
      Object before = former == null || place < 0 ? null : former.valueAt(place);
      return share(inner, before instanceof Document formerInner ? formerInner : null);
    }
    return value != null && mayRepeat(value) ? shareRepeated(name, value) : value;
  }

  private Object shareRepeated(String name, Object value) {
    RepeatedValues repeated = properties.get(name);
    if (repeated == null) {
      if (properties.size() == MOST_NAMES) {
        return value;
      }
      repeated = new RepeatedValues();
      properties.put(name, repeated);
    }
    return repeated.share(value);
  }

  private static boolean isPrimitiveInColumns(@Nullable Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof Double
        || value instanceof Boolean;
  }

  private static boolean mayRepeat(Object value) {
    return value instanceof String text
        ? text.length() <= LONGEST_TEXT
        : value instanceof LocalDate || (value instanceof List<?> list && isText(list));
  }

  private static boolean isText(List<?> list) {
    if (list.size() > LONGEST_LIST) {
      return false;
    }
    for (Object element : list) {
      if (!(element instanceof String text) || text.length() > LONGEST_TEXT) {
        return false;
      }
    }
    return true;
  }
}
