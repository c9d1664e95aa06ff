package io.memoryconnector.internal.file;

import io.memoryconnector.document.RecordFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
   * Returns the shape for a later content. Reads every id.
   *
   * @param arrivals the records that this shape does not know
   */
  FileShape next(Arrivals arrivals, Content after) {
    Map<String, CollectionContent> contents = after.byName();
    Map<String, RecordOrder> next = new LinkedHashMap<>();
    for (String name : namesInOrder(contents)) {
      CollectionContent content = contents.get(name);
      if (content != null) {
        RecordOrder order = orders.getOrDefault(name, RecordOrder.BY_ID);
        next.put(name, order.next(arrivals.in(name), content));
      }
    }
    return new FileShape(members, next, form);
  }

  private Set<String> namesInOrder(Map<String, CollectionContent> contents) {
    Set<String> names = new LinkedHashSet<>(orders.keySet());
    names.addAll(contents.keySet());
    return names;
  }
}
