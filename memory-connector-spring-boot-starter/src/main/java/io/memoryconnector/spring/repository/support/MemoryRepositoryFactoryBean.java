package io.memoryconnector.spring.repository.support;

import io.memoryconnector.spring.core.MemoryOperations;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.context.MappingContext;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.data.repository.core.support.RepositoryFactorySupport;

/**
 * Makes one repository in an application context.
 *
 * @param <T> the repository's interface
 * @param <S> type of its entities
 * @param <ID> type of their ids
 */
public class MemoryRepositoryFactoryBean<T extends Repository<S, ID>, S, ID>
    extends RepositoryFactoryBeanSupport<T, S, ID> {
  private @Nullable MemoryOperations operations;

  /** Makes a bean for this interface. */
  public MemoryRepositoryFactoryBean(Class<? extends T> repositoryInterface) {
    super(repositoryInterface);
  }

  /** Sets the operations that the repository uses, and with them the mapping context. */
  public void setMemoryOperations(MemoryOperations newOperations) {
    this.operations = newOperations;
    setMappingContext(newOperations.mappingContext());
  }

  /** Lets an application put its own mapping context in the place of that of the operations. */
  @Override
  public void setMappingContext(MappingContext<?, ?> mappingContext) {
    super.setMappingContext(mappingContext);
  }

  @Override
  protected RepositoryFactorySupport createRepositoryFactory() {
    if (operations == null) {
      throw new IllegalStateException(
          "Cannot make a repository without operations. Set 'memoryOperations'.");
    }
    return new MemoryRepositoryFactory(operations);
  }
}
