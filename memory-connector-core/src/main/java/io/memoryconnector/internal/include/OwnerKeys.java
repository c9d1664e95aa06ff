package io.memoryconnector.internal.include;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.value.Values;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Tells by which keys the related records of owners are found. */
interface OwnerKeys {
  /** Returns the keys of each owner, in their order. */
  List<List<Object>> of(List<Document> owners);

  /** Returns each of the keys once. */
  static List<Object> distinct(List<List<Object>> keys) {
    NavigableSet<Object> distinct = new TreeSet<>(Values.ID_ORDER);
    keys.forEach(distinct::addAll);
    return List.copyOf(distinct);
  }
}
