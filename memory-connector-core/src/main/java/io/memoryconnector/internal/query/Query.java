package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.index.IndexedRecords;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter, ready to be asked of any snapshot of the records of its model. Immutable and
 * thread-safe; each method reads nothing but the snapshot that it is given.
 *
 * <p>All methods that read records throw an {@link io.memoryconnector.error.InvalidFilterException}
 * if a regular expression takes too long on a stored value.
 */
public final class Query {
  private final Plan plan;
  private final Delivery delivery;

  Query(Plan plan, Delivery delivery) {
    this.plan = plan;
    this.delivery = delivery;
  }

  /** Returns the records that the filter asks for, in its order. The list cannot be changed. */
  public List<Document> find(IndexedRecords records) {
    return stream(records).toList();
  }

  /**
   * Returns the records that the filter asks for, in its order. Nothing is read before the stream
   * is; if the records need no sorting, each is looked for when it is asked for.
   */
  public Stream<Document> stream(IndexedRecords records) {
    return run(records, plan.test()).stream().map(delivery.projection());
  }

  /** Returns the first of the records that the filter asks for, or null if there is none. */
  public @Nullable Document first(IndexedRecords records) {
    Page first = new Page(delivery.page().skip(), 1);
    Document found = new Run(plan, delivery.withPage(first), records, plan.test()).first();
    return found == null ? null : delivery.projection().apply(found);
  }

  /** Returns the number of records that satisfy the where, on whichever page. */
  public long count(IndexedRecords records) {
    return run(records, plan.test()).count();
  }

  /** Returns whether a record satisfies the where; looks no further than the first. */
  public boolean exists(IndexedRecords records) {
    return run(records, plan.test()).exists();
  }

  /** Returns how the filter is answered: answers it, and counts the records that it looks at. */
  public QueryExplanation explain(IndexedRecords records) {
    AtomicInteger examined = new AtomicInteger();
    Predicate<Document> counting =
        record -> {
          examined.incrementAndGet();
          return plan.test().test(record);
        };
    int returned = run(records, counting).stream().toList().size();
    return new QueryExplanation(plan.words(), examined.get(), returned);
  }

  private Run run(IndexedRecords records, Predicate<Document> test) {
    return new Run(plan, delivery, records, test);
  }
}
