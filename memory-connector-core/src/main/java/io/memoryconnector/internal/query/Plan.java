package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Order.Direction;
import java.util.function.Predicate;

/**
 * How a filter is answered on one snapshot.
 *
 * @param access how candidates are found
 * @param walk in which order of the ids they are looked at
 * @param test what each of them must still pass; {@link RecordTests#ALWAYS} if nothing is left
 * @param sorting what is done with those that pass
 */
record Plan(AccessPath access, Direction walk, Predicate<Document> test, Sorting sorting) {

  /** What is done with the records that were found. */
  enum Sorting {
    /** They come in the order that is asked for. */
    AS_FOUND("delivers them as they come"),
    /** The first ones are kept in a heap. */
    BEST_ONLY("keeps the first ones while sorting"),
    /** All are collected and sorted. */
    ALL("sorts all that it finds");

    private final String words;

    Sorting(String words) {
      this.words = words;
    }
  }

  boolean testsNothing() {
    return test == RecordTests.ALWAYS;
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
