package io.memoryconnector.spring.repository.query;

import io.memoryconnector.spring.core.Excerpt;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;

/**
 * How much of what satisfies a query one call wants.
 *
 * @param whole the results that count at all, such as the ten of {@code findTop10By…}
 * @param part what is wanted of these, counted from the first of them
 * @param page what a page or a slice tells of itself
 * @param keyset where to go on; null unless the call scrolls by keyset
 */
record Extent(Excerpt whole, Excerpt part, Pageable page, @Nullable KeysetScrollPosition keyset) {

  static Extent of(Excerpt whole) {
    return new Extent(whole, Excerpt.ALL, Pageable.unpaged(), null);
  }

  static Extent of(Excerpt whole, Limit limit) {
    return new Extent(whole, Excerpt.of(limit), Pageable.unpaged(), null);
  }

  static Extent of(Excerpt whole, Pageable page) {
    return new Extent(whole, Excerpt.of(page), page, null);
  }

  /**
   * Returns the window after a position.
   *
   * @param window all results; its size is that of each window
   */
  static Extent of(Excerpt window, ScrollPosition position) {
    if (position instanceof KeysetScrollPosition keyset) {
      return new Extent(window, Excerpt.ALL, Pageable.unpaged(), keyset);
    }
    long skip = position.isInitial() ? 0 : ((OffsetScrollPosition) position).getOffset() + 1;
    Excerpt whole = new Excerpt(window.skip(), Long.MAX_VALUE);
    return new Extent(whole, new Excerpt(skip, window.size()), Pageable.unpaged(), null);
  }

  /** Returns the part as an excerpt of everything that satisfies the query. */
  Excerpt excerpt() {
    return within(part);
  }

  /** Returns the part with one result more, if the whole has it. */
  Excerpt excerptAndOneMore() {
    return within(part.withOneMore());
  }

  /** Returns how many results count, of so many that satisfy the query. */
  long totalOf(long satisfying) {
    return Math.min(Math.max(0, satisfying - whole.skip()), whole.size());
  }

  private Excerpt within(Excerpt wanted) {
    Excerpt inside = wanted.within(whole.size());
    return new Excerpt(whole.skip() + inside.skip(), inside.size());
  }
}
