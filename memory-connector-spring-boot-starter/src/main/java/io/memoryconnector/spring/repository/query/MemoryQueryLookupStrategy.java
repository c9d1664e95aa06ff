package io.memoryconnector.spring.repository.query;

import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.core.MemoryOperations;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.repository.core.NamedQueries;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.query.QueryLookupStrategy;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;
import org.springframework.data.repository.query.ValueExpressionDelegate;

/** Makes the query of each query method when a repository is created. */
public final class MemoryQueryLookupStrategy implements QueryLookupStrategy {
  private final @Nullable Key key;
  private final MemoryOperations operations;
  private final ValueExpressionDelegate expressions;

  /**
   * Makes the strategy.
   *
   * @param key where queries come from; null for all places
   * @param expressions reads the expressions in declared queries
   */
  public MemoryQueryLookupStrategy(
      @Nullable Key key, MemoryOperations operations, ValueExpressionDelegate expressions) {
    this.key = key;
    this.operations = operations;
    this.expressions = expressions;
  }

  /**
   * Returns the query of a method.
   *
   * @throws InvalidQueryMethodException if none can be made of it
   */
  @Override
  public RepositoryQuery resolveQuery(
      Method method,
      RepositoryMetadata metadata,
      ProjectionFactory projectionFactory,
      NamedQueries namedQueries) {
    QueryMethodSite site = new QueryMethodSite(metadata.getRepositoryInterface(), method);
    EntityOperations<?> entities = operations.forType(metadata.getDomainType());
    QueryProperties properties =
        new QueryProperties(entities.converter(), operations.mappingContext());
    MemoryQueryMethod queryMethod = queryMethod(site, metadata, projectionFactory);
    new ResultCheck(site, queryMethod).requireKnown();
    Readings readings = new Readings(entities, projectionFactory, operations.mappingContext());
    Reading reading = reading(site, queryMethod, readings, properties);
    return new QueryOrigin(site, queryMethod, properties, new Results(entities, reading, readings))
        .query(declared(site, queryMethod, namedQueries), expressions);
  }

  /** Returns what the method declares; the query in it is null if its name is its query. */
  private DeclaredQuery declared(
      QueryMethodSite site, QueryMethod method, NamedQueries namedQueries) {
    DeclaredQuery declared = DeclaredQuery.of(site.method(), method, namedQueries);
    if (key == Key.CREATE) {
      return declared.withoutQuery();
    }
    if (key == Key.USE_DECLARED_QUERY && declared.query() == null) {
      throw site.refuse(
          QueryMethodProblem.of(
              null,
              "it has no declared query",
              "Annotate it with @Query, or name a query '%s', or set queryLookupStrategy to CREATE_IF_NOT_FOUND"
                  .formatted(method.getNamedQueryName())));
    }
    return declared;
  }

  /** Refuses a projection that asks for what the entity lacks. */
  private static Reading reading(
      QueryMethodSite site, QueryMethod method, Readings readings, QueryProperties properties) {
    try {
      return readings.of(resultType(method, site));
    } catch (PropertyReferenceException unknown) {
      throw properties.refuse(site, unknown);
    } catch (UnfitProjectionException unfit) {
      throw site.refuse(
          QueryMethodProblem.of(
              null,
              "it returns '%s', %s"
                  .formatted(resultType(method, site).getSimpleName(), unfit.problem()),
              unfit.remedy()));
    }
  }

  private static Class<?> resultType(QueryMethod method, QueryMethodSite site) {
    if (site.method().getReturnType() == Iterator.class) { // of which Spring Data knows nothing
      return ResolvableType.forMethodReturnType(site.method(), site.repository())
          .getGeneric()
          .resolve(method.getEntityInformation().getJavaType());
    }
    GeoShape distances = GeoShape.of(site.method());
    return distances == null
        ? method.getResultProcessor().getReturnedType().getReturnedType()
        : distances.contentIn(site.method());
  }

  private static MemoryQueryMethod queryMethod(
      QueryMethodSite site, RepositoryMetadata metadata, ProjectionFactory projectionFactory) {
    try {
      return new MemoryQueryMethod(site, metadata, projectionFactory);
    } catch (IllegalStateException | IllegalArgumentException malformed) {
      throw site.refuse(
          new QueryMethodProblem(
              null,
              "its signature does not fit (%s)".formatted(malformed.getMessage()),
              "Correct its parameters or what it returns",
              List.of(),
              malformed));
    }
  }
}
