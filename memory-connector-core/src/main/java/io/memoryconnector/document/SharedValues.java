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
      String name = record.layout().nameAt(position);
      Object same = value == null ? null : share(name, value, valueOf(former, record, position));
      if (same != value) {
        shared = shared == null ? record.values() : shared;
        shared[position] = same;
      }
    }
    return shared == null ? record : new Document(record.layout(), shared);
  }

  @SuppressWarnings("ReferenceEquality") // records of one collection share their layout
  private static @Nullable Object valueOf(
      @Nullable Document former, Document record, int position) {
    if (former == null) {
      return null;
    }
    return former.layout() == record.layout()
        ? former.valueAt(position)
        : former.get(record.layout().nameAt(position));
  }

  private Object share(String name, Object value, @Nullable Object former) {
    if (value == former) {
      return value;
    }
    if (value instanceof Document inner) {
      return former instanceof Document formerInner
          ? sharedOrFormer(inner, formerInner)
          : share(inner, null);
    }
    if (value instanceof List<?> list && !isText(list)) {
      return list;
    }
    if (former != null && value.equals(former)) {
      return former; // neither is or has an object, so they do not differ in anything
    }
    return mayRepeat(value) ? shareRepeated(name, value) : value;
  }

  private Document sharedOrFormer(Document inner, Document former) {
    Document shared = share(inner, former);
    boolean isFormer = shared.layout().equals(former.layout());
    for (int position = 0; isFormer && position < shared.size(); position++) {
      isFormer = shared.valueAt(position) == former.valueAt(position);
    }
    return isFormer ? former : shared;
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

  private static boolean mayRepeat(Object value) {
    return value instanceof String text
        ? text.length() <= LONGEST_TEXT
        : value instanceof LocalDate || value instanceof List;
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
