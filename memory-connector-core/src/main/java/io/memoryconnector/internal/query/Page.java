package io.memoryconnector.internal.query;

/**
 * Which part of the records a filter delivers.
 *
 * @param limit the most records; 0 for no limit
 */
record Page(int skip, int limit) {
  static final long NO_LIMIT = Long.MAX_VALUE;

  /** Returns how many records may be delivered. */
  long most() {
    return limit == 0 ? NO_LIMIT : limit;
  }

  /** Returns how many records must be found so that the page is full. */
  long needed() {
    return limit == 0 ? NO_LIMIT : (long) skip + limit;
  }
}
