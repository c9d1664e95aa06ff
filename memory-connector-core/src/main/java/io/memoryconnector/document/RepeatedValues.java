package io.memoryconnector.document;

import org.jspecify.annotations.Nullable;

/**
 * The values of one property, as long as they repeat: where they turn out not to, they are not kept
 * any more. A value has a few places side by side; if others have them all, it takes the first, and
 * the one that has to leave is perhaps kept twice. For one thread at a time.
 */
final class RepeatedValues {
  private static final int FEWEST_PLACES = 16;
  private static final int MOST_PLACES = 1 << 14;
  private static final int PLACES_OF_ONE = 8;
  private static final int TRIAL = MOST_PLACES;

  private @Nullable Object @Nullable [] places = new Object[FEWEST_PLACES];
  private int taken;
  private int asked;
  private int found;

  /** Returns the equal value that is kept, or this one. */
  Object share(Object value) {
    @Nullable Object[] all = places;
    if (all == null) {
      return value;
    }
    judge();
    int place = placeOf(value, all);
    Object other = all[place];
    if (other != null && value.equals(other)) {
      found++;
      return other;
    }
    keep(place, value, all);
    return value;
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
        int place = placeOf(value, wider);
        taken += wider[place] == null ? 1 : 0; // else one of the two has to leave
        wider[place] = value;
      }
    }
    places = wider;
  }

  /** Returns where the value is, or else where it may be put. */
  private static int placeOf(Object value, @Nullable Object[] all) {
    int spread = value.hashCode() * 0x9E3779B9; // its high bits depend on all of the hash
    int first = spread >>> Short.SIZE;
    for (int next = first; next < first + PLACES_OF_ONE; next++) {
      Object other = all[next & (all.length - 1)];
      if (other == null || value.equals(other)) {
        return next & (all.length - 1);
      }
    }
    return first & (all.length - 1);
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
