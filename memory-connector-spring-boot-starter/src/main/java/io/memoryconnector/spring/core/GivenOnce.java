package io.memoryconnector.spring.core;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * Entities as they were given, of which an instance that has its record already is to be written
 * once. For one call.
 */
final class GivenOnce<S> {
  private final List<S> once;
  private final int[] places;

  /**
   * Takes the entities.
   *
   * @param isNew whether a record is made of an entity, each time that it is given
   */
  GivenOnce(List<S> given, Predicate<? super S> isNew) {
    this.once = new ArrayList<>(given.size());
    this.places = new int[given.size()];
    IdentityHashMap<S, Integer> known = new IdentityHashMap<>();
    for (int position = 0; position < places.length; position++) {
      S entity = given.get(position);
      Integer first = known.putIfAbsent(entity, once.size());
      boolean isRepeated = first != null && !isNew.test(entity);
      places[position] = isRepeated ? first : once.size();
      if (!isRepeated) {
        once.add(entity);
      }
    }
  }

  /** Returns what is to be written, in the order in which it was given first. */
  List<S> once() {
    return once;
  }

  /** Returns what was made of each entity, wherever that was given. */
  List<S> everywhere(List<S> made) {
    if (once.size() == places.length) {
      return made;
    }
    List<S> all = new ArrayList<>(places.length);
    for (int place : places) {
      all.add(made.get(place));
    }
    return all;
  }
}
