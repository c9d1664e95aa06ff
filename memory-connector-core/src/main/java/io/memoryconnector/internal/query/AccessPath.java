package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.query.Interval.Bound;
import io.memoryconnector.internal.query.Interval.Edge;
import io.memoryconnector.internal.tree.KeyRange;
import io.memoryconnector.internal.tree.Slice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How the records that a filter may deliver are found. Data: it can be shown, and opened. */
sealed interface AccessPath {

  /** Returns what it does, as the beginning of a sentence. */
  String words();

  /** Returns the records in the order of their ids, or in the opposite one. */
  Candidates open(IndexedRecords records, Direction direction);

  /**
   * Fetches the records with some ids.
   *
   * @param ids each once, in their order
   */
  record ById(List<Object> ids) implements AccessPath {
    /** Copies the ids. */
    public ById {
      ids = List.copyOf(ids);
    }

    @Override
    public String words() {
      return ids.size() == 1
          ? "Fetches the record with id " + DocumentJson.print(ids.get(0))
          : "Fetches the records with %d ids".formatted(ids.size());
    }

    @Override
    public Candidates open(IndexedRecords records, Direction direction) {
      List<Document> found = new ArrayList<>(ids.size());
      for (Object id : ids) {
        Document record = records.get(id);
        if (record != null) {
          found.add(record);
        }
      }
      if (direction == Direction.DESC) {
        Collections.reverse(found);
      }
      return new Candidates.Fetched(found);
    }
  }

  /** Walks over the records with ids in an interval. */
  record IdRange(Interval interval) implements AccessPath {
    @Override
    public String words() {
      return "Walks over the ids " + interval.words();
    }

    @Override
    public Candidates open(IndexedRecords records, Direction direction) {
      return directed(records.byId().slice(range()), direction);
    }

    private KeyRange<Object> range() {
      KeyRange<Object> range = KeyRange.all();
      Bound low = interval.low();
      if (low != null) {
        range = low.edge() == Edge.INCLUDED ? range.atLeast(low.value()) : range.above(low.value());
      }
      Bound high = interval.high();
      if (high != null) {
        range =
            high.edge() == Edge.INCLUDED ? range.atMost(high.value()) : range.below(high.value());
      }
      return range;
    }
  }

  /** Walks over all records. */
  record Everything() implements AccessPath {
    @Override
    public String words() {
      return "Walks over all records";
    }

    @Override
    public Candidates open(IndexedRecords records, Direction direction) {
      return directed(records.byId().entries(), direction);
    }
  }

  private static Candidates directed(Slice<?, Document> ascending, Direction direction) {
    return new Candidates.InTree(direction == Direction.ASC ? ascending : ascending.reversed());
  }
}
