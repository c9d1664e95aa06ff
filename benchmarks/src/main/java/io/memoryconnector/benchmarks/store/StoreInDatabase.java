package io.memoryconnector.benchmarks.store;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Customers;
import java.util.List;

/**
 * A store whose customers are rows of a {@link CustomerTable}, which fills and empties it faster.
 */
class StoreInDatabase extends StoreInContext<Customers> {
  private final CustomerTable table;

  /** Starts the context of this configuration, which also has the table. */
  StoreInDatabase(Class<?> configuration) {
    super(configuration, Customers.class);
    this.table = bean(CustomerTable.class);
  }

  @Override
  public final void load(List<Customer> toLoad) {
    table.insert(toLoad);
  }

  @Override
  public final void removeNew(int size) {
    table.removeNew(size);
  }
}
