package io.memoryconnector.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one property, as long as they repeat: where they turn out not to, they are not kept
 * any more. A value has a few places side by side; if others have them all, it takes the first, and
 * the one that has to leave is perhaps kept twice. For one thread at a time.
 */
final class RepeatedValues {
  /** Keeps no values. */
  static final RepeatedValues NONE = new RepeatedValues(null);

  private static final int FEWEST_PLACES = 16;
  private static final int MOST_PLACES = 1 << 14;
  private static final int PLACES_OF_ONE = 8;
  private static final int TRIAL = MOST_PLACES;
  private static final int LONGEST_TEXT = 100;
  private static final int LONGEST_LIST = 10;

  private @Nullable Object @Nullable [] places;
  private int taken;
  private int asked;
  private int found;

  private RepeatedValues(@Nullable Object @Nullable [] places) {
    this.places = places;
  }

  /** Makes a set that has seen no value yet. */
  RepeatedValues() {
    this(new Object[FEWEST_PLACES]);
  }

  /** Returns the equal value that is kept, or this one. */
  Object share(Object value) {
    @Nullable Object[] all = places;
    if (all == null || !mayRepeat(value)) {
      return value;
    }
    judge();
    int place = placeOf(value, all);
    Object other = place < 0 ? null : all[place];
    if (other != null) {
      found++;
      return other;
    }
    keep(-1 - place, value, all);
    return value;
  }

  private static boolean mayRepeat(Object value) {
    return value instanceof String text
        ? text.length() <= LONGEST_TEXT
        : value instanceof LocalDate || (value instanceof List<?> list && isText(list));
  }

  private static boolean isText(List<?> list) {
    int size = list.size();
    for (int index = 0; index < size && size <= LONGEST_LIST; index++) {
      if (!(list.get(index) instanceof String text) || text.length() > LONGEST_TEXT) {
        return false;
      }
    }
    return size <= LONGEST_LIST;
  }

  private void keep(int place, Object value, @Nullable Object[] all) {
    taken += all[place] == null ? 1 : 0;
    all[place] = value;
    if (2 * taken > all.length && all.length < MOST_PLACES && places != null) {
      widen(all);
    }
  }

  private void widen(@Nullable Object[] all) {
    @Nullable Object[] wider = new Object[4 * all.length];
    taken = 0;
    for (Object value : all) {
      if (value != null) {
        int place = -1 - placeOf(value, wider); // it is not there yet
        taken += wider[place] == null ? 1 : 0; // else one of the two has to leave
        wider[place] = value;
      }
    }
    places = wider;
  }

  /** Returns where an equal value is, or {@code -1 - place} of where this one may be put. */
  private static int placeOf(Object value, @Nullable Object[] all) {
    int spread = value.hashCode() * 0x9E3779B9; // its high bits depend on all of the hash
    int first = spread >>> Short.SIZE;
    for (int next = first; next < first + PLACES_OF_ONE; next++) {
      Object other = all[next & (all.length - 1)];
      if (other == null) {
        return -1 - (next & (all.length - 1));
      }
      if (areEqual(value, other)) {
        return next & (all.length - 1);
      }
    }
    return -1 - (first & (all.length - 1));
  }

  /** Most are text, whose comparison the compiler knows. */
  private static boolean areEqual(Object value, Object other) {
    return value instanceof String text ? text.equals(other) : value.equals(other);
  }

  private void judge() {
    asked++;
    if (asked == TRIAL) {
      places = 3 * found < asked ? null : places;
      asked = 0;
      found = 0;
    }
  }
}
