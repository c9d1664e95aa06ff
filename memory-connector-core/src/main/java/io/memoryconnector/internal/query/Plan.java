package io.memoryconnector.internal.query;

import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.internal.index.IndexedRecords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a filter is answered on one snapshot.
 *
 * @param access how candidates are found
 * @param walk whether they are looked at in the order of the access path, or backwards
 * @param test what each of them must still pass; {@link RecordTests#ALWAYS} if nothing is left
 * @param sorting what is done with those that pass
 */
record Plan(AccessPath access, Direction walk, RecordTest test, Sorting sorting) {

  /** What is done with the records that were found. */
  enum Sorting {
    /** They come in the order that is asked for. */
    AS_FOUND("delivers them as they come") {
      @Override
      double cost(double found) {
        return 0;
      }
    },
    /** The first ones are kept in a heap. */
    BEST_ONLY("keeps the first ones while sorting") {
      @Override
      double cost(double found) {
        return 5 * found;
      }
    },
    /** All are collected and sorted. */
    ALL("sorts all that it finds") {
      @Override
      double cost(double found) {
        return 10 * found * Math.log(found + 1) / Math.log(2);
      }
    };

    private final String words;

    Sorting(String words) {
      this.words = words;
    }

    /** Returns what it costs for so many records, in the unit of access paths. */
    abstract double cost(double found);
  }

  boolean testsNothing() {
    return test == RecordTests.ALWAYS;
  }

  Candidates open(IndexedRecords records) {
    return access.open(records, walk);
  }

  /**
   * Returns the names of the properties of the index that is searched, of several with "and"
   * between them, or null if none is.
   */
  @Nullable String index() {
    List<String> indexes = access.indexes();
    return indexes.isEmpty() ? null : String.join(" and ", indexes);
  }

  /** Returns what is done, as a sentence. */
  String words() {
    return "%s%s%s, and %s."
        .formatted(
            access.words(),
            walk == Direction.DESC ? " backwards" : "",
            testsNothing() ? "" : ", tests each",
            sorting.words);
  }
}
