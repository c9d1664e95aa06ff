package io.memoryconnector.benchmarks.store;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Customers;
import java.util.List;
import java.util.stream.Stream;

/** One store with its own application context. Empty when it is made. */
public interface Store extends AutoCloseable {
  /** Returns the repository, as an application gets it injected. */
  Customers customers();

  /** Stores customers with the ids that they have, in the fastest way. */
  void load(List<Customer> customers);

  /** Removes all customers whose ids are not 1 to the size: those that a measurement added. */
  void removeNew(int size);

  /** Adds up the scores of all customers of a city, by a stream. */
  default long sumOfScores(String city) {
    try (Stream<Customer> stream = customers().streamByCity(city)) {
      return stream.mapToLong(Customer::getScore).sum();
    }
  }

  /** Gives all memory free. */
  @Override
  void close();
}
