package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.filter.Explanation.Access;
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
sealed interface AccessPath
    permits AccessPath.ById,
        AccessPath.IdRange,
        AccessPath.Everything,
        AccessPath.ByIds,
        IndexPath,
        OutwardPath {
  /** How much more it costs to fetch records from anywhere than in the order of their ids. */
  double ANYWHERE = 2;

  /** What it costs to collect an id and to sort it among others. */
  double SORT = 3;

  /** Returns what it does, as the beginning of a sentence. */
  String words();

  /** Returns the records in its order: that of their ids, unless it says more; or backwards. */
  Candidates open(IndexedRecords records, Direction direction);

  /** Returns how many records it is thought to lead to, without a walk. */
  int expected(IndexedRecords records);

  /**
   * Returns what it costs to look at so many of its records: 1 is the cost of the next record in a
   * walk over all.
   *
   * @param expected how many it leads to
   * @param fetch what it costs to fetch a record, if they are fetched in the order of their ids
   */
  double cost(int expected, double looked, double fetch);

  /**
   * Returns what it costs to fetch one of so many records: more, the less of them are in the caches
   * of the processor. A compromise: some 15 for 1,000 records and 25 for 100,000, where up to 80
   * were measured with cold caches, and much less with warm ones.
   */
  static double fetchOneOf(int records) {
    return 1.5 * (Integer.SIZE - Integer.numberOfLeadingZeros(records));
  }

  /**
   * Returns how many records are looked at until there are so many and no more that share the first
   * property of its order with the last of them.
   *
   * @param walk whether they are looked at in its order, or backwards
   */
  default double upToLike(double looked, Direction walk) {
    return looked;
  }

  /** Returns what it costs to learn how many records it leads to. */
  default double costOfSize() {
    return 0;
  }

  /** Returns which kind of path it is. */
  Access kind();

  /** Returns the properties of the indexes that are searched, those of each with commas. */
  default List<String> indexes() {
    return List.of();
  }

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

    @Override
    public int expected(IndexedRecords records) {
      return ids.size();
    }

    @Override
    public double cost(int expected, double looked, double fetch) {
      return expected * fetch;
    }

    @Override
    public Access kind() {
      return Access.IDS;
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
      return directed(records.byId().slice(of(interval)), direction);
    }

    @Override
    public int expected(IndexedRecords records) {
      return records.byId().countIn(of(interval));
    }

    @Override
    public double cost(int expected, double looked, double fetch) {
      return looked;
    }

    @Override
    public Access kind() {
      return Access.IDS;
    }

    static KeyRange<Object> of(Interval interval) {
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

    @Override
    public int expected(IndexedRecords records) {
      return records.size();
    }

    @Override
    public double cost(int expected, double looked, double fetch) {
      return looked;
    }

    @Override
    public Access kind() {
      return Access.SCAN;
    }
  }

  /** Collects ids by searches, sorts them, and fetches the records. */
  record ByIds(IdSearch search) implements AccessPath {
    @Override
    public String words() {
      return "Searches %s, sorts by id".formatted(search.words());
    }

    @Override
    public Candidates open(IndexedRecords records, Direction direction) {
      return new IdCandidates(records, search, direction, 0);
    }

    @Override
    public int expected(IndexedRecords records) {
      return (int) search.expected(records.size());
    }

    @Override
    public double cost(int expected, double looked, double fetch) {
      return search.collected() * SORT + looked * fetch;
    }

    @Override
    public double costOfSize() {
      return search.mayRepeat() ? search.collected() * SORT : 0;
    }

    @Override
    public Access kind() {
      return search.kind();
    }

    @Override
    public List<String> indexes() {
      return search.indexes().distinct().toList();
    }
  }

  private static Candidates directed(Slice<?, Document> ascending, Direction direction) {
    return new Candidates.InTree(direction == Direction.ASC ? ascending : ascending.reversed());
  }
}
