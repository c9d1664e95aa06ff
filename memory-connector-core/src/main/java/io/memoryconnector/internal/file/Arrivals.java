package io.memoryconnector.internal.file;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The keys of records that are not in the data file yet, in the order in which they came. */
final class Arrivals {
  private final Map<String, Set<String>> keys = new LinkedHashMap<>();

  void add(String collection, String key) {
    keys.computeIfAbsent(collection, name -> new LinkedHashSet<>()).add(key);
  }

  /** Adds all that came later. */
  void addAll(Arrivals later) {
    later.keys.forEach((collection, more) -> more.forEach(key -> add(collection, key)));
  }

  /** Returns what came to one collection. */
  Collection<String> in(String collection) {
    return keys.getOrDefault(collection, Set.of());
  }
}
