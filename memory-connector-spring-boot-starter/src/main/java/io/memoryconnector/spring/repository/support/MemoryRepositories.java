package io.memoryconnector.spring.repository.support;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.data.repository.core.NamedQueries;
import org.springframework.data.repository.core.support.PropertiesBasedNamedQueries;
import org.springframework.data.repository.core.support.RepositoryComposition.RepositoryFragments;

/**
 * Makes repositories without an application context, for unit tests. What implements methods of an
 * application's own, its fragments, comes behind the other arguments, as there is nobody who looks
 * for it: {@code create(Owners.class, new OwnerSearchesImpl())}.
 */
public final class MemoryRepositories {
  private static final String QUERIES = "classpath*:META-INF/memory-named-queries.properties";

  private MemoryRepositories() {}

  /** Returns a repository with a data source of its own, empty and in memory only. */
  public static <R> R create(Class<R> repository, Object... fragments) {
    return create(repository, MemoryDataSource.inMemory(repository.getSimpleName()), fragments);
  }

  /** Returns a repository on a data source that others may share. */
  public static <R> R create(
      Class<R> repository, MemoryDataSource dataSource, Object... fragments) {
    return create(
        repository, new MemoryTemplate(dataSource, new MemoryMappingContext()), fragments);
  }

  /** Returns a repository on operations that others may share, with their mapping. */
  public static <R> R create(
      Class<R> repository, MemoryOperations operations, Object... fragments) {
    MemoryRepositoryFactory factory = new MemoryRepositoryFactory(operations);
    factory.setNamedQueries(namedQueries());
    return factory.getRepository(repository, RepositoryFragments.just(fragments));
  }

  /** Reads the queries that an application context would find. */
  private static NamedQueries namedQueries() {
    try {
      Properties queries = new Properties();
      for (Resource resource : new PathMatchingResourcePatternResolver().getResources(QUERIES)) {
        PropertiesLoaderUtils.fillProperties(queries, resource);
      }
      return new PropertiesBasedNamedQueries(queries);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read '%s'. Mend the file, or take it off the class path.".formatted(QUERIES), e);
    }
  }
}
