package io.memoryconnector.benchmarks.store;

import io.memoryconnector.benchmarks.customer.Customer;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Five indexes of customers made by hand. The sets lead to ids, in fact: a customer that stands
 * where it stood is left there and looked up by its id. One writer at a time.
 */
public final class HandIndexes {
  private final ConcurrentMap<String, Customer> byEmail = new ConcurrentHashMap<>();
  private final NavigableSet<Customer> byCityAndAge =
      new ConcurrentSkipListSet<>(
          Comparator.comparing(Customer::getCity)
              .thenComparingInt(Customer::getAge)
              .thenComparingLong(Customer::requireId));
  private final NavigableSet<Customer> byAge =
      new ConcurrentSkipListSet<>(
          Comparator.comparingInt(Customer::getAge).thenComparingLong(Customer::requireId));
  private final NavigableSet<Customer> byLastName =
      new ConcurrentSkipListSet<>(
          Comparator.comparing(Customer::getLastName).thenComparingLong(Customer::requireId));
  private final AtomicLong active = new AtomicLong();

  /** Returns the customer that has an email now. */
  public @Nullable Customer byEmail(String email) {
    return byEmail.get(email);
  }

  /** Returns the customers of a city from an age on, by age. */
  public NavigableSet<Customer> byCity(String city, int fromAge) {
    return byCityAndAge.subSet(probe(city, fromAge), true, probe(city, Integer.MAX_VALUE), false);
  }

  /** Returns the customers from an age on and below another one, by age. */
  public NavigableSet<Customer> byAge(int from, int before) {
    return byAge.subSet(probe("", from), true, probe("", before), false);
  }

  /** Returns all customers by their last names. */
  public NavigableSet<Customer> byLastName() {
    return byLastName;
  }

  /** Returns how many are active. */
  public long active() {
    return active.get();
  }

  /** Puts a customer in the place of another, or adds it if there was none. */
  public void replace(@Nullable Customer before, Customer after) {
    boolean sameAge = before != null && before.getAge() == after.getAge();
    boolean sameCity = before != null && before.getCity().equals(after.getCity());
    boolean sameName = before != null && before.getLastName().equals(after.getLastName());
    byEmail.put(after.getEmail(), after);
    moved(byAge, before, after, sameAge);
    moved(byCityAndAge, before, after, sameAge && sameCity);
    moved(byLastName, before, after, sameName);
    if (before != null && !before.getEmail().equals(after.getEmail())) {
      byEmail.remove(before.getEmail());
    }
    active.addAndGet((after.isActive() ? 1 : 0) - (before != null && before.isActive() ? 1 : 0));
  }

  /** Removes a customer. */
  public void remove(Customer before) {
    byEmail.remove(before.getEmail());
    byAge.remove(before);
    byCityAndAge.remove(before);
    byLastName.remove(before);
    active.addAndGet(before.isActive() ? -1 : 0);
  }

  private static void moved(
      NavigableSet<Customer> index, @Nullable Customer before, Customer after, boolean same) {
    if (!same) {
      index.add(after);
      if (before != null) {
        index.remove(before);
      }
    }
  }

  private static Customer probe(String city, int age) {
    Customer probe = new Customer();
    probe.setCity(city);
    probe.setAge(age);
    probe.setId(0L);
    return probe;
  }
}
