package io.memoryconnector.spring.repository.query;

import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.query.DefaultParameters;
import org.springframework.data.repository.query.QueryMethod;

/** A query method that knows where it stands. */
final class MemoryQueryMethod extends QueryMethod {
  private final QueryMethodSite site;

  MemoryQueryMethod(
      QueryMethodSite site, RepositoryMetadata metadata, ProjectionFactory projectionFactory) {
    super(site.method(), metadata, projectionFactory, DefaultParameters::new);
    this.site = site;
  }

  QueryMethodSite site() {
    return site;
  }
}
