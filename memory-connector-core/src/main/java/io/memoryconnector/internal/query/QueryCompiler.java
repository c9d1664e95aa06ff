package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.ModelDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes queries of filters on one model. It reads {@code where}, {@code order}, {@code limit},
 * {@code skip} and {@code fields}; {@code include} concerns other models and is left to the caller.
 * Thread-safe; remembers what it compiled.
 */
public final class QueryCompiler {
  private final ModelDefinition model;
  private final FilterLimits limits;
  private final QueryWatch watch;
  private final CompiledForms filters = new CompiledForms();
  private final CompiledForms wheres = new CompiledForms(); // their errors point to other places

  /** Makes a compiler for filters on this model; of the limits, only the steps matter here. */
  public QueryCompiler(ModelDefinition model, FilterLimits limits) {
    this(model, limits, new QueryWatch());
  }

  /** Makes a compiler of queries that are told of. */
  public QueryCompiler(ModelDefinition model, FilterLimits limits, QueryWatch watch) {
    this.model = model;
    this.limits = limits;
    this.watch = watch;
  }

  /**
   * Makes a query that is ready to run.
   *
   * @throws io.memoryconnector.error.InvalidFilterException if the filter does not fit the model;
   *     its pointer starts at the filter
   * @throws IllegalArgumentException if an operand is a parameter
   */
  public Query compile(Filter filter) {
    Query known = filters.query(filter, this::prepare);
    return known == null ? prepare(filter).bind(List.of()) : known;
  }

  /**
   * Makes a query for all records that satisfy a where, in the order of their ids.
   *
   * @throws io.memoryconnector.error.InvalidFilterException if the where does not fit the model;
   *     its pointer starts at the where
   * @throws IllegalArgumentException if an operand is a parameter
   */
  public Query compile(Where where) {
    Filter filter = Filter.ALL.withWhere(where);
    Query known = wheres.query(filter, this::prepareWhere);
    return known == null ? prepareWhere(filter).bind(List.of()) : known;
  }

  private PreparedQuery prepareWhere(Filter filter) {
    Clause clause = whereCompiler(FilterPointer.ofWhere()).compile(filter.where());
    return prepared(clause, filter);
  }

  /**
   * Makes a query that waits for the operands that are parameters in the filter.
   *
   * @throws io.memoryconnector.error.InvalidFilterException if the filter does not fit the model;
   *     its pointer starts at the filter
   */
  public PreparedQuery prepare(Filter filter) {
    return prepare(filter, FilterPointer.ofFilter());
  }

  /**
   * Makes a query as {@link #prepare(Filter)} does, of a filter that lies within another one.
   *
   * @param at where the filter lies, for the pointers of errors
   */
  public PreparedQuery prepare(Filter filter, FilterPointer at) {
    return prepared(clause(filter, at), filter);
  }

  /**
   * Makes a query of lists, of a filter that lies within another one.
   *
   * @param at where the filter lies, for the pointers of errors
   */
  public ListQuery compileForLists(Filter filter, FilterPointer at) {
    return new ListQuery(new Binding(List.of()).bind(clause(filter, at)).test(), filter);
  }

  /**
   * Tells those who listen that a record was looked for by its id alone, which takes no query.
   *
   * @param found the record; null if there is none
   */
  public void tellOfFetch(Object id, @Nullable Document found) {
    QueryWatch.Observer observer = watch.observer();
    if (observer != null) {
      QueryWatch.Progress progress = observer.begun(subjectOfFetch(id), courseOfFetch(id));
      if (found != null) {
        progress.examined(1);
      }
      progress.returned(found == null ? 0 : 1);
    }
  }

  private QueryWatch.Subject subjectOfFetch(Object id) {
    Where where =
        new Where.Comparison(new PropertyPath(List.of(model.id().property())), Operator.EQ, id);
    return new QueryWatch.Subject(model.name(), Filter.ALL.withWhere(where));
  }

  private static QueryWatch.Course courseOfFetch(Object id) {
    return new QueryWatch.Course(new AccessPath.ById(List.of(id)).words() + ".", null);
  }

  private Clause clause(Filter filter, FilterPointer at) {
    return whereCompiler(at.member("where")).compile(filter.where());
  }

  private PreparedQuery prepared(Clause clause, Filter filter) {
    String idProperty = model.id().property();
    Ordering ordering = Ordering.of(filter.order(), idProperty);
    Delivery delivery =
        new Delivery(
            ordering,
            Ranking.of(Nearest.in(clause), ordering),
            new Page(filter.skip(), filter.limit()),
            Projection.of(filter.fields()));
    return new PreparedQuery(
        clause,
        new PropertyPath(List.of(idProperty)),
        delivery,
        new Asked(watch, model.name(), filter));
  }

  private WhereCompiler whereCompiler(FilterPointer at) {
    return new WhereCompiler(model, limits, at);
  }
}
