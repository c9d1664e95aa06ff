package io.memoryconnector.benchmarks.store;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Customers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
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
  private final HandIndexes indexes = new HandIndexes();
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
      Customer rival = indexes.byEmail(customer.getEmail());
      if (rival != null && rival.requireId() != customer.requireId()) {
        throw new IllegalArgumentException(customer.getEmail() + " is taken.");
      }
      Customer stored = customer.copy();
      indexes.replace(byId.put(stored.requireId(), stored), stored);
      return customer;
    } finally {
      writer.unlock();
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
    return copyOf(indexes.byEmail(email));
  }

  @Override
  public boolean existsByEmail(String email) {
    return indexes.byEmail(email) != null;
  }

  @Override
  public List<Customer> findByCityAndAgeGreaterThan(String city, int age) {
    List<Customer> found = new ArrayList<>();
    for (Customer each : indexes.byCity(city, age + 1)) {
      found.add(current(each));
    }
    return found;
  }

  @Override
  public List<Customer> findByAgeGreaterThanEqualAndAgeLessThan(
      int from, int before, Pageable page) {
    List<Customer> found = new ArrayList<>(page.getPageSize());
    long skipped = 0;
    for (Customer each : indexes.byLastName()) {
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
    for (Customer each : indexes.byLastName()) {
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
    return isActive ? indexes.active() : byId.size() - indexes.active();
  }

  @Override
  public Stream<Customer> streamByCity(String city) {
    return indexes.byCity(city, 0).stream().map(this::current);
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
        indexes.remove(before);
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

  private static Optional<Customer> copyOf(@Nullable Customer customer) {
    return customer == null ? Optional.empty() : Optional.of(customer.copy());
  }
}
