package io.memoryconnector.benchmarks.store;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Customers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.core.EntityInformation;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.core.support.AbstractEntityInformation;
import org.springframework.data.repository.core.support.RepositoryFactorySupport;
import org.springframework.data.repository.query.QueryLookupStrategy;
import org.springframework.data.repository.query.ValueExpressionDelegate;

/** The limit: {@link HandCustomers} behind the proxy that Spring Data makes for every store. */
final class HandStore implements Store {
  private final HandCustomers target = new HandCustomers();
  private final Customers customers = new Factory(target).getRepository(Customers.class);

  @Override
  public Customers customers() {
    return customers;
  }

  @Override
  public void load(List<Customer> toLoad) {
    target.saveAll(toLoad);
  }

  @Override
  public void removeNew(int size) {
    target.removeNew(size);
  }

  @Override
  public void close() {
    target.deleteAll();
  }

  private static final class Factory extends RepositoryFactorySupport {
    private final HandCustomers target;

    Factory(HandCustomers target) {
      this.target = target;
    }

    @Override
    public EntityInformation<?, ?> getEntityInformation(RepositoryMetadata metadata) {
      return new AbstractEntityInformation<Customer, Long>(Customer.class) {
        @Override
        public Long getId(Customer customer) {
          return customer.requireId();
        }

        @Override
        public Class<Long> getIdType() {
          return Long.class;
        }
      };
    }

    @Override
    protected Object getTargetRepository(RepositoryInformation metadata) {
      return target;
    }

    @Override
    protected Class<?> getRepositoryBaseClass(RepositoryMetadata metadata) {
      return HandCustomers.class;
    }

    @Override
    protected Optional<QueryLookupStrategy> getQueryLookupStrategy(
        QueryLookupStrategy.@Nullable Key key, ValueExpressionDelegate expressions) {
      return Optional.empty();
    }
  }
}
