package io.memoryconnector.internal.query;

import io.memoryconnector.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Where the queries of a data source are told of, while somebody listens; otherwise they cost the
 * look whether somebody does. Thread-safe.
 */
public final class QueryWatch {
  private volatile @Nullable Observer observer;

  /** Makes a watch to which nobody listens yet. */
  public QueryWatch() {}

  /** Tells this observer from now on, and no other; nobody if it is null. */
  public void tell(@Nullable Observer newObserver) {
    observer = newObserver;
  }

  @Nullable Observer observer() {
    return observer;
  }

  /** Hears of queries, in the threads that ask them. Thread-safe. */
  @FunctionalInterface
  public interface Observer {
    /** Hears of a query before it looks at records, and returns what hears how it goes on. */
    Progress begun(Subject subject, Course course);
  }

  /** Hears how one query goes on. */
  public interface Progress {
    /** So many records were looked at. */
    void examined(int records);

    /** So many records were found; 0 where there is no more to come. */
    void returned(long count);
  }

  /**
   * What was asked.
   *
   * @param model name of the model
   */
  public record Subject(String model, Filter filter) {}

  /**
   * How it is answered.
   *
   * @param words what is done, as a sentence
   * @param index the properties of the index that is searched, with commas between them; null if
   *     none is
   */
  public record Course(String words, @Nullable String index) {}
}
