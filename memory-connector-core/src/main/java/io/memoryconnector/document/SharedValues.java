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
   * Returns an equal record that shares its values.
   *
   * @param former the record that it replaces, or null
   */
  public Document share(Document record, @Nullable Document former) {
    @Nullable Object[] shared = null;
    for (int position = 0; position < record.size(); position++) {
      Object value = record.valueAt(position);
      Object before = former == null ? null : counterpart(former, record, position);
      if (value != null && value != before) {
        Object same = share(record.layout().nameAt(position), value, before);
        if (same != value) {
          shared = shared == null ? record.values() : shared;
          shared[position] = same;
        }
      }
    }
    return shared == null ? record : new Document(record.layout(), shared);
  }

  @SuppressWarnings("ReferenceEquality") // records of one collection share their layout
  private static @Nullable Object counterpart(Document former, Document record, int position) {
    return former.layout() == record.layout()
        ? former.valueAt(position)
        : former.get(record.layout().nameAt(position));
  }

  private Object share(String name, Object value, @Nullable Object former) {
    if (isPrimitiveInColumns(value)) {
      return value; // no object is kept that could be shared
    }
    if (former != null && isSame(value, former)) {
      return former;
    }
    if (value instanceof Document inner) {
      return share(inner, former instanceof Document formerInner ? formerInner : null);
    }
    return mayRepeat(value) ? shareRepeated(name, value) : value;
  }

  /** Whether nobody could tell one value from the other, as far as that is soon found out. */
  private static boolean isSame(@Nullable Object value, @Nullable Object former) {
    if (value == null || value == former) {
      return value == former;
    }
    if (value instanceof Document inner) {
      return former instanceof Document formerInner && isSame(inner, formerInner);
    }
    if (value instanceof List<?> list && !isText(list)) {
      return false; // numbers in lists are equal in whatever form
    }
    return value.equals(former);
  }

  private static boolean isSame(Document inner, Document former) {
    if (!inner.layout().equals(former.layout())) {
      return false;
    }
    for (int position = 0; position < inner.size(); position++) {
      if (!isSame(inner.valueAt(position), former.valueAt(position))) {
        return false;
      }
    }
    return true;
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

  private static boolean isPrimitiveInColumns(Object value) {
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
