package io.memoryconnector.internal.query;

import static java.util.Objects.requireNonNull;

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
  private final @Nullable IntConsumer looked;

  Run(Plan plan, Delivery delivery, IndexedRecords records) {
    this(plan, delivery, records, null);
  }

  private Run(Plan plan, Delivery delivery, IndexedRecords records, @Nullable IntConsumer looked) {
    this.plan = plan;
    this.delivery = delivery;
    this.records = records;
    this.candidates = plan.open(records);
    this.test = looked == null ? plan.test() : RecordTests.reporting(plan.test(), looked);
    this.looked = looked;
  }

  /** Returns the same run, which reports how many records it looks at. */
  Run watched(IntConsumer reported) {
    return new Run(plan, delivery, records, reported);
  }

  Plan plan() {
    return plan;
  }

  /** Returns the records of the page, whole. */
  Stream<Document> stream() {
    return StreamSupport.stream(
        () -> isLazy() ? matches(delivery.page()) : list().spliterator(),
        Matches.CHARACTERISTICS,
        false);
  }

  /** Returns the records of the page, whole, in a list that may be changed. */
  List<Document> list() {
    List<Document> found = isSorted() ? asFound() : new ArrayList<>(sorted());
    return gaveUp() ? otherwise().list() : found;
  }

  private List<Document> asFound() {
    Matches matches = matches(delivery.page());
    List<Document> found = new ArrayList<>((int) Math.min(matches.estimateSize(), MOST_EXPECTED));
    matches.forEachRemaining(found::add);
    return found;
  }

  /** Returns the first record of the page, whole, or null if there is none. */
  @Nullable Document first() {
    if (isSorted()) {
      Document first = matches(delivery.page()).next();
      return gaveUp() ? otherwise().first() : first;
    }
    List<Document> found = list();
    return found.isEmpty() ? null : found.get(0);
  }

  long count() {
    return plan.testsNothing() ? candidates.size() : candidates.count(test);
  }

  boolean exists() {
    if (plan.testsNothing()) {
      return candidates.size() > 0;
    }
    boolean exists = matches(new Page(0, 1)).next() != null;
    return gaveUp() ? otherwise().exists() : exists;
  }

  /** Whether records can be delivered while they are found: none of them may be taken back. */
  private boolean isLazy() {
    return isSorted() && plan.trial() == null;
  }

  private boolean gaveUp() {
    return candidates instanceof PatientCandidates patient && patient.gaveUp();
  }

  private Run otherwise() {
    return new Run(requireNonNull(plan.trial()).otherwise(), delivery, records, looked);
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
    RecordTest contenders = Contenders.of(delivery, best, candidates, plan.test());
    collect(RecordTests.all(List.of(test, contenders)), best::add);
    return onPage(best.sorted(), page);
  }

  /** The first record that comes later than the last that is kept tells that all others do. */
  private List<Hit> bestAhead(Ranking ranking, Page page) {
    BestHits best = new BestHits(ranking.orderById(), page.needed());
    candidates.visit(
        test,
        record -> {
          Hit hit = ranking.hit(record, 0);
          Hit worst = best.worst();
          if (worst != null && ranking.firstTerm().compare(hit, worst) > 0) {
            return false;
          }
          best.add(hit);
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
          hits.accept(ranking.hit(record, sequence[0]++));
          return true;
        });
  }

  private static List<Document> onPage(List<Hit> hits, Page page) {
    return hits.stream().skip(page.skip()).limit(page.most()).map(Hit::record).toList();
  }
}
