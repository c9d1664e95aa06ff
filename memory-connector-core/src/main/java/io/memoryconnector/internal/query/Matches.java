package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The candidates that pass a test, one page of them, in the order in which they come. It looks no
 * further than it is asked to. For one thread.
 */
final class Matches extends AbstractSpliterator<Document> {
  static final int CHARACTERISTICS =
      Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;

  private final Candidates candidates;
  private final RecordTest test;
  private long toSkip;
  private long left;
  private Candidates.@Nullable Walk walk;

  Matches(Candidates candidates, RecordTest test, Page page) {
    super(Math.min(page.most(), candidates.most()), CHARACTERISTICS);
    this.candidates = candidates;
    this.test = test;
    this.toSkip = page.skip();
    this.left = page.most();
  }

  /** Returns the next match, or null if there are no more. */
  @Nullable Document next() {
    if (left == 0) {
      return null;
    }
    if (walk == null) {
      walk = candidates.walk(test);
    }
    Document match = walk.next();
    for (; toSkip > 0 && match != null; toSkip--) {
      match = walk.next();
    }
    left = match == null ? 0 : left - 1;
    return match;
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
    if (walk != null || left < Page.NO_LIMIT) {
      super.forEachRemaining(action);
    } else {
      candidates.visit(test, record -> deliver(record, action));
    }
  }

  private boolean deliver(Document record, Consumer<? super Document> action) {
    if (toSkip > 0) {
      toSkip--;
    } else {
      action.accept(record);
    }
    return true;
  }
}
