package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.spring.repository.config.MemoryRepositoryConfigurationExtension;
import io.memoryconnector.spring.repository.config.MemoryRepositoryConfigurationExtension.Claim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.support.RepositoryFactorySupport;

/**
 * Explains why there is no bean of a repository: other modules of Spring Data are on the class
 * path, and it is taken for one of theirs.
 */
@Order(Ordered.HIGHEST_PRECEDENCE) // before the one that only knows that a bean is missing
final class UnclaimedRepositoryFailureAnalyzer
    extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {
  private final Environment environment;

  UnclaimedRepositoryFailureAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(
      Throwable rootFailure, NoSuchBeanDefinitionException cause) {
    Class<?> missing =
        cause.getResolvableType() == null ? null : cause.getResolvableType().resolve();
    if (missing == null || !isRepository(missing) || !isEnabled() || !isAmongOthers(missing)) {
      return null;
    }
    return new MemoryRepositoryConfigurationExtension(Claim.in(environment))
        .reasonToLeave(missing)
        .map(
            reason ->
                new FailureAnalysis(
                    "There is no '%s': beside other modules of Spring Data the memory connector leaves it to them, as %s."
                        .formatted(missing.getName(), reason),
                    "If it is to be in memory, let it extend MemoryRepository or annotate its entity with @Collection; else configure the module that it belongs to.",
                    cause))
        .orElse(null);
  }

  private static boolean isRepository(Class<?> type) {
    return type.isInterface()
        && type != Repository.class
        && Repository.class.isAssignableFrom(type);
  }

  private boolean isEnabled() {
    return environment.getProperty("memory.repositories.enabled", Boolean.class, Boolean.TRUE);
  }

  /** Counts as Spring Data does when it decides whether it has to be strict. */
  private static boolean isAmongOthers(Class<?> repository) {
    try {
      return Collections.list(
                  repository
                      .getClassLoader()
                      .getResources(SpringFactoriesLoader.FACTORIES_RESOURCE_LOCATION))
              .stream()
              .filter(UnclaimedRepositoryFailureAnalyzer::makesRepositories)
              .count()
          > 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean makesRepositories(URL factories) {
    try {
      return PropertiesLoaderUtils.loadProperties(new UrlResource(factories))
          .containsKey(RepositoryFactorySupport.class.getName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
