package io.memoryconnector.internal.file;

import io.memoryconnector.document.RecordFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a data file has besides the data itself and keeps when it is written again. Immutable.
 *
 * @param members the names of the members at the top in order, with the values of those that are
 *     not ours; {@code ids} and {@code models} only hold a place
 * @param orders the collections in order, with the order of their records
 * @param form how most records are written: as text or as objects
 */
record FileShape(
    Map<String, @Nullable Object> members, Map<String, RecordOrder> orders, RecordFormat form) {
  static final String IDS = "ids";
  static final String MODELS = "models";

  /** The shape of a file that is not there yet. */
  static final FileShape NEW = new FileShape(Map.of(), Map.of(), RecordFormat.OBJECT);

  /** Copies the maps and adds what every file has. */
  FileShape {
    Map<String, @Nullable Object> complete = new LinkedHashMap<>();
    if (!members.containsKey(IDS)) {
      complete.put(IDS, null);
    }
    complete.putAll(members);
    complete.putIfAbsent(MODELS, null);
    members = Collections.unmodifiableMap(complete);
    orders = Collections.unmodifiableMap(new LinkedHashMap<>(orders));
  }

  /**
   * Returns the shape after a change.
   *
   * @param before the content that this shape was for; null if it is not known
   */
  FileShape next(@Nullable Content before, List<? extends Change> changes, Content after) {
    Map<String, CollectionContent> contents = byName(after);
    Map<String, Set<Object>> newIds = newIds(before == null ? Map.of() : byName(before), changes);
    Map<String, RecordOrder> next = new LinkedHashMap<>();
    for (String name : namesInOrder(contents)) {
      CollectionContent content = contents.get(name);
      if (content != null) {
        RecordOrder order = orders.getOrDefault(name, RecordOrder.BY_ID);
        next.put(name, order.next(newIds.getOrDefault(name, Set.of()), content));
      }
    }
    return new FileShape(members, next, form);
  }

  private Set<String> namesInOrder(Map<String, CollectionContent> contents) {
    Set<String> names = new LinkedHashSet<>(orders.keySet());
    names.addAll(contents.keySet());
    return names;
  }

  private static Map<String, Set<Object>> newIds(
      Map<String, CollectionContent> before, List<? extends Change> changes) {
    Map<String, Set<Object>> newIds = new LinkedHashMap<>();
    for (Change change : changes) {
      CollectionContent known = before.get(change.collection());
      if (change instanceof Change.Put put && known != null && !known.contains(put.id())) {
        newIds.computeIfAbsent(put.collection(), name -> new LinkedHashSet<>()).add(put.id());
      }
    }
    return newIds;
  }

  /** Returns the collections of a content by name, in its order. */
  static Map<String, CollectionContent> byName(Content content) {
    Map<String, CollectionContent> byName = new LinkedHashMap<>();
    for (CollectionContent collection : content.collections()) {
      byName.put(collection.name(), collection);
    }
    return byName;
  }
}
