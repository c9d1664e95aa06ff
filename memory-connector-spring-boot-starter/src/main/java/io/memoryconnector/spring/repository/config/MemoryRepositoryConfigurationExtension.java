package io.memoryconnector.spring.repository.config;

import io.memoryconnector.spring.mapping.Collection;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.support.MemoryRepositoryFactoryBean;
import io.memoryconnector.spring.repository.support.SimpleMemoryRepository;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.core.env.Environment;
import org.springframework.data.repository.config.AnnotationRepositoryConfigurationSource;
import org.springframework.data.repository.config.RepositoryConfigurationExtensionSupport;
import org.springframework.data.repository.config.RepositoryConfigurationSource;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.core.support.AbstractRepositoryMetadata;

/** What Spring Data has to know about this module to find its repositories and make their beans. */
public final class MemoryRepositoryConfigurationExtension
    extends RepositoryConfigurationExtensionSupport {

  /** The name of the {@link io.memoryconnector.spring.core.MemoryOperations} bean. */
  public static final String MEMORY_TEMPLATE = "memoryTemplate";

  private final Claim claim;
  private final UnaryOperator<String> placeholders;

  /** Which repositories are taken where other stores are on the class path as well. */
  public enum Claim {
    /** Also those that nothing marks as those of any store. */
    UNMARKED_TOO,
    /** Those that extend {@link MemoryRepository}, or whose entity has a {@link Collection}. */
    MARKED_ONLY;

    /** Returns what {@code memory.repositories.claim-unmarked} says. */
    public static Claim in(Environment environment) {
      return environment.getProperty(
              "memory.repositories.claim-unmarked", Boolean.class, Boolean.TRUE)
          ? UNMARKED_TOO
          : MARKED_ONLY;
    }
  }

  /** Makes an extension that takes all repositories that it can. */
  public MemoryRepositoryConfigurationExtension() {
    this(Claim.UNMARKED_TOO);
  }

  /** Makes an extension that takes these repositories. */
  public MemoryRepositoryConfigurationExtension(Claim claim) {
    this(claim, UnaryOperator.identity());
  }

  /**
   * Makes an extension that takes these repositories.
   *
   * @param placeholders puts properties in the places for them in the name of a data source
   */
  public MemoryRepositoryConfigurationExtension(Claim claim, UnaryOperator<String> placeholders) {
    this.claim = claim;
    this.placeholders = placeholders;
  }

  @Override
  public String getModuleName() {
    return "Memory";
  }

  @Override
  @SuppressWarnings("deprecation") // Spring Data still demands it
  protected String getModulePrefix() {
    return "memory";
  }

  @Override
  public String getRepositoryBaseClassName() {
    return SimpleMemoryRepository.class.getName();
  }

  @Override
  public String getRepositoryFactoryBeanClassName() {
    return MemoryRepositoryFactoryBean.class.getName();
  }

  @Override
  protected java.util.Collection<Class<? extends Annotation>> getIdentifyingAnnotations() {
    return List.of(Collection.class);
  }

  @Override
  protected java.util.Collection<Class<?>> getIdentifyingTypes() {
    return List.of(MemoryRepository.class);
  }

  @Override
  public void postProcess(
      BeanDefinitionBuilder builder, AnnotationRepositoryConfigurationSource source) {
    DataSourceReference reference = dataSource(source);
    builder.addPropertyReference(
        "memoryOperations",
        reference == null
            ? source.getAttribute("memoryTemplateRef").orElse(MEMORY_TEMPLATE)
            : reference.templateName());
  }

  @Override
  public void registerBeansForRoot(
      BeanDefinitionRegistry registry, RepositoryConfigurationSource source) {
    super.registerBeansForRoot(registry, source);
    DataSourceReference reference = dataSource(source);
    if (reference != null) {
      reference.registerTemplate(registry);
    }
  }

  /** Returns the data source that the repositories name; null if they name none. */
  private @Nullable DataSourceReference dataSource(RepositoryConfigurationSource source) {
    String name = source.getAttribute("dataSourceRef").orElse("");
    return name.isEmpty() ? null : new DataSourceReference(placeholders.apply(name));
  }

  /**
   * Beside other stores a repository needs no mark to be taken, as long as nothing marks it as
   * another's.
   */
  @Override
  protected boolean isStrictRepositoryCandidate(RepositoryMetadata metadata) {
    return (claim == Claim.UNMARKED_TOO && new UnclaimedRepository(metadata).isUnclaimed())
        || super.isStrictRepositoryCandidate(metadata);
  }

  /**
   * Returns why a repository is not taken beside other stores, as the end of a sentence; empty if
   * it is.
   */
  public Optional<String> reasonToLeave(Class<?> repositoryInterface) {
    RepositoryMetadata metadata = AbstractRepositoryMetadata.getMetadata(repositoryInterface);
    if (isStrictRepositoryCandidate(metadata)) {
      return Optional.empty();
    }
    return Optional.of(
        new UnclaimedRepository(metadata)
            .mark()
            .orElse(
                "nothing marks it as one of its own and 'memory.repositories.claim-unmarked' is false"));
  }

  /** Leaves reactive repositories to the other stores instead of refusing them. */
  @Override
  protected boolean useRepositoryConfiguration(RepositoryMetadata metadata) {
    return !metadata.isReactiveRepository();
  }
}
