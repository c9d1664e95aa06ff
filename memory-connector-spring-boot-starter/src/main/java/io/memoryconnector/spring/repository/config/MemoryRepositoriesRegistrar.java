package io.memoryconnector.spring.repository.config;

import java.lang.annotation.Annotation;
import org.springframework.data.repository.config.RepositoryBeanDefinitionRegistrarSupport;
import org.springframework.data.repository.config.RepositoryConfigurationExtension;

/** Registers the repositories that {@link EnableMemoryRepositories} asks for. */
final class MemoryRepositoriesRegistrar extends RepositoryBeanDefinitionRegistrarSupport {

  @Override
  protected Class<? extends Annotation> getAnnotation() {
    return EnableMemoryRepositories.class;
  }

  @Override
  protected RepositoryConfigurationExtension getExtension() {
    return new MemoryRepositoryConfigurationExtension();
  }
}
