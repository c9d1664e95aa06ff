package io.memoryconnector.spring.mapping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.CollectionFactory;

/** Makes empty collections and maps of the types that properties have. */
@SuppressWarnings({
  "NullAway", // Spring does not say that its collections may hold null
  "JdkObsolete" // a linked list is the only queue that takes null
})
final class Containers {
  private Containers() {}

  /** Makes an empty collection that is about to take a number of elements. */
  interface NewCollection {
    Collection<@Nullable Object> of(int size);
  }

  /** Makes an empty map that is about to take a number of entries. */
  interface NewMap {
    Map<Object, @Nullable Object> of(int size);
  }

  /**
   * Returns a factory of collections that take a number of elements; null if it is no such type.
   */
  static @Nullable NewCollection collection(Class<?> type, Class<?> elementType) {
    if (type == List.class || type == Collection.class || type == Iterable.class) {
      return ArrayList::new;
    }
    if (type == Set.class) {
      return size -> new LinkedHashSet<>(Math.max(size * 4 / 3 + 1, 4));
    }
    if (type == Queue.class) {
      return size -> new LinkedList<>();
    }
    if (type == Deque.class || type == ArrayDeque.class) {
      return size -> new ArrayDeque<>(Math.max(size, 1));
    }
    NewCollection factory = size -> CollectionFactory.createCollection(type, elementType, size);
    return Collection.class.isAssignableFrom(type) && canMake(() -> factory.of(0)) ? factory : null;
  }

  /** Returns a factory of maps that take a number of entries; null if it is no such type. */
  static @Nullable NewMap map(Class<?> type, Class<?> keyType) {
    if (type == Map.class) {
      return size -> new LinkedHashMap<>(Math.max(size * 4 / 3 + 1, 4));
    }
    if (type == ConcurrentMap.class) {
      return ConcurrentHashMap::new;
    }
    NewMap factory = size -> CollectionFactory.createMap(type, keyType, size);
    return canMake(() -> factory.of(0)) ? factory : null;
  }

  private static boolean canMake(Supplier<Object> factory) {
    try {
      return factory.get() != null;
    } catch (IllegalArgumentException e) {
      return false; // Spring knows no way to make one
    }
  }
}
