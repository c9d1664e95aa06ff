package io.memoryconnector.benchmarks.repository;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Sample;

/**
 * The arguments of calls, never the same twice in a row, as databases remember the last result. The
 * same seed gives the same arguments. For one thread.
 */
public final class Picks {
  private static final int POOL = 5_000;

  private final int size;
  private final Customer[] pool;
  private final long[] living;
  private final String prefix;
  private long state;
  private long added;

  /**
   * Prepares arguments for a store with the customers 1 to the size.
   *
   * @param seed each thread needs another one, so that new customers do not meet
   */
  public Picks(int size, int seed) {
    this.size = size;
    this.state = Sample.mix(seed);
    this.prefix = "new" + seed + ".";
    this.pool = new Customer[Math.min(POOL, size)];
    this.living = new long[pool.length];
    for (int index = 0; index < pool.length; index++) {
      pool[index] = Sample.customer(1 + (long) index * size / pool.length);
      living[index] = pool[index].requireId();
    }
  }

  /** Returns a number from 0 to below the bound. */
  int below(int bound) {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (int) ((state >>> 33) % bound);
  }

  long id() {
    return 1L + below(size);
  }

  String email() {
    return Sample.email(id());
  }

  String city() {
    return Sample.city(below(Sample.CITIES));
  }

  /** Returns a customer that is stored, with another score than it had. */
  Customer changed() {
    Customer customer = pool[below(pool.length)];
    customer.setScore(below(1_000_000));
    return customer;
  }

  /** Returns a customer that is stored and has changed between active and not. */
  Customer switched() {
    Customer customer = changed();
    customer.setActive(!customer.isActive());
    return customer;
  }

  /** Returns a customer that is not stored and has no id yet. */
  Customer fresh() {
    Customer customer = pool[below(pool.length)].copy();
    customer.setId(null);
    customer.setEmail(prefix + added++);
    return customer;
  }

  /** Returns a place of those that hold the id of a customer which may be deleted. */
  int livingPlace() {
    return below(living.length);
  }

  long living(int place) {
    return living[place];
  }

  void setLiving(int place, long id) {
    living[place] = id;
  }
}
