package io.memoryconnector.benchmarks.core;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Sample;

/**
 * A peer that hands out the very objects which it stores. A change stores a changed copy, so that
 * nobody who was handed the object sees it half changed.
 */
interface ObjectPeer extends Peer<Customer> {
  @Override
  default void load(int size) {
    for (int number = 1; number <= size; number++) {
      insert(fresh(number));
    }
  }

  @Override
  default Customer fresh(int number) {
    return Sample.newCustomer(number);
  }

  @Override
  default void close() {
    removeBeyond(0);
  }

  /** Returns a copy with another score. */
  static Customer withScore(Customer customer, long score) {
    Customer changed = customer.copy();
    changed.setScore(score);
    return changed;
  }
}
