package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.query.Plan.Sorting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One answer to a filter from one snapshot. Reads nothing before it is asked to. */
final class Run {
  private final Plan plan;
  private final Candidates candidates;
  private final Predicate<Document> test;

  /**
   * Makes a run.
   *
   * @param test the test of the plan, perhaps watched
   */
  Run(Plan plan, IndexedRecords records, Predicate<Document> test) {
    this.plan = plan;
    this.candidates = plan.access().open(records, plan.walk());
    this.test = test;
  }

  /** Returns the records of a page. */
  Stream<Document> page(Page page, Ranking ranking) {
    return plan.sorting() == Sorting.AS_FOUND
        ? StreamSupport.stream(
            () -> Matches.of(candidates, test, page), Matches.CHARACTERISTICS, false)
        : StreamSupport.stream(
            () -> sorted(page, ranking).spliterator(), Matches.CHARACTERISTICS, false);
  }

  long count() {
    if (test == RecordTests.ALWAYS) {
      return candidates.size();
    }
    int[] count = {0};
    candidates.visit(
        record -> {
          if (test.test(record)) {
            count[0]++;
          }
          return true;
        });
    return count[0];
  }

  boolean exists() {
    return Matches.of(candidates, test, new Page(0, 1)).tryAdvance(record -> {});
  }

  private List<Document> sorted(Page page, Ranking ranking) {
    if (page.limit() == 0 || candidates.size() < Ranking.FEW) {
      List<Hit> hits = new ArrayList<>();
      collect(ranking, hits::add);
      hits.sort(hits.size() < Ranking.FEW ? ranking.orderOfFew() : ranking.order());
      return records(hits, page);
    }
    BestHits best = new BestHits(ranking.order(), page.needed());
    collect(ranking, best::add);
    return records(best.sorted(), page);
  }

  private void collect(Ranking ranking, Consumer<Hit> hits) {
    int[] sequence = {0};
    candidates.visit(
        record -> {
          if (test.test(record)) {
            hits.accept(new Hit(record, ranking.distanceOf(record), sequence[0]++));
          }
          return true;
        });
  }

  private static List<Document> records(List<Hit> hits, Page page) {
    return hits.stream().skip(page.skip()).limit(page.most()).map(Hit::record).toList();
  }
}
