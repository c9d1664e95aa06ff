package io.memoryconnector.spring.repository.config;

import io.memoryconnector.spring.repository.config.MemoryRepositoryConfigurationExtension.Claim;
import java.lang.annotation.Annotation;
import java.util.function.UnaryOperator;
import org.springframework.core.env.Environment;
import org.springframework.data.repository.config.RepositoryBeanDefinitionRegistrarSupport;
import org.springframework.data.repository.config.RepositoryConfigurationExtension;

/** Registers the repositories that {@link EnableMemoryRepositories} asks for. */
final class MemoryRepositoriesRegistrar extends RepositoryBeanDefinitionRegistrarSupport {
  private Claim claim = Claim.UNMARKED_TOO;
  private UnaryOperator<String> placeholders = UnaryOperator.identity();

  @Override
  public void setEnvironment(Environment environment) {
    super.setEnvironment(environment);
    claim = Claim.in(environment);
    placeholders = environment::resolvePlaceholders;
  }

  @Override
  protected Class<? extends Annotation> getAnnotation() {
    return EnableMemoryRepositories.class;
  }

  @Override
  protected RepositoryConfigurationExtension getExtension() {
    return new MemoryRepositoryConfigurationExtension(claim, placeholders);
  }
}
