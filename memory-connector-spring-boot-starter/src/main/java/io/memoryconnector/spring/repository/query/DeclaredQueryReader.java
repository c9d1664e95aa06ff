package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.Excerpt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the declared query of a method: a whole filter, or its {@code where} alone. For one thread,
 * while the repository is created.
 */
final class DeclaredQueryReader {
  private static final String WHERE = "where";
  private static final Set<String> MEMBERS_OF_A_FILTER =
      Set.of(WHERE, "order", "limit", "skip", "offset", "fields", "include");

  private final QueryMethodSite site;
  private final DeclaredPaths paths;
  private final Results results;

  DeclaredQueryReader(QueryMethodSite site, DeclaredPaths paths, Results results) {
    this.site = site;
    this.paths = paths;
    this.results = results;
  }

  /**
   * Reads the query.
   *
   * @param sort order as in a filter, which decides where that of the filter does not; may be empty
   */
  QueryTemplate read(DeclaredText text, String sort) {
    try {
      return read(text, isFilter(text.tree()), sort);
    } catch (InvalidFilterException invalid) {
      throw site.refuse(
          new QueryMethodProblem(
              invalid.pointer().orElse(null),
              "its query is not valid (%s)"
                  .formatted(withoutStop(String.valueOf(invalid.getMessage()))),
              "Correct the query",
              List.of(),
              invalid));
    }
  }

  private QueryTemplate read(DeclaredText text, boolean isFilter, String sort) {
    Filter declared =
        isFilter ? Filter.template(text.tree()) : Filter.ALL.withWhere(Where.template(text.tree()));
    FilterPointer root = isFilter ? FilterPointer.ofFilter() : FilterPointer.ofWhere();
    FilterPointer where = isFilter ? root.member(WHERE) : root;
    ConditionBinder binder = new ConditionBinder(paths, text.arguments(), where);
    Condition condition = binder.bind(declared.where());
    if (GeoShape.isReturnedBy(site) && !Nearness.isAskedBy(declared.where())) {
      throw GeoShape.refusal(site);
    }
    Set<Integer> bound = new HashSet<>();
    QueryBase base = base(declared, root, text.arguments(), bound);
    bound.addAll(binder.bound());
    requireAllBound(text, bound);
    Ordering ordering = ordering(declared.order(), root.member("order")).then(ordering(sort, root));
    Where stored = declared.where().accept(new StoredNames(path -> paths.find(path, where).path()));
    requireFits(base.declared().withWhere(stored).withOrder(ordering.order()));
    return new QueryTemplate(condition, ordering, base, excerpt(declared), BoundQuery.Repeats.KEPT);
  }

  /** Refuses a filter that the data source would refuse with each call. */
  private void requireFits(Filter filter) {
    results.entities().collection().check(filter);
  }

  /** Adds the parameters in the scopes of relations to those that are bound. */
  private QueryBase base(
      Filter declared, FilterPointer root, List<Argument> arguments, Set<Integer> bound) {
    Filter fetched =
        results
            .entities()
            .converter()
            .readable(
                Filter.ALL
                    .withFields(fields(declared.fields(), root))
                    .withInclude(declared.include()));
    List<OpenInclude> open = OpenInclude.of(fetched.include(), arguments, bound);
    return new QueryBase(fetched, bound.isEmpty() ? List.of() : open);
  }

  private static boolean isFilter(Document tree) {
    if (tree.has(WHERE)) {
      return true;
    }
    for (int position = 0; position < tree.size(); position++) {
      if (!MEMBERS_OF_A_FILTER.contains(tree.layout().nameAt(position))) {
        return false;
      }
    }
    return true;
  }

  private void requireAllBound(DeclaredText text, Set<Integer> bound) {
    String unbound = text.unbound(bound);
    if (unbound != null) {
      throw site.refuse(
          QueryMethodProblem.of(
              unbound,
              "its query has '%s' where nothing is bound: only conditions take arguments"
                  .formatted(unbound),
              "Declare a Limit, Sort or Pageable parameter for how much and in which order"));
    }
  }

  private Ordering ordering(String sort, FilterPointer root) {
    return sort.isBlank()
        ? Ordering.BY_ID
        : ordering(Filter.of(Document.of("order", sort)).order(), root.member("order"));
  }

  private Ordering ordering(Order declared, FilterPointer at) {
    List<String> names = new ArrayList<>();
    List<Order.Term> terms = new ArrayList<>();
    for (Order.Term term : declared.terms()) {
      names.add(term.property().toString());
      PropertyPath stored = paths.find(term.property(), at).path();
      terms.add(new Order.Term(stored, term.direction(), term.nulls(), term.textCase()));
    }
    return new Ordering(names, new Order(terms));
  }

  private Fields fields(Fields declared, FilterPointer root) {
    return new Fields(
        storedNames(declared.included(), root), storedNames(declared.excluded(), root));
  }

  private List<String> storedNames(List<String> names, FilterPointer root) {
    return names.stream()
        .map(name -> paths.find(new PropertyPath(List.of(name)), root.member("fields")))
        .map(property -> property.path().first())
        .toList();
  }

  private static Excerpt excerpt(Filter declared) {
    return new Excerpt(declared.skip(), declared.limit() == 0 ? Long.MAX_VALUE : declared.limit());
  }

  private static String withoutStop(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
