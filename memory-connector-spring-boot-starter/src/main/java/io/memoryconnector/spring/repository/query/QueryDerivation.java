package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Filter;
import io.memoryconnector.spring.core.Excerpt;
import java.util.List;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.parser.PartTree;

/** Reads the name of a query method and makes the query that it stands for. */
final class QueryDerivation {
  private final QueryProperties properties;
  private final Results results;

  QueryDerivation(QueryProperties properties, Results results) {
    this.properties = properties;
    this.results = results;
  }

  MemoryQuery derive(QueryMethodSite site, QueryMethod method) {
    PartTree tree = parse(site, method);
    Slots slots = new Slots(site, method.getParameters());
    QueryTemplate template =
        new QueryTemplate(
            new ConditionCompiler(site, properties, slots).compile(tree),
            Ordering.of(results.entities(), tree.getSort()),
            Filter.ALL,
            Excerpt.of(tree.getResultLimit()),
            tree.isDistinct() ? BoundQuery.Repeats.DROPPED : BoundQuery.Repeats.KEPT);
    QueryExecution execution =
        new ExecutionChoice(site, method).choose(ExecutionChoice.Subject.of(tree));
    return new MemoryQuery(method, template, execution, results);
  }

  private PartTree parse(QueryMethodSite site, QueryMethod method) {
    try {
      return new PartTree(method.getName(), method.getEntityInformation().getJavaType());
    } catch (PropertyReferenceException unknown) {
      throw properties.refuse(site, unknown);
    } catch (IllegalArgumentException malformed) {
      throw site.refuse(
          new QueryMethodProblem(
              null,
              "its name cannot be read (%s)".formatted(malformed.getMessage()),
              "Correct the name",
              List.of(),
              malformed));
    }
  }
}
