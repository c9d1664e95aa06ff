package io.memoryconnector.benchmarks.startup;

import io.memoryconnector.benchmarks.customer.Customer;
import java.util.List;

/** Fills the store of an application, in the fastest way that it has. */
@FunctionalInterface
interface Loader {
  void load(List<Customer> customers);
}
