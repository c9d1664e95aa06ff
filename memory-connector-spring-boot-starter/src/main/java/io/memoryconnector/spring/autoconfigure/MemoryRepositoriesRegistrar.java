package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.spring.repository.config.EnableMemoryRepositories;
import io.memoryconnector.spring.repository.config.MemoryRepositoryConfigurationExtension;
import io.memoryconnector.spring.repository.config.MemoryRepositoryConfigurationExtension.Claim;
import java.lang.annotation.Annotation;
import org.springframework.boot.autoconfigure.data.AbstractRepositoryConfigurationSourceSupport;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.data.repository.config.RepositoryConfigurationExtension;

/** Registers the repositories below the application's packages. */
final class MemoryRepositoriesRegistrar extends AbstractRepositoryConfigurationSourceSupport {
  private BootstrapMode bootstrapMode = BootstrapMode.DEFAULT;
  private Claim claim = Claim.UNMARKED_TOO;

  MemoryRepositoriesRegistrar() {}

  @Override
  protected Class<? extends Annotation> getAnnotation() {
    return EnableMemoryRepositories.class;
  }

  @Override
  protected Class<?> getConfiguration() {
    return AutoConfigured.class;
  }

  @Override
  protected RepositoryConfigurationExtension getRepositoryConfigurationExtension() {
    return new MemoryRepositoryConfigurationExtension(claim);
  }

  @Override
  protected BootstrapMode getBootstrapMode() {
    return bootstrapMode;
  }

  @Override
  public void setEnvironment(Environment environment) {
    super.setEnvironment(environment);
    claim = Claim.in(environment);
    // beans are being defined, so the properties are not there as a bean yet
    Binder.get(environment)
        .bind("memory.repositories.bootstrap-mode", BootstrapMode.class)
        .ifBound(mode -> bootstrapMode = mode);
  }

  /** Carries the annotation whose defaults hold. */
  @EnableMemoryRepositories
  private static final class AutoConfigured {}
}
