package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Explanation;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.query.QueryWatch.Progress;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
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
  private final BoundWhere where;
  private final Delivery delivery;
  private final Asked asked;
  private final List<? extends @Nullable Object> arguments;

  Query(
      BoundWhere where,
      Delivery delivery,
      Asked asked,
      List<? extends @Nullable Object> arguments) {
    this.where = where;
    this.delivery = delivery;
    this.asked = asked;
    this.arguments = arguments;
  }

  /** Returns the records that the filter asks for, in its order. The list cannot be changed. */
  public List<Document> find(IndexedRecords records) {
    List<Document> oneOrNone = oneOrNone(records);
    if (oneOrNone != null) {
      return oneOrNone.isEmpty()
          ? oneOrNone
          : List.of(delivery.projection().apply(oneOrNone.get(0)));
    }
    Run run = run(records, demand());
    Progress progress = asked.begin(arguments, run.plan());
    if (progress != null) {
      return stream(run, progress).toList();
    }
    List<Document> found = run.list();
    found.replaceAll(delivery.projection());
    return Collections.unmodifiableList(found);
  }

  /**
   * Returns the records that the filter asks for, in its order. Nothing is read before the stream
   * is; if the records need no sorting, each is looked for when it is asked for.
   */
  public Stream<Document> stream(IndexedRecords records) {
    Run run = run(records, demand());
    return stream(run, asked.begin(arguments, run.plan()));
  }

  private Stream<Document> stream(Run run, @Nullable Progress progress) {
    Stream<Document> found =
        progress == null
            ? run.stream()
            : run.watched(progress::examined).stream().peek(record -> progress.returned(1));
    return found.map(delivery.projection());
  }

  /** Returns the first of the records that the filter asks for, or null if there is none. */
  public @Nullable Document first(IndexedRecords records) {
    List<Document> oneOrNone = oneOrNone(records);
    if (oneOrNone != null) {
      return oneOrNone.isEmpty() ? null : delivery.projection().apply(oneOrNone.get(0));
    }
    Page first = new Page(delivery.page().skip(), 1);
    Plan plan = plan(records, Demand.of(first));
    Run run = new Run(plan, delivery.withPage(first), records);
    Document found =
        this.<@Nullable Document>answer(asked, run, Run::first, record -> record == null ? 0 : 1);
    return found == null ? null : delivery.projection().apply(found);
  }

  /** Returns the number of records that satisfy the where, on whichever page. */
  public long count(IndexedRecords records) {
    SoleValue sole = soleValue();
    int known = sole == null ? -1 : sole.count(records);
    return known >= 0
        ? known
        : answer(asked.whereAlone(), run(records, Demand.NUMBER), Run::count, count -> count);
  }

  /** Returns whether a record satisfies the where; looks no further than the first. */
  public boolean exists(IndexedRecords records) {
    SoleValue sole = soleValue();
    int known = sole == null ? -1 : sole.exists(records);
    return known >= 0
        ? known > 0
        : answer(
            asked.whereAlone(),
            run(records, Demand.EXISTENCE),
            Run::exists,
            exists -> exists ? 1 : 0);
  }

  /** Returns how the filter is answered: answers it, and counts the records that it looks at. */
  public Explanation explain(IndexedRecords records) {
    return explain(records, demand(), run -> run.stream().toList().size());
  }

  /** Returns how the records are counted, as {@link #explain} does. */
  Explanation explainCount(IndexedRecords records) {
    return explain(records, Demand.NUMBER, Run::count);
  }

  /** Returns how it is found out whether there are any, as {@link #explain} does. */
  Explanation explainExists(IndexedRecords records) {
    return explain(records, Demand.EXISTENCE, run -> run.exists() ? 1 : 0);
  }

  /** Returns all ways to the page, to its number of records or to their existence. */
  List<Run> runs(IndexedRecords records, Demand demand) {
    return where.planner(delivery).plans(records, demand).stream()
        .map(plan -> new Run(plan, delivery, records))
        .toList();
  }

  /** Answers at once, and tells whoever listens. */
  private <R extends @Nullable Object> R answer(
      Asked question, Run run, Function<Run, R> way, ToLongFunction<R> returned) {
    Progress progress = question.begin(arguments, run.plan());
    if (progress == null) {
      return way.apply(run);
    }
    R answer = way.apply(run.watched(progress::examined));
    progress.returned(returned.applyAsLong(answer));
    return answer;
  }

  private Explanation explain(IndexedRecords records, Demand demand, ToLongFunction<Run> answer) {
    Plan plan = plan(records, demand);
    LongAdder examined = new LongAdder();
    Run run = new Run(plan, delivery, records).watched(examined::add);
    long found = answer.applyAsLong(run);
    return new Explanation(plan.words(), plan.access().kind(), plan.index(), examined.sum(), found);
  }

  Demand demand() {
    return Demand.of(delivery.page());
  }

  private Run run(IndexedRecords records, Demand demand) {
    return new Run(plan(records, demand), delivery, records);
  }

  private Plan plan(IndexedRecords records, Demand demand) {
    return where.planner(delivery).plan(records, demand);
  }

  /**
   * Returns the only record or none, or null if it takes a plan, and one who listens to be told.
   */
  private @Nullable List<Document> oneOrNone(IndexedRecords records) {
    SoleValue sole = soleValue();
    return sole == null || delivery.page().skip() > 0 ? null : sole.oneOrNone(records);
  }

  /** Returns the only value that is asked for, or null if there is more to it. */
  private @Nullable SoleValue soleValue() {
    return asked.isHeard() ? null : where.soleValue();
  }
}
