package io.memoryconnector.benchmarks.store;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Customers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A store whose repository an application context makes, as in an application. */
class StoreInContext<C extends Customers> implements Store {
  private final AnnotationConfigApplicationContext context;
  private final C customers;

  /** Starts the context of this configuration, which has one repository. */
  StoreInContext(Class<?> configuration, Class<C> repository) {
    this.context = new AnnotationConfigApplicationContext(configuration);
    this.customers = context.getBean(repository);
  }

  @Override
  public final C customers() {
    return customers;
  }

  @Override
  public void load(List<Customer> toLoad) {
    customers.saveAll(toLoad);
  }

  @Override
  public void removeNew(int size) {
    List<Customer> added = new ArrayList<>();
    for (Customer customer : customers.findAll()) {
      if (customer.requireId() < 1 || customer.requireId() > size) {
        added.add(customer);
      }
    }
    customers.deleteAll(added);
  }

  @Override
  public final void close() {
    context.close();
  }

  final <B> B bean(Class<B> type) {
    return context.getBean(type);
  }
}
