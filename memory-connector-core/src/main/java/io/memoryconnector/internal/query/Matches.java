package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The candidates that pass a test, one page of them, in the order in which they come. It looks no
 * further than it is asked to. For one thread.
 */
final class Matches extends AbstractSpliterator<Document> {
  static final int CHARACTERISTICS =
      Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;

  private final Candidates candidates;
  private final Predicate<Document> test;
  private long toSkip;
  private long left;
  private Candidates.@Nullable Walk walk;

  private Matches(Candidates candidates, Predicate<Document> test, long toSkip, long left) {
    super(Math.min(left, candidates.size()), CHARACTERISTICS);
    this.candidates = candidates;
    this.test = test;
    this.toSkip = toSkip;
    this.left = left;
  }

  static Matches of(Candidates candidates, Predicate<Document> test, Page page) {
    return test == RecordTests.ALWAYS
        ? new Matches(candidates.skip(page.skip()), test, 0, page.most())
        : new Matches(candidates, test, page.skip(), page.most());
  }

  /** Returns the next match, or null if there are no more. */
  @Nullable Document next() {
    if (walk == null) {
      walk = candidates.walk();
    }
    while (left > 0) {
      Document record = walk.next();
      if (record == null) {
        left = 0;
      } else if (isOnPage(record)) {
        return record;
      }
    }
    return null;
  }

  @Override
  public boolean tryAdvance(Consumer<? super Document> action) {
    Document match = next();
    if (match == null) {
      return false;
    }
    action.accept(match);
    return true;
  }

  @Override
  public void forEachRemaining(Consumer<? super Document> action) {
    if (walk != null) {
      super.forEachRemaining(action);
    } else if (left > 0) {
      candidates.visit(
          record -> {
            if (isOnPage(record)) {
              action.accept(record);
            }
            return left > 0;
          });
    }
  }

  private boolean isOnPage(Document record) {
    if (!test.test(record)) {
      return false;
    }
    if (toSkip > 0) {
      toSkip--;
      return false;
    }
    left--;
    return true;
  }
}
