package io.memoryconnector.internal.query;

/**
 * What is to be learnt of the records that satisfy a where: it decides which way to them is the
 * shortest.
 *
 * @param skipped how many of them are left out
 * @param needed how many of them must be found at most, those that are left out included
 */
record Demand(Subject subject, long skipped, long needed) {
  static final Demand NUMBER = new Demand(Subject.NUMBER, 0, Page.NO_LIMIT);
  static final Demand EXISTENCE = new Demand(Subject.EXISTENCE, 0, 1);

  /** The kinds of answers. */
  enum Subject {
    /** The records themselves, in the order that is asked for. */
    RECORDS,
    /** How many there are. */
    NUMBER,
    /** Whether there is one. */
    EXISTENCE
  }

  /** A page of records. */
  static Demand of(Page page) {
    return new Demand(Subject.RECORDS, page.skip(), page.needed());
  }

  boolean isLimited() {
    return needed != Page.NO_LIMIT;
  }
}
