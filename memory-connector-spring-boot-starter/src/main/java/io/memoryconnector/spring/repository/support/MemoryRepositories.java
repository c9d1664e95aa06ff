package io.memoryconnector.spring.repository.support;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;

/** Makes repositories without an application context, for unit tests. */
public final class MemoryRepositories {
  private MemoryRepositories() {}

  /** Returns a repository with a data source of its own, empty and in memory only. */
  public static <R> R create(Class<R> repository) {
    return create(repository, MemoryDataSource.inMemory(repository.getSimpleName()));
  }

  /** Returns a repository on a data source that others may share. */
  public static <R> R create(Class<R> repository, MemoryDataSource dataSource) {
    return create(repository, new MemoryTemplate(dataSource, new MemoryMappingContext()));
  }

  /** Returns a repository on operations that others may share, with their mapping. */
  public static <R> R create(Class<R> repository, MemoryOperations operations) {
    return new MemoryRepositoryFactory(operations).getRepository(repository);
  }
}
