package io.memoryconnector.spring.test.query;

import io.memoryconnector.AskedQuery;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.QueryListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.AssertProvider;

/**
 * Records the queries of all data sources since the beginning of a test method, whichever thread
 * asks them: those of repositories, and those that updates, deletions and included relations ask.
 * Have it injected into a test; nothing is recorded where nobody asks for it. Thread-safe.
 */
public final class QueryRecorder implements QueryListener, AssertProvider<QueriesAssert> {
  private final List<AskedQuery> queries = Collections.synchronizedList(new ArrayList<>());

  /** Makes a recorder that listens to no data source yet. */
  public QueryRecorder() {}

  /** Records the queries of a data source from now on, instead of whoever listened to it. */
  public void listenTo(MemoryDataSource source) {
    source.listenToQueries(this);
  }

  @Override
  public void asked(AskedQuery query) {
    queries.add(query);
  }

  /** Returns the queries until now, in the order in which they were asked. */
  public List<AskedQuery> queries() {
    synchronized (queries) {
      return List.copyOf(queries);
    }
  }

  /** Forgets all queries: what comes now is recorded as from the beginning. */
  public void clear() {
    queries.clear();
  }

  /** Begins assertions about the queries until now. */
  @Override
  public QueriesAssert assertThat() {
    return new QueriesAssert(queries());
  }
}
