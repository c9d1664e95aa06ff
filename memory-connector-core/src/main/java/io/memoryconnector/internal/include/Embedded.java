package io.memoryconnector.internal.include;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.query.ListQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Related objects that lie within their owners; needs no query of records.
 *
 * @param property the owner's property that holds them
 */
record Embedded(String property, ListQuery query) implements RelatedRecords {

  @Override
  public Related of(List<Document> owners) {
    List<Document> all = new ArrayList<>();
    List<List<Integer>> positions = new ArrayList<>(owners.size());
    for (Document owner : owners) {
      int first = all.size();
      all.addAll(query.find(within(owner)));
      positions.add(IntStream.range(first, all.size()).boxed().toList());
    }
    return new Related(all, positions);
  }

  private List<Document> within(Document owner) {
    return owner.get(property) instanceof List<?> elements
        ? elements.stream().filter(Document.class::isInstance).map(Document.class::cast).toList()
        : List.of();
  }
}
