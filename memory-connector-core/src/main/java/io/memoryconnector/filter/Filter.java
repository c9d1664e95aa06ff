package io.memoryconnector.filter;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  /**
   * Reads a filter from JSON as LoopBack has it, within {@link FilterLimits#DEFAULT}.
   *
   * @throws io.memoryconnector.error.InvalidFilterException if it is not one
   */
  public static Filter parse(String json) {
    return parse(json, FilterLimits.DEFAULT);
  }

  /** Reads a filter as {@link #parse(String)} does, within other limits. */
  public static Filter parse(String json, FilterLimits limits) {
    return new FilterParser(limits).filter(json);
  }

  /**
   * Reads a filter from parsed JSON or from the parts of a query string, where all values are text,
   * as {@link #parse(String)} does.
   */
  public static Filter of(Document tree) {
    return of(tree, FilterLimits.DEFAULT);
  }

  /** Reads a filter as {@link #of(Document)} does, within other limits. */
  public static Filter of(Document tree, FilterLimits limits) {
    return new FilterParser(limits).filter(tree);
  }

  /**
   * Reads a filter as {@link #of(Document)} does, with parameters in its conditions as {@link
   * Where#template} has them.
   */
  public static Filter template(Document tree) {
    return new FilterParser(FilterLimits.DEFAULT).filterTemplate(tree);
  }

  /**
   * Starts a filter with a condition: {@code
   * Filter.where("population").gt(1_000_000).desc("population").limit(10)}.
   *
   * @param path names with dots between them
   */
  public static Condition<Filter> where(String path) {
    return ALL.and(path);
  }

  /** Starts one more condition, which must hold as well. */
  public Condition<Filter> and(String path) {
    return new Condition<>(PropertyPath.of(path), term -> withWhere(where.and(term)));
  }

  /** Orders by these properties, smallest first, after those that order already. */
  public Filter orderBy(String... paths) {
    Filter ordered = this;
    for (String path : paths) {
      ordered = ordered.orderBy(path, Order.Direction.ASC);
    }
    return ordered;
  }

  /** Orders by this property, greatest first, after those that order already. */
  public Filter desc(String path) {
    return orderBy(path, Order.Direction.DESC);
  }

  /** Delivers at most so many records; 0 for no limit. */
  public Filter limit(int records) {
    return withLimit(records);
  }

  /** Leaves out so many records before the first one delivered. */
  public Filter skip(int records) {
    return withSkip(records);
  }

  /** Delivers only these properties. */
  public Filter fields(String... names) {
    return withFields(new Fields(List.of(names), List.of()));
  }

  /** Includes the records of a relation. */
  public Filter include(String relation) {
    return include(relation, ALL);
  }

  /** Includes those records of a relation that the scope finds. */
  public Filter include(String relation, Filter scope) {
    return withInclude(with(include, new Include(relation, scope)));
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

  /**
   * Returns this filter as JSON, without what is as by default. {@link #parse} reads it back if all
   * in it is LoopBack's; the rest is written for people, and refused by it.
   */
  public String toJson() {
    return JsonText.print(FilterTree.of(this));
  }

  /** Returns this filter as LoopBack's clients put it into a URL: {@code filter=%7B…%7D}. */
  public String toQueryString() {
    // spaces are encoded as +, which only forms read as a space everywhere
    return "filter=" + URLEncoder.encode(toJson(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Filter orderBy(String path, Order.Direction direction) {
    Order.Term term = new Order.Term(PropertyPath.of(path), direction);
    return withOrder(new Order(with(order.terms(), term)));
  }

  private static <T> List<T> with(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
