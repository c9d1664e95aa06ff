package io.memoryconnector.benchmarks.store;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.Snapshot;
import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Customers;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.config.EnableMemoryRepositories;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The memory connector's repositories on a data source without a file. */
final class MemoryStore extends StoreInContext<Customers> {
  private final MemoryDataSource dataSource = bean(MemoryDataSource.class);
  private @Nullable Snapshot loaded;

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryRepositories(basePackageClasses = Customers.class)
  static class MemoryConfiguration {
    @Bean
    MemoryDataSource dataSource() {
      return MemoryDataSource.inMemory("benchmark");
    }

    @Bean
    MemoryTemplate memoryTemplate(MemoryDataSource dataSource) {
      return new MemoryTemplate(dataSource, new MemoryMappingContext());
    }
  }

  MemoryStore() {
    super(MemoryConfiguration.class, Customers.class);
  }

  @Override
  public void load(List<Customer> toLoad) {
    super.load(toLoad);
    loaded = dataSource.snapshot();
  }

  @Override
  public void removeNew(int size) {
    if (loaded != null) {
      dataSource.restore(loaded);
    }
  }
}
