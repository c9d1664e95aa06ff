package io.memoryconnector.internal.include;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.query.PreparedQuery;
import java.util.List;
import java.util.NavigableMap;

/**
 * Related records that are found by a property, which has one of the keys of an owner.
 *
 * @param query finds the records of all owners by their keys
 * @param owners tells the keys of owners
 * @param arrangement decides what each owner gets of those that its keys lead to
 */
record FoundByKey(KeyProperty key, PreparedQuery query, OwnerKeys owners, Arrangement arrangement)
    implements RelatedRecords {

  @Override
  public Related of(List<Document> records) {
    List<List<Object>> keys = owners.of(records);
    List<Object> distinct = OwnerKeys.distinct(keys);
    List<Document> found =
        distinct.isEmpty() ? List.of() : key.model().find(query.bind(List.of(distinct)));
    NavigableMap<Object, List<Integer>> positions = key.positions(found);
    return Related.of(
        found, arrangement.of(keys.stream().map(ofOwner -> places(positions, ofOwner)).toList()));
  }

  private static List<Integer> places(
      NavigableMap<Object, List<Integer>> positions, List<Object> ofOwner) {
    return ofOwner.stream()
        .flatMap(value -> positions.getOrDefault(value, List.of()).stream())
        .toList();
  }
}
