package io.memoryconnector.benchmarks.store;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Customers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;

/**
 * What somebody would write who knows each query beforehand: maps and sorted sets, copies on the
 * way in and out, one lock for writers. It has no snapshots: a reader may see a part of a write.
 */
public class HandCustomers implements Customers {
  private final ConcurrentHashMap<Long, Customer> byId = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Customer> byEmail = new ConcurrentHashMap<>();
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
  private final Lock writer = new ReentrantLock();
  private long lastId;

  @Override
  public <S extends Customer> S save(S customer) {
    writer.lock();
    try {
      if (customer.getId() == null) {
        customer.setId(lastId + 1);
      }
      lastId = Math.max(lastId, customer.requireId());
      Customer rival = byEmail.get(customer.getEmail());
      if (rival != null && rival.requireId() != customer.requireId()) {
        throw new IllegalArgumentException(customer.getEmail() + " is taken.");
      }
      replace(byId.get(customer.requireId()), customer.copy());
      return customer;
    } finally {
      writer.unlock();
    }
  }

  private void replace(@Nullable Customer before, Customer after) {
    byId.put(after.requireId(), after);
    boolean sameAge = before != null && before.getAge() == after.getAge();
    boolean sameCity = before != null && before.getCity().equals(after.getCity());
    boolean sameName = before != null && before.getLastName().equals(after.getLastName());
    if (before == null || !before.getEmail().equals(after.getEmail())) {
      byEmail.put(after.getEmail(), after);
    } else {
      byEmail.replace(after.getEmail(), after);
    }
    moved(byAge, before, after, sameAge);
    moved(byCityAndAge, before, after, sameAge && sameCity);
    moved(byLastName, before, after, sameName);
    if (before != null && !before.getEmail().equals(after.getEmail())) {
      byEmail.remove(before.getEmail());
    }
    active.addAndGet((after.isActive() ? 1 : 0) - (before != null && before.isActive() ? 1 : 0));
  }

  /** The sets lead to ids, in fact: a customer that stands where it stood is looked up by id. */
  private static void moved(
      NavigableSet<Customer> index, @Nullable Customer before, Customer after, boolean same) {
    if (!same) {
      index.add(after);
      if (before != null) {
        index.remove(before);
      }
    }
  }

  @Override
  public <S extends Customer> Iterable<S> saveAll(Iterable<S> customers) {
    customers.forEach(this::save);
    return customers;
  }

  @Override
  public Optional<Customer> findById(Long id) {
    return copyOf(byId.get(id));
  }

  @Override
  public boolean existsById(Long id) {
    return byId.containsKey(id);
  }

  @Override
  public Optional<Customer> findByEmail(String email) {
    return copyOf(byEmail.get(email));
  }

  @Override
  public boolean existsByEmail(String email) {
    return byEmail.containsKey(email);
  }

  @Override
  public List<Customer> findByCityAndAgeGreaterThan(String city, int age) {
    List<Customer> found = new ArrayList<>();
    for (Customer each :
        byCityAndAge.subSet(probe(city, age + 1, 0), probe(city, Integer.MAX_VALUE, 0))) {
      found.add(current(each));
    }
    return found;
  }

  @Override
  public List<Customer> findByAgeGreaterThanEqualAndAgeLessThan(
      int from, int before, Pageable page) {
    List<Customer> found = new ArrayList<>(page.getPageSize());
    long skipped = 0;
    for (Customer each : byLastName) {
      Customer customer = Objects.requireNonNull(byId.get(each.requireId()));
      if (customer.getAge() >= from
          && customer.getAge() < before
          && skipped++ >= page.getOffset()) {
        found.add(customer.copy());
        if (found.size() == page.getPageSize()) {
          break;
        }
      }
    }
    return found;
  }

  @Override
  public List<Customer> findAllBy(Pageable page) {
    List<Customer> found = new ArrayList<>(page.getPageSize());
    long skipped = 0;
    for (Customer each : byLastName) {
      if (skipped++ >= page.getOffset()) {
        found.add(current(each));
        if (found.size() == page.getPageSize()) {
          break;
        }
      }
    }
    return found;
  }

  @Override
  public List<Customer> findTop10ByBalanceLessThanOrderByBalanceDesc(double balance) {
    PriorityQueue<Customer> best =
        new PriorityQueue<>(11, Comparator.comparingDouble(Customer::getBalance));
    for (Customer each : byId.values()) {
      if (each.getBalance() < balance) {
        if (best.size() < 10) {
          best.add(each);
        } else if (Objects.requireNonNull(best.peek()).getBalance() < each.getBalance()) {
          best.poll();
          best.add(each);
        }
      }
    }
    List<Customer> found = new ArrayList<>(10);
    while (!best.isEmpty()) {
      found.add(Objects.requireNonNull(best.poll()).copy());
    }
    Collections.reverse(found);
    return found;
  }

  @Override
  public long countByActive(boolean isActive) {
    return isActive ? active.get() : byId.size() - active.get();
  }

  @Override
  public Stream<Customer> streamByCity(String city) {
    return byCityAndAge.subSet(probe(city, 0, 0), probe(city, Integer.MAX_VALUE, 0)).stream()
        .map(this::current);
  }

  @Override
  public Iterable<Customer> findAll() {
    return byId.values().stream().map(Customer::copy).toList();
  }

  @Override
  public Iterable<Customer> findAllById(Iterable<Long> ids) {
    return StreamSupport.stream(ids.spliterator(), false)
        .flatMap(id -> findById(id).stream())
        .toList();
  }

  @Override
  public long count() {
    return byId.size();
  }

  @Override
  public void deleteById(Long id) {
    writer.lock();
    try {
      Customer before = byId.remove(id);
      if (before != null) {
        byEmail.remove(before.getEmail());
        byAge.remove(before);
        byCityAndAge.remove(before);
        byLastName.remove(before);
        active.addAndGet(before.isActive() ? -1 : 0);
      }
    } finally {
      writer.unlock();
    }
  }

  @Override
  public void delete(Customer customer) {
    deleteById(customer.requireId());
  }

  @Override
  public void deleteAllById(Iterable<? extends Long> ids) {
    ids.forEach(this::deleteById);
  }

  @Override
  public void deleteAll(Iterable<? extends Customer> customers) {
    customers.forEach(this::delete);
  }

  @Override
  public void deleteAll() {
    List.copyOf(byId.keySet()).forEach(this::deleteById);
  }

  void removeNew(int size) {
    byId.keySet().stream().filter(id -> id > size).toList().forEach(this::deleteById);
    lastId = size;
  }

  private Customer current(Customer indexed) {
    return Objects.requireNonNull(byId.get(indexed.requireId())).copy();
  }

  private static Customer probe(String city, int age, long id) {
    Customer probe = new Customer();
    probe.setCity(city);
    probe.setAge(age);
    probe.setId(id);
    return probe;
  }

  private static Optional<Customer> copyOf(@Nullable Customer customer) {
    return customer == null ? Optional.empty() : Optional.of(customer.copy());
  }
}
