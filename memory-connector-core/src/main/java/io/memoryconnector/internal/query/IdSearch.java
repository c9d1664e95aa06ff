package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.filter.Explanation.Access;
import io.memoryconnector.internal.index.IndexKey;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.tree.BlockCursor;
import io.memoryconnector.internal.tree.Cursor;
import io.memoryconnector.internal.tree.Slice;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way to the ids of all records that satisfy some conditions, perhaps with others among them.
 * Data: it can be shown, and run.
 */
sealed interface IdSearch
    permits IdSearch.InIndex, IdSearch.Given, IdSearch.Within, CombinedSearch {
  /** Returns what it searches, in words that follow "Searches". */
  String words();

  /** Returns how many ids it finds at most, without a walk. */
  int most();

  /** Returns how many ids it collects on its way. */
  default long collected() {
    return most();
  }

  /** Returns how many ids it is thought to find among those of so many records. */
  default double expected(int records) {
    return Math.min(records, most());
  }

  /** Finds the ids. */
  IdList ids();

  /** Returns which kind of path it is. */
  Access kind();

  /** Whether a record may be found by more than one of its entries. */
  default boolean mayRepeat() {
    return true;
  }

  /** Returns the names of the indexes that it searches. */
  Stream<String> indexes();

  /** The ids that an index has for some conditions. */
  record InIndex(IndexSearch search) implements IdSearch {
    @Override
    public String words() {
      return "the index of %s for %s".formatted(search.name(), search.words());
    }

    @Override
    public int most() {
      return search.size();
    }

    @Override
    public boolean mayRepeat() {
      return search.mayRepeat();
    }

    @Override
    public IdList ids() {
      IdList.Collector ids = new IdList.Collector();
      for (Slice<IndexKey, Object> slice : search.slices()) {
        BlockCursor<Object> blocks = slice.blocks();
        while (blocks.next()) {
          for (int place = blocks.from(); place < blocks.to(); place++) {
            ids.add(blocks.value(place));
          }
        }
      }
      return ids.toList();
    }

    @Override
    public Access kind() {
      return Access.INDEX;
    }

    @Override
    public Stream<String> indexes() {
      return Stream.of(search.name());
    }
  }

  /** Ids that are given, each once, in their order. */
  record Given(List<Object> given) implements IdSearch {
    /** Copies the ids. */
    public Given {
      given = List.copyOf(given);
    }

    @Override
    public String words() {
      return given.size() == 1
          ? "id " + DocumentJson.print(given.get(0))
          : "%d ids".formatted(given.size());
    }

    @Override
    public int most() {
      return given.size();
    }

    @Override
    public boolean mayRepeat() {
      return false;
    }

    @Override
    public IdList ids() {
      IdList.Collector ids = new IdList.Collector();
      given.forEach(ids::add);
      return ids.toList();
    }

    @Override
    public Access kind() {
      return Access.IDS;
    }

    @Override
    public Stream<String> indexes() {
      return Stream.empty();
    }
  }

  /** The ids of records in an interval. */
  record Within(Interval interval, IndexedRecords records) implements IdSearch {
    @Override
    public String words() {
      return "ids " + interval.words();
    }

    @Override
    public int most() {
      return slice().size();
    }

    @Override
    public IdList ids() {
      IdList.Collector ids = new IdList.Collector();
      Cursor<Object, Document> cursor = slice().cursor();
      while (cursor.next()) {
        ids.add(cursor.key());
      }
      return ids.toList();
    }

    private Slice<Object, Document> slice() {
      return records.byId().slice(AccessPath.IdRange.of(interval));
    }

    @Override
    public Access kind() {
      return Access.IDS;
    }

    @Override
    public Stream<String> indexes() {
      return Stream.empty();
    }
  }
}
