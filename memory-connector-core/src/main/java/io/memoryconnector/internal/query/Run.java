package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.query.Plan.Sorting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One answer to a filter from one snapshot. Reads nothing before it is asked to. */
final class Run {
  /** A list begins with room for so many at most, as fewer than are expected may pass. */
  private static final int MOST_EXPECTED = 64;

  private final Plan plan;
  private final Delivery delivery;
  private final IndexedRecords records;
  private final Candidates candidates;
  private final RecordTest test;

  Run(Plan plan, Delivery delivery, IndexedRecords records) {
    this(plan, delivery, records, plan.test());
  }

  private Run(Plan plan, Delivery delivery, IndexedRecords records, RecordTest test) {
    this.plan = plan;
    this.delivery = delivery;
    this.records = records;
    this.candidates = plan.open(records);
    this.test = test;
  }

  /** Returns the same run, which reports how many records it looks at. */
  Run watched(IntConsumer looked) {
    return new Run(plan, delivery, records, RecordTests.reporting(test, looked));
  }

  Plan plan() {
    return plan;
  }

  /** Returns the records of the page, whole. */
  Stream<Document> stream() {
    return StreamSupport.stream(
        () -> isSorted() ? matches(delivery.page()) : sorted().spliterator(),
        Matches.CHARACTERISTICS,
        false);
  }

  /** Returns the records of the page, whole, in a list that may be changed. */
  List<Document> list() {
    if (!isSorted()) {
      return new ArrayList<>(sorted());
    }
    Matches matches = matches(delivery.page());
    List<Document> found = new ArrayList<>((int) Math.min(matches.estimateSize(), MOST_EXPECTED));
    matches.forEachRemaining(found::add);
    return found;
  }

  /** Returns the first record of the page, whole, or null if there is none. */
  @Nullable Document first() {
    if (isSorted()) {
      return matches(delivery.page()).next();
    }
    List<Document> sorted = sorted();
    return sorted.isEmpty() ? null : sorted.get(0);
  }

  long count() {
    return plan.testsNothing() ? candidates.size() : candidates.count(test);
  }

  boolean exists() {
    return plan.testsNothing() ? candidates.size() > 0 : matches(new Page(0, 1)).next() != null;
  }

  private boolean isSorted() {
    return plan.sorting() == Sorting.AS_FOUND;
  }

  private Matches matches(Page page) {
    return plan.testsNothing() && candidates instanceof Candidates.Skippable skippable
        ? new Matches(skippable.skip(page.skip()), test, new Page(0, page.limit()))
        : new Matches(candidates, test, page);
  }

  private List<Document> sorted() {
    Page page = delivery.page();
    Ranking ranking = delivery.ranking();
    if (plan.sorting() == Sorting.BEST_AHEAD) {
      return onPage(bestAhead(ranking, page), page);
    }
    boolean isFew = records.size() < Ranking.FEW; // of all, whichever way leads to the hits
    if (page.limit() == 0 || isFew) {
      List<Hit> hits = new ArrayList<>();
      collect(test, hits::add);
      hits.sort(isFew ? ranking.orderOfFew() : ranking.order());
      return onPage(hits, page);
    }
    BestHits best = new BestHits(ranking.order(), page.needed());
    collect(RecordTests.all(List.of(test, Contenders.of(delivery, best))), best::add);
    return onPage(best.sorted(), page);
  }

  /** The first record that comes later than the last that is kept tells that all others do. */
  private List<Hit> bestAhead(Ranking ranking, Page page) {
    BestHits best = new BestHits(ranking.orderById(), page.needed());
    candidates.visit(
        test,
        record -> {
          Hit worst = best.worst();
          if (worst != null && ranking.firstTerm().compare(record, worst.record()) > 0) {
            return false;
          }
          best.add(new Hit(record, 0, 0));
          return true;
        });
    return best.sorted();
  }

  private void collect(RecordTest passing, Consumer<Hit> hits) {
    Ranking ranking = delivery.ranking();
    int[] sequence = {0};
    candidates.visit(
        passing,
        record -> {
          hits.accept(new Hit(record, ranking.distanceOf(record), sequence[0]++));
          return true;
        });
  }

  private static List<Document> onPage(List<Hit> hits, Page page) {
    return hits.stream().skip(page.skip()).limit(page.most()).map(Hit::record).toList();
  }
}
