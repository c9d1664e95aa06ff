package io.memoryconnector.spring.repository.query;

import io.memoryconnector.spring.core.EntityOperations;
import java.util.List;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.parser.PartTree;

/** Reads the name of a query method and makes the query that it stands for. */
final class QueryDerivation {
  private final EntityOperations<?> entities;
  private final QueryProperties properties;
  private final Projections projections;

  QueryDerivation(
      EntityOperations<?> entities, QueryProperties properties, Projections projections) {
    this.entities = entities;
    this.properties = properties;
    this.projections = projections;
  }

  DerivedQuery derive(QueryMethodSite site, QueryMethod method) {
    PartTree tree = parse(site, method);
    Slots slots = new Slots(site, method.getParameters());
    Condition condition = new ConditionCompiler(site, properties, slots).compile(tree);
    QueryTemplate template =
        new QueryTemplate(
            condition, entities.orderOf(tree.getSort()), first(tree.getResultLimit()));
    QueryExecution execution = new ExecutionChoice(site, method).choose(tree);
    return new DerivedQuery(method, entities, template, execution, projections);
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

  private static long first(Limit limit) {
    return limit.isLimited() ? limit.max() : Long.MAX_VALUE;
  }
}
