package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.query.NotBehind.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Lets pass what may still be among the first few of an order: by the first property of the order,
 * a column of it at once. It only spares others the look at the rest. Follows what the heap keeps;
 * for one run.
 */
final class Contenders implements RecordTest {
  /** Before a walk over all records, up to so large a part of them is looked at, at its end. */
  private static final int PART_AT_END = 8;

  private final BestHits best;
  private final SortPlace first;
  private final boolean isOnlyTerm;
  private @Nullable Hit lastWorst;
  private @Nullable ValueTest lastContending;

  private Contenders(BestHits best, SortPlace first, boolean isOnlyTerm) {
    this.best = best;
    this.first = first;
    this.isOnlyTerm = isOnlyTerm;
  }

  /**
   * Returns the test of what may come before the worst of those that the heap keeps.
   *
   * @param candidates those that will be tested, in their order
   * @param passing what they must satisfy besides
   */
  static RecordTest of(
      Delivery delivery, BestHits best, Candidates candidates, RecordTest passing) {
    Distance nearest = delivery.ranking().nearest();
    if (nearest != null) {
      return nearest.contenders(best);
    }
    SortPlace first = delivery.ranking().first();
    if (first == null) {
      return RecordTests.ALWAYS;
    }
    Contenders contenders = new Contenders(best, first, delivery.ordering().terms().size() == 1);
    if (candidates instanceof Candidates.InTree all) {
      contenders.expect(all, passing, delivery);
    }
    return contenders;
  }

  /**
   * Takes the worst of so many as are kept at the end of the walk for the worst of all. Values
   * often grow with the ids, as times do: where the greatest come first, each record would be
   * better than all before it, and kept for a while.
   */
  private void expect(Candidates.InTree all, RecordTest passing, Delivery delivery) {
    int atEnd = all.size() / PART_AT_END;
    long needed = delivery.page().needed();
    Hit worst =
        needed <= atEnd ? worst(needed, all.last(atEnd).walk(passing), delivery.ranking()) : null;
    lastContending = worst == null ? null : NotBehind.of(worst.value(), first.term(), Ties.CONTEND);
  }

  /** Returns the worst of the first so many of a walk, or null if they are not so many. */
  private static @Nullable Hit worst(long needed, Candidates.Walk walk, Ranking ranking) {
    Hit worst = null;
    for (long left = needed; left > 0; left--) {
      Document record = walk.next();
      if (record == null) {
        return null;
      }
      Hit hit = ranking.hit(record, 0);
      worst = worst == null || ranking.firstTerm().compare(hit, worst) > 0 ? hit : worst;
    }
    return worst;
  }

  @Override
  public boolean test(Document record) {
    return true;
  }

  @Override
  public long among(RecordBlock block, long candidates) {
    ValueTest contending = contending();
    Column column = contending == null ? null : block.column(first.reader(), candidates);
    return contending == null || column == null ? candidates : column.among(contending, candidates);
  }

  /** Returns what contends now, or null if that may be all; the heap changes seldom. */
  @SuppressWarnings("ReferenceEquality") // another hit may have another value
  private @Nullable ValueTest contending() {
    Hit worst = best.worst();
    if (worst != null && worst != lastWorst) {
      lastWorst = worst;
      Ties ties = isOnlyTerm ? Ties.COME_LATER : Ties.CONTEND;
      lastContending = NotBehind.of(worst.value(), first.term(), ties);
    }
    return lastContending;
  }
}
