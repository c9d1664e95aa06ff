package io.memoryconnector.benchmarks.core;

import io.memoryconnector.benchmarks.customer.Customer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A map by id, and a stream over its values for each other question. Thread-safe. */
final class MapPeer implements ObjectPeer {
  private final ConcurrentMap<Long, Customer> all = new ConcurrentHashMap<>();
  private final AtomicLong lastId = new AtomicLong();

  @Override
  public Customer byId(long id) {
    return Objects.requireNonNull(all.get(id));
  }

  @Override
  public boolean exists(long id) {
    return all.containsKey(id);
  }

  @Override
  public Customer byEmail(String email) {
    return all.values().stream()
        .filter(each -> each.getEmail().equals(email))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<Customer> inCityOlderThan(String city, int age) {
    return ofCity(city, age).toList();
  }

  @Override
  public long countInCityOlderThan(String city, int age) {
    return ofCity(city, age).count();
  }

  private Stream<Customer> ofCity(String city, int age) {
    return all.values().stream().filter(each -> each.getAge() > age && each.getCity().equals(city));
  }

  @Override
  public List<Customer> aged(int from, int before) {
    return ofAge(from, before).toList();
  }

  @Override
  public long countAged(int from, int before) {
    return ofAge(from, before).count();
  }

  private Stream<Customer> ofAge(int from, int before) {
    return all.values().stream().filter(each -> each.getAge() >= from && each.getAge() < before);
  }

  @Override
  public List<Customer> firstByLastName(int limit) {
    return all.values().stream()
        .sorted(Comparator.comparing(Customer::getLastName))
        .limit(limit)
        .toList();
  }

  @Override
  public long countActive() {
    return all.values().stream().filter(Customer::isActive).count();
  }

  @Override
  public Customer changeScore(long id, long score) {
    return Objects.requireNonNull(
        all.computeIfPresent(id, (key, customer) -> ObjectPeer.withScore(customer, score)));
  }

  @Override
  public long insert(Customer fresh) {
    long id = lastId.incrementAndGet();
    fresh.setId(id);
    all.put(id, fresh);
    return id;
  }

  @Override
  public void removeBeyond(long id) {
    all.keySet().removeIf(each -> each > id);
  }
}
