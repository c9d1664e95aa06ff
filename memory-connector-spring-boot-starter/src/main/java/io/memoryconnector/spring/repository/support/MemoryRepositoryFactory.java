package io.memoryconnector.spring.repository.support;

import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.mapping.InvalidEntityException;
import io.memoryconnector.spring.mapping.MemoryPersistentEntity;
import io.memoryconnector.spring.mapping.MemoryPersistentProperty;
import io.memoryconnector.spring.repository.query.MemoryQueryLookupStrategy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.querydsl.QuerydslPredicateExecutor;
import org.springframework.data.querydsl.QuerydslUtils;
import org.springframework.data.repository.core.EntityInformation;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.core.support.PersistentEntityInformation;
import org.springframework.data.repository.core.support.RepositoryComposition.RepositoryFragments;
import org.springframework.data.repository.core.support.RepositoryFactorySupport;
import org.springframework.data.repository.query.QueryLookupStrategy;
import org.springframework.data.repository.query.ValueExpressionDelegate;
import org.springframework.util.ClassUtils;

/** Makes repositories on the operations on entities. */
public class MemoryRepositoryFactory extends RepositoryFactorySupport {
  private final MemoryOperations operations;

  /** Makes a factory whose repositories use these operations. */
  public MemoryRepositoryFactory(MemoryOperations operations) {
    this.operations = operations;
  }

  @Override
  public EntityInformation<?, ?> getEntityInformation(RepositoryMetadata metadata) {
    return new PersistentEntityInformation<>(entityOf(metadata));
  }

  @Override
  protected Object getTargetRepository(RepositoryInformation information) {
    requireIdsOfTheEntity(information, entityOf(information));
    Object target =
        getTargetRepositoryViaReflection(
            information, getEntityInformation(information), operations);
    if (target instanceof SimpleMemoryRepository<?, ?> repository) {
      repository.setProjectionFactory(getProjectionFactory());
    }
    return target;
  }

  /** Maps the entity first: in a constructor its failure would hide. */
  private MemoryPersistentEntity<?> entityOf(RepositoryMetadata metadata) {
    if (metadata.getDomainType() == Object.class) {
      throw new InvalidEntityException(
          Object.class,
          null,
          "repository '%s' does not say of which class its entities are"
              .formatted(metadata.getRepositoryInterface().getSimpleName()),
          "Declare it with their class, or annotate it with @NoRepositoryBean if others extend it");
    }
    return operations.forType(metadata.getDomainType()).converter().entity();
  }

  /** Refuses a repository that would never find an entity by its id. */
  private static void requireIdsOfTheEntity(
      RepositoryInformation information, MemoryPersistentEntity<?> entity) {
    MemoryPersistentProperty id = entity.getIdProperty();
    Class<?> declared = ClassUtils.resolvePrimitiveIfNecessary(information.getIdType());
    Class<?> own = id == null ? Object.class : ClassUtils.resolvePrimitiveIfNecessary(id.getType());
    if (id != null && !declared.isAssignableFrom(own) && !own.isAssignableFrom(declared)) {
      String repository = information.getRepositoryInterface().getSimpleName();
      throw new InvalidEntityException(
          information.getDomainType(),
          id.getName(),
          "repository '%s' takes ids of type %s, but this one is a %s"
              .formatted(repository, declared.getSimpleName(), own.getSimpleName()),
          "Declare '%s' with <%s, %s>"
              .formatted(
                  repository, information.getDomainType().getSimpleName(), own.getSimpleName()));
    }
  }

  @Override
  protected Class<?> getRepositoryBaseClass(RepositoryMetadata metadata) {
    return SimpleMemoryRepository.class;
  }

  /** Adds what answers Querydsl's predicates where a repository takes them. */
  @Override
  protected RepositoryFragments getRepositoryFragments(RepositoryMetadata metadata) {
    boolean takesPredicates =
        QuerydslUtils.QUERY_DSL_PRESENT
            && QuerydslPredicateExecutor.class.isAssignableFrom(metadata.getRepositoryInterface());
    return takesPredicates
        ? RepositoryFragments.just(executorFor(metadata.getDomainType()))
        : RepositoryFragments.empty();
  }

  private Object executorFor(Class<?> type) {
    return new QuerydslMemoryPredicateExecutor<>(
        operations.forType(type), getProjectionFactory(), operations.mappingContext());
  }

  @Override
  protected Optional<QueryLookupStrategy> getQueryLookupStrategy(
      QueryLookupStrategy.@Nullable Key key, ValueExpressionDelegate valueExpressionDelegate) {
    return Optional.of(new MemoryQueryLookupStrategy(key, operations, valueExpressionDelegate));
  }
}
