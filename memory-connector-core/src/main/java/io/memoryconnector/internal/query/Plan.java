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
 * @param trial when to give up; null for never
 */
record Plan(
    AccessPath access, Direction walk, RecordTest test, Sorting sorting, @Nullable Trial trial) {

  /**
   * How long a walk may be that nobody knows the end of, as no index tells how many records pass
   * the test.
   *
   * @param patience the most records to look at
   * @param otherwise what to do if they are not enough
   */
  record Trial(int patience, Plan otherwise) {}

  /** What is done with the records that were found. */
  enum Sorting {
    /** They come in the order that is asked for. */
    AS_FOUND("delivers them as they come") {
      @Override
      double cost(double found, double kept) {
        return 0;
      }
    },
    /** The first ones are kept in a heap. */
    BEST_ONLY("keeps the first ones while sorting") {
      @Override
      double cost(double found, double kept) {
        // each is compared with the worst; those that take a place move up or down in the heap
        double taken = kept < found ? kept * (1 + Math.log(found / kept)) : found;
        return COMPARISON * (found + taken * log2(Math.min(kept, found)));
      }
    },
    /** The same, of records that come in the order of its first term: it ends with the best. */
    BEST_AHEAD("keeps the first ones while sorting, until all that follows comes later") {
      @Override
      double cost(double found, double kept) {
        return BEST_ONLY.cost(found, kept);
      }
    },
    /** All are collected and sorted. */
    ALL("sorts all that it finds") {
      @Override
      double cost(double found, double kept) {
        return 2 * COMPARISON * found * log2(found);
      }
    };

    /** A compromise: some 2 were measured for numbers, and 10 for text. */
    private static final double COMPARISON = 10;

    private final String words;

    Sorting(String words) {
      this.words = words;
    }

    /**
     * Returns what it costs, in the unit of access paths.
     *
     * @param found how many records there are to sort
     * @param kept how many of them are wanted, at least 1
     */
    abstract double cost(double found, double kept);

    private static double log2(double number) {
      return Math.log(number + 1) / Math.log(2);
    }
  }

  Plan onTrial(Trial newTrial) {
    return new Plan(access, walk, test, sorting, newTrial);
  }

  boolean testsNothing() {
    return test == RecordTests.ALWAYS;
  }

  Candidates open(IndexedRecords records) {
    Candidates candidates = access.open(records, walk);
    return trial != null && candidates instanceof IndexCandidates found
        ? new PatientCandidates(found, trial.patience())
        : candidates;
  }

  /**
   * Returns the names of the properties of the index that is searched, of several with "and"
   * between them, or null if none is.
   */
  @Nullable String index() {
    List<String> indexes = access.indexes();
    return indexes.isEmpty() ? null : String.join(" and ", indexes);
  }

  /** Returns what is done, as a sentence, or two. */
  String words() {
    return trial == null
        ? sentence()
        : "%s If %d are not enough: %s"
            .formatted(sentence(), trial.patience(), trial.otherwise().words());
  }

  private String sentence() {
    return "%s%s%s, and %s."
        .formatted(
            access.words(),
            walk == Direction.DESC ? " backwards" : "",
            testsNothing() ? "" : ", tests each",
            sorting.words);
  }
}
