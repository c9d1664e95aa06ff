package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.index.IndexedRecords;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
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
  private final Planner planner;
  private final Delivery delivery;

  Query(Planner planner, Delivery delivery) {
    this.planner = planner;
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
    return run(records, demand()).stream().map(delivery.projection());
  }

  /** Returns the first of the records that the filter asks for, or null if there is none. */
  public @Nullable Document first(IndexedRecords records) {
    Page first = new Page(delivery.page().skip(), 1);
    Plan plan = planner.plan(records, Demand.of(first));
    Document found = new Run(plan, delivery.withPage(first), records).first();
    return found == null ? null : delivery.projection().apply(found);
  }

  /** Returns the number of records that satisfy the where, on whichever page. */
  public long count(IndexedRecords records) {
    return run(records, Demand.NUMBER).count();
  }

  /** Returns whether a record satisfies the where; looks no further than the first. */
  public boolean exists(IndexedRecords records) {
    return run(records, Demand.EXISTENCE).exists();
  }

  /** Returns how the filter is answered: answers it, and counts the records that it looks at. */
  public QueryExplanation explain(IndexedRecords records) {
    return explain(records, demand(), run -> run.stream().toList().size());
  }

  /** Returns how the records are counted, as {@link #explain} does. */
  QueryExplanation explainCount(IndexedRecords records) {
    return explain(records, Demand.NUMBER, Run::count);
  }

  /** Returns how it is found out whether there are any, as {@link #explain} does. */
  QueryExplanation explainExists(IndexedRecords records) {
    return explain(records, Demand.EXISTENCE, run -> run.exists() ? 1 : 0);
  }

  /** Returns all ways to the page, to its number of records or to their existence. */
  List<Run> runs(IndexedRecords records, Demand demand) {
    return planner.plans(records, demand).stream()
        .map(plan -> new Run(plan, delivery, records))
        .toList();
  }

  private QueryExplanation explain(
      IndexedRecords records, Demand demand, ToLongFunction<Run> answer) {
    Plan plan = planner.plan(records, demand);
    AtomicInteger examined = new AtomicInteger();
    Run run = new Run(plan, delivery, records).watched(examined::incrementAndGet);
    long found = answer.applyAsLong(run);
    return new QueryExplanation(plan.words(), plan.index(), examined.get(), found);
  }

  Demand demand() {
    return Demand.of(delivery.page());
  }

  private Run run(IndexedRecords records, Demand demand) {
    Plan plan = planner.plan(records, demand);
    return new Run(plan, delivery, records);
  }
}
