package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Order.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A filter, ready to be asked of documents that are in no collection, such as the elements of a
 * list within a record. They need no ids, and without an order they keep the one that they have.
 * Looks at every document. Immutable and thread-safe.
 */
public final class ListQuery {
  private final RecordTest test;
  private final Ranking ranking;
  private final Page page;
  private final UnaryOperator<Document> projection;

  ListQuery(RecordTest test, Filter filter) {
    this.test = test;
    this.ranking = Ranking.of(null, new Ordering(filter.order().terms(), null, Direction.ASC));
    this.page = new Page(filter.skip(), filter.limit());
    this.projection = Projection.of(filter.fields());
  }

  /** Returns those of the documents that the filter asks for. */
  public List<Document> find(List<Document> documents) {
    List<Hit> hits = new ArrayList<>();
    for (Document document : documents) {
      if (test.test(document)) {
        hits.add(ranking.hit(document, hits.size()));
      }
    }
    hits.sort(documents.size() < Ranking.FEW ? ranking.orderOfFew() : ranking.order());
    return hits.stream()
        .skip(page.skip())
        .limit(page.most())
        .map(hit -> projection.apply(hit.record()))
        .toList();
  }
}
