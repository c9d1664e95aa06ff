package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.Cursor;
import io.memoryconnector.internal.tree.Slice;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Records that are to be looked at, in an order. Immutable; read as often as one likes. */
interface Candidates {
  /** Returns how many there are. */
  int size();

  /** Returns those after the first {@code count} ones, without a walk. */
  Candidates skip(int count);

  /** Returns a walk that is pulled: its next record, and null after the last one. */
  Walk walk();

  /** Shows the records one by one until the visitor returns false: the fastest way through all. */
  void visit(Predicate<Document> visitor);

  /** A walk over records. For one thread. */
  @FunctionalInterface
  interface Walk {
    /** Returns the next record, or null if there are no more. */
    @Nullable Document next();
  }

  /** Records side by side in a tree. */
  record InTree(Slice<?, Document> slice) implements Candidates {
    @Override
    public int size() {
      return slice.size();
    }

    @Override
    public Candidates skip(int count) {
      return new InTree(slice.skip(count));
    }

    @Override
    public Walk walk() {
      Cursor<?, Document> cursor = slice.cursor();
      return () -> cursor.next() ? cursor.value() : null;
    }

    @Override
    public void visit(Predicate<Document> visitor) {
      slice.visit((id, record) -> visitor.test(record));
    }
  }

  /** Records that were fetched one by one. */
  record Fetched(List<Document> records) implements Candidates {
    @Override
    public int size() {
      return records.size();
    }

    @Override
    public Candidates skip(int count) {
      return new Fetched(records.subList(Math.min(count, records.size()), records.size()));
    }

    @Override
    public Walk walk() {
      Iterator<Document> iterator = records.iterator();
      return () -> iterator.hasNext() ? iterator.next() : null;
    }

    @Override
    public void visit(Predicate<Document> visitor) {
      for (Document record : records) {
        if (!visitor.test(record)) {
          return;
        }
      }
    }
  }

  /** Records that are reported when they are looked at. */
  record Watched(Candidates candidates, Runnable report) implements Candidates {
    @Override
    public int size() {
      return candidates.size();
    }

    @Override
    public Candidates skip(int count) {
      return new Watched(candidates.skip(count), report);
    }

    @Override
    public Walk walk() {
      Walk walk = candidates.walk();
      return () -> {
        Document record = walk.next();
        if (record != null) {
          report.run();
        }
        return record;
      };
    }

    @Override
    public void visit(Predicate<Document> visitor) {
      candidates.visit(
          record -> {
            report.run();
            return visitor.test(record);
          });
    }
  }
}
