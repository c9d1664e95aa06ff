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
  /** What it costs to fetch a record, if they are fetched in the order of their ids. */
  double FETCH = 6;

  /** What it costs to fetch a record from anywhere, if they are many. */
  double FETCH_ANYWHERE = 12;

  /** What it costs to collect an id and to sort it among others. */
  double SORT = 3;

  /** Returns what it does, as the beginning of a sentence. */
  String words();

  /** Returns the records in its order: that of their ids, unless it says more; or backwards. */
  Candidates open(IndexedRecords records, Direction direction);

  /** Returns how many records it leads to at most, without a walk. */
  int most(IndexedRecords records);

  /**
   * Returns what it costs to look at so many of its records: 1 is the cost of the next record in a
   * walk over all.
   *
   * @param most how many it leads to
   */
  double cost(int most, double looked);

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
    public int most(IndexedRecords records) {
      return ids.size();
    }

    @Override
    public double cost(int most, double looked) {
      return most * FETCH;
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

    @Override
    public int most(IndexedRecords records) {
      return records.byId().countIn(range());
    }

    @Override
    public double cost(int most, double looked) {
      return looked;
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

    @Override
    public int most(IndexedRecords records) {
      return records.size();
    }

    @Override
    public double cost(int most, double looked) {
      return looked;
    }
  }

  /** Searches an index, and fetches the records of which it finds the ids. */
  record InIndex(IndexSearch search, Arrangement arrangement) implements AccessPath {
    /** The order in which records come out of an index. */
    enum Arrangement {
      /** As they stand there: by value, those of equal values by id. */
      AS_THEY_STAND(""),
      /** By value, those of equal values by id in the opposite direction. */
      BY_GROUP(", group by group"),
      /** By id; all ids must be collected first. */
      SORTED_BY_ID(", sorts by id");

      private final String words;

      Arrangement(String words) {
        this.words = words;
      }
    }

    @Override
    public String words() {
      String conditions = search.words();
      return (conditions.isEmpty()
              ? "Walks over the index of %s".formatted(search.name())
              : "Searches the index of %s for %s".formatted(search.name(), conditions))
          + arrangement.words;
    }

    @Override
    public Candidates open(IndexedRecords records, Direction direction) {
      return new IndexCandidates(
          records,
          search.slices(),
          switch (arrangement) {
            case AS_THEY_STAND -> IndexCandidates.asTheyStand(direction);
            case BY_GROUP -> IndexCandidates.byGroup(search.index(), direction);
            case SORTED_BY_ID -> IndexCandidates.byId(direction);
          },
          0);
    }

    @Override
    public int most(IndexedRecords records) {
      return search.size();
    }

    @Override
    public double cost(int most, double looked) {
      return switch (arrangement) {
        case AS_THEY_STAND -> looked * (search.isAtOneKey() ? FETCH : FETCH_ANYWHERE);
        case BY_GROUP -> looked * 2 * FETCH_ANYWHERE; // as each group may be one record
        case SORTED_BY_ID -> most * SORT + looked * FETCH;
      };
    }
  }

  private static Candidates directed(Slice<?, Document> ascending, Direction direction) {
    return new Candidates.InTree(direction == Direction.ASC ? ascending : ascending.reversed());
  }
}
