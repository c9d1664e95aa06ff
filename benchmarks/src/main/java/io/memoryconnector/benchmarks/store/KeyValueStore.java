package io.memoryconnector.benchmarks.store;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Customers;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.keyvalue.repository.KeyValueRepository;
import org.springframework.data.map.repository.config.EnableMapRepositories;

/** Map repositories of spring-data-keyvalue. They have no streams; lists stand in for them. */
final class KeyValueStore extends StoreInContext<KeyValueStore.ListingCustomers> {
  /** The repository with a list in the place of the stream. */
  public interface ListingCustomers extends Customers, KeyValueRepository<Customer, Long> {
    List<Customer> findByCity(String city);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableMapRepositories(
      basePackageClasses = KeyValueStore.class,
      considerNestedRepositories = true)
  static class KeyValueConfiguration {}

  KeyValueStore() {
    super(KeyValueConfiguration.class, ListingCustomers.class);
  }

  @Override
  public long sumOfScores(String city) {
    return customers().findByCity(city).stream().mapToLong(Customer::getScore).sum();
  }
}
