package io.memoryconnector.spring.core;

import io.memoryconnector.PreparedFilter;
import io.memoryconnector.filter.Filter;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;

/**
 * Which part of all results is wanted.
 *
 * @param skip how many results to leave out before the first one wanted
 * @param size the most results wanted; {@link Long#MAX_VALUE} for all
 */
public record Excerpt(long skip, long size) {
  /** All results. */
  public static final Excerpt ALL = new Excerpt(0, Long.MAX_VALUE);

  /** Returns the excerpt that a page is. */
  public static Excerpt of(Pageable page) {
    return page.isPaged() ? new Excerpt(page.getOffset(), page.getPageSize()) : ALL;
  }

  /** Returns the first results up to a limit. */
  public static Excerpt of(Limit limit) {
    return limit.isLimited() ? new Excerpt(0, limit.max()) : ALL;
  }

  /** Returns the part of this excerpt that lies within the first results. */
  public Excerpt within(long first) {
    return new Excerpt(skip, Math.min(size, Math.max(0, first - skip)));
  }

  /** Returns this excerpt with at most so many results. */
  public Excerpt atMost(long results) {
    return new Excerpt(skip, Math.min(size, results));
  }

  /** Returns this excerpt with one result more, which tells whether there are any after it. */
  public Excerpt withOneMore() {
    return size == Long.MAX_VALUE ? this : new Excerpt(skip, size + 1);
  }

  /** Fetches the results that a filter with this excerpt finds; asks for nothing if it is empty. */
  public <R> List<R> fetch(Filter filter, Function<Filter, List<R>> find) {
    return isEmpty() ? List.of() : find.apply(applyTo(filter));
  }

  /** Whether there is nothing in it, whatever is found. */
  public boolean isEmpty() {
    return size == 0 || skip > Integer.MAX_VALUE;
  }

  /** Returns a prepared filter that finds this excerpt of what it found, unless it is empty. */
  public PreparedFilter applyTo(PreparedFilter filter) {
    return skip == 0 && size == Long.MAX_VALUE ? filter : filter.withPage((int) skip, limit());
  }

  /** Returns a filter that finds this excerpt of what it found, unless it is empty. */
  public Filter applyTo(Filter filter) {
    return new Filter(
        filter.where(), filter.order(), limit(), (int) skip, filter.fields(), filter.include());
  }

  /** Returns the limit of a filter, where 0 means all. */
  private int limit() {
    return size > Integer.MAX_VALUE ? 0 : (int) size;
  }
}
