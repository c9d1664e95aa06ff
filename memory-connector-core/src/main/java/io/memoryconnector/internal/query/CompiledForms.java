package io.memoryconnector.internal.query;

import io.memoryconnector.filter.Filter;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The filters that were compiled for one model, by their forms: an application asks few questions,
 * each of them many times. Keeps a bounded number, so that ever new questions are slower to compile
 * but fill no memory. Thread-safe.
 */
final class CompiledForms {
  private static final int MOST_FORMS = 500;
  private static final int MOST_OPERANDS = 50; // longer filters are seldom asked again

  private final ConcurrentMap<FilterForm, PreparedQuery> known = new ConcurrentHashMap<>();

  /**
   * Returns the query of a filter; null if it has no form that is worth remembering.
   *
   * @param preparation compiles a filter with parameters
   */
  @Nullable Query query(Filter filter, Preparation preparation) {
    FilterForm.Parted parted = FilterForm.parted(filter);
    if (parted == null) {
      return null;
    }
    PreparedQuery prepared = known.get(parted.form());
    if (prepared == null) {
      prepared = preparation.apply(filter.withWhere(FilterForm.withParameters(filter.where())));
      if (known.size() < MOST_FORMS && parted.operands().size() <= MOST_OPERANDS) {
        known.put(parted.form(), prepared);
      }
    }
    return prepared.bind(parted.operands(), filter);
  }

  /** Compiles a filter with parameters. */
  @FunctionalInterface
  interface Preparation {
    PreparedQuery apply(Filter filter);
  }
}
