package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Order;
import io.memoryconnector.internal.query.PreparedQuery;
import io.memoryconnector.internal.query.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter that is checked and compiled once and then asked many times, each time with other
 * operands in the places of its {@linkplain io.memoryconnector.filter.Parameter parameters}.
 * Follows the collection where its model is defined anew. Immutable apart from that, and
 * thread-safe.
 *
 * <p>Operands are stored values by the positions of the parameters, in a list that may hold null;
 * where the filter compares with a list, the operand is a list. The methods that take them throw
 * {@link InvalidFilterException} if a property cannot be compared with its operand, and {@link
 * IllegalArgumentException} if there are too few.
 */
public final class PreparedFilter {
  private final NamedModel model;
  private final Filter filter;
  private volatile Compiled compiled; // a race only repeats the work, also in the next field
  private volatile @Nullable PreparedFilter lastPage;

  private record Compiled(Model model, PreparedQuery query) {
    static Compiled of(Model model, Filter filter) {
      return new Compiled(model, model.queries().prepare(filter));
    }
  }

  PreparedFilter(NamedModel model, Filter filter) {
    this(model, filter, Compiled.of(model.now(), filter));
  }

  private PreparedFilter(NamedModel model, Filter filter, Compiled compiled) {
    this.model = model;
    this.filter = filter;
    this.compiled = compiled;
  }

  /** Returns the filter, with its parameters. */
  public Filter filter() {
    return filter;
  }

  /** Returns the filter, with these operands in the places of its parameters. */
  public Filter filter(List<? extends @Nullable Object> operands) {
    return compiled.query().filter(operands);
  }

  /**
   * Returns the same filter for another page, without compiling it anew.
   *
   * @param limit the most records to deliver; 0 for no limit
   */
  public PreparedFilter withPage(int skip, int limit) {
    PreparedFilter page = lastPage;
    if (page == null || page.filter.skip() != skip || page.filter.limit() != limit) {
      page = with(filter.withSkip(skip).withLimit(limit), query -> query.withPage(skip, limit));
      lastPage = page;
    }
    return page;
  }

  /** Returns the same filter in another order, without compiling it anew. */
  public PreparedFilter withOrder(Order order) {
    return with(filter.withOrder(order), query -> query.withOrder(order));
  }

  /** Returns the same filter for other fields of records, without compiling it anew. */
  public PreparedFilter withFields(Fields fields) {
    return with(filter.withFields(fields), query -> query.withFields(fields));
  }

  private PreparedFilter with(Filter changed, UnaryOperator<PreparedQuery> change) {
    Compiled known = compiledFor(model.now());
    return new PreparedFilter(
        model, changed, new Compiled(known.model(), change.apply(known.query())));
  }

  /** Returns the records that fit the filter, with the related records that it includes. */
  public List<Document> find(List<? extends @Nullable Object> operands) {
    RecordReader reader = model.read();
    return reader.find(query(reader.model(), operands), filter);
  }

  /** Returns the records that fit the filter, as {@link MemoryCollection#stream} does. */
  public Stream<Document> stream(List<? extends @Nullable Object> operands) {
    RecordReader reader = model.read();
    return reader.stream(query(reader.model(), operands), filter);
  }

  /** Returns the first record that fits the filter. */
  public Optional<Document> findOne(List<? extends @Nullable Object> operands) {
    RecordReader reader = model.read();
    return reader.findOne(query(reader.model(), operands), filter);
  }

  /**
   * Returns the records that fit the filter, and how many satisfy its where, as {@link
   * MemoryCollection#findPage} does.
   */
  public RecordPage findPage(List<? extends @Nullable Object> operands) {
    RecordReader reader = model.read();
    return reader.findPage(query(reader.model(), operands), filter);
  }

  /** Returns the number of records that satisfy the where, on whichever page. */
  public long count(List<? extends @Nullable Object> operands) {
    RecordReader reader = model.read();
    return reader.count(query(reader.model(), operands));
  }

  /** Whether a record satisfies the where; looks no further than the first. */
  public boolean exists(List<? extends @Nullable Object> operands) {
    RecordReader reader = model.read();
    return reader.exists(query(reader.model(), operands));
  }

  private Query query(Model current, List<? extends @Nullable Object> operands) {
    return compiledFor(current).query().bind(operands);
  }

  @SuppressWarnings("ReferenceEquality") // a model that is defined anew is another object
  private Compiled compiledFor(Model current) {
    Compiled known = compiled;
    if (known.model() != current) {
      known = Compiled.of(current, filter);
      compiled = known;
    }
    return known;
  }
}
