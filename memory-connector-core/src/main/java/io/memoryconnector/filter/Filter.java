package io.memoryconnector.filter;

import java.util.List;

/**
 * A LoopBack filter as data: which records, in which order, how many, and how much of each.
 * Immutable.
 *
 * @param limit the most records to deliver; 0 for no limit, as in LoopBack
 * @param skip how many records to leave out before the first one delivered
 * @param include relations whose records are delivered within each record
 */
public record Filter(
    Where where, Order order, int limit, int skip, Fields fields, List<Include> include) {
  /** Every record, whole, in the order of the ids. */
  public static final Filter ALL =
      new Filter(Where.ALWAYS, Order.BY_ID, 0, 0, Fields.ALL, List.of());

  /** Copies the list; refuses a negative limit or skip. */
  public Filter {
    include = List.copyOf(include);
    if (limit < 0 || skip < 0) {
      throw new IllegalArgumentException(
          "Cannot make a filter: limit %d or skip %d is negative. Give 0 or more."
              .formatted(limit, skip));
    }
  }

  /** Returns this filter with another {@code where}. */
  public Filter withWhere(Where newWhere) {
    return new Filter(newWhere, order, limit, skip, fields, include);
  }

  /** Returns this filter with another {@code order}. */
  public Filter withOrder(Order newOrder) {
    return new Filter(where, newOrder, limit, skip, fields, include);
  }

  /** Returns this filter with another {@code limit}; 0 for no limit. */
  public Filter withLimit(int newLimit) {
    return new Filter(where, order, newLimit, skip, fields, include);
  }

  /** Returns this filter with another {@code skip}. */
  public Filter withSkip(int newSkip) {
    return new Filter(where, order, limit, newSkip, fields, include);
  }

  /** Returns this filter with other {@code fields}. */
  public Filter withFields(Fields newFields) {
    return new Filter(where, order, limit, skip, newFields, include);
  }

  /** Returns this filter with another {@code include}. */
  public Filter withInclude(List<Include> newInclude) {
    return new Filter(where, order, limit, skip, fields, newInclude);
  }
}
