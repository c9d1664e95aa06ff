package io.memoryconnector.internal.include;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.query.PreparedQuery;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.UnaryOperator;

/**
 * Related records that are found by a property, which has one of the keys of an owner.
 *
 * @param query finds the records of all owners by their keys
 * @param owners tells the keys of owners
 * @param arrangement gets where the records of one owner stand among all that were found, key by
 *     key, and returns those that the owner gets, in their order
 */
record FoundByKey(
    KeyProperty key,
    PreparedQuery query,
    OwnerKeys owners,
    UnaryOperator<List<Integer>> arrangement)
    implements RelatedRecords {

  @Override
  public Related of(List<Document> records) {
    List<List<Object>> keys = owners.of(records);
    List<Object> distinct = OwnerKeys.distinct(keys);
    List<Document> found =
        distinct.isEmpty() ? List.of() : key.model().find(query.bind(List.of(distinct)));
    NavigableMap<Object, List<Integer>> positions = key.positions(found);
    return Related.of(found, keys.stream().map(ofOwner -> select(positions, ofOwner)).toList());
  }

  private List<Integer> select(
      NavigableMap<Object, List<Integer>> positions, List<Object> ofOwner) {
    return arrangement.apply(
        ofOwner.stream()
            .flatMap(value -> positions.getOrDefault(value, List.of()).stream())
            .toList());
  }
}
