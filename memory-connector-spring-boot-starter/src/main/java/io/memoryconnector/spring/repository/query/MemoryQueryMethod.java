package io.memoryconnector.spring.repository.query;

import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.query.DefaultParameters;
import org.springframework.data.repository.query.QueryMethod;

/** A query method that knows where it stands. */
final class MemoryQueryMethod extends QueryMethod {
  private final QueryMethodSite site;
  private final Class<?> entity;

  MemoryQueryMethod(
      QueryMethodSite site, RepositoryMetadata metadata, ProjectionFactory projectionFactory) {
    super(site.method(), metadata, projectionFactory, DefaultParameters::new);
    this.site = site;
    this.entity = metadata.getDomainType();
  }

  QueryMethodSite site() {
    return site;
  }

  /**
   * Whether it is declared to return the entities of its repository, not only those of a subclass.
   */
  boolean returnsEntities() {
    return getReturnedObjectType() == entity;
  }
}
