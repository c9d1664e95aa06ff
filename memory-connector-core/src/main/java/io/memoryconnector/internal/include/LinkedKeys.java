package io.memoryconnector.internal.include;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.query.PreparedQuery;
import java.util.List;
import java.util.NavigableMap;

/**
 * The keys that links hold, in the order of the links.
 *
 * @param ownKey property of the links that holds the keys of owners
 * @param query finds links by it
 * @param own tells the keys of owners
 * @param otherKey property that the keys are for
 * @param otherName property of the links that holds them
 */
record LinkedKeys(
    KeyProperty ownKey, PreparedQuery query, OwnerKeys own, KeyProperty otherKey, String otherName)
    implements OwnerKeys {

  @Override
  public List<List<Object>> of(List<Document> owners) {
    List<List<Object>> keys = own.of(owners);
    List<Object> distinct = OwnerKeys.distinct(keys);
    List<Document> links =
        distinct.isEmpty() ? List.of() : ownKey.model().find(query.bind(List.of(distinct)));
    NavigableMap<Object, List<Integer>> positions = ownKey.positions(links);
    return keys.stream().map(ofOwner -> linked(links, positions, ofOwner)).toList();
  }

  private List<Object> linked(
      List<Document> links, NavigableMap<Object, List<Integer>> positions, List<Object> keys) {
    return keys.stream()
        .flatMap(key -> positions.getOrDefault(key, List.of()).stream())
        .flatMap(position -> otherKey.keysIn(links.get(position), otherName).stream())
        .toList();
  }
}
