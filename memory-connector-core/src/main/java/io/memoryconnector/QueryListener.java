package io.memoryconnector;

/**
 * Hears of the queries of a data source, as {@link MemoryDataSource#listenToQueries} tells: for
 * tests that look for loops of queries and missing indexes. Must be thread-safe and quick.
 */
@FunctionalInterface
public interface QueryListener {
  /**
   * Hears of a query before it looks at records, in the thread that asks it; what this throws
   * reaches the caller instead of an answer.
   */
  void asked(AskedQuery query);
}
