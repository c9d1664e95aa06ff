package io.memoryconnector.benchmarks.store;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Customers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.keyvalue.repository.KeyValueRepository;
import org.springframework.data.map.repository.config.EnableMapRepositories;

/** Map repositories of spring-data-keyvalue. They have no streams; lists stand in for them. */
final class KeyValueStore implements Store {
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext(KeyValueConfiguration.class);
  private final ListingCustomers customers = context.getBean(ListingCustomers.class);

  /** The repository with a list in the place of the stream. */
  public interface ListingCustomers extends Customers, KeyValueRepository<Customer, Long> {
    List<Customer> findByCity(String city);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableMapRepositories(
      basePackageClasses = KeyValueStore.class,
      considerNestedRepositories = true)
  static class KeyValueConfiguration {}

  @Override
  public Customers customers() {
    return customers;
  }

  @Override
  public void load(List<Customer> toLoad) {
    customers.saveAll(toLoad);
  }

  @Override
  public void removeNew(int size) {
    customers.deleteAll(
        StreamSupport.stream(customers.findAll().spliterator(), false)
            .filter(customer -> customer.requireId() < 1 || customer.requireId() > size)
            .toList());
  }

  @Override
  public long sumOfScores(String city) {
    return customers.findByCity(city).stream().mapToLong(Customer::getScore).sum();
  }

  @Override
  public void close() {
    context.close();
  }
}
