package io.memoryconnector.benchmarks.core;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.store.HandIndexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A map by id beside maps and sorted sets made for these very questions, and one lock for writers.
 * It has no snapshots: a reader may see a part of a write.
 */
final class HandPeer implements ObjectPeer {
  private final ConcurrentMap<Long, Customer> all = new ConcurrentHashMap<>();
  private final HandIndexes indexes = new HandIndexes();
  private long lastId;

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
    return Objects.requireNonNull(indexes.byEmail(email));
  }

  @Override
  public List<Customer> inCityOlderThan(String city, int age) {
    return current(indexes.byCity(city, age + 1), Integer.MAX_VALUE);
  }

  @Override
  public long countInCityOlderThan(String city, int age) {
    return indexes.byCity(city, age + 1).size();
  }

  @Override
  public List<Customer> aged(int from, int before) {
    return current(indexes.byAge(from, before), Integer.MAX_VALUE);
  }

  @Override
  public long countAged(int from, int before) {
    return indexes.byAge(from, before).size();
  }

  @Override
  public List<Customer> firstByLastName(int limit) {
    return current(indexes.byLastName(), limit);
  }

  @Override
  public long countActive() {
    return indexes.active();
  }

  @Override
  public synchronized Customer changeScore(long id, long score) {
    Customer before = byId(id);
    Customer changed = ObjectPeer.withScore(before, score);
    all.put(id, changed);
    indexes.replace(before, changed);
    return changed;
  }

  @Override
  public synchronized long insert(Customer fresh) {
    if (indexes.byEmail(fresh.getEmail()) != null) {
      throw new IllegalArgumentException(fresh.getEmail() + " is taken.");
    }
    fresh.setId(++lastId);
    all.put(lastId, fresh);
    indexes.replace(null, fresh);
    return lastId;
  }

  @Override
  public synchronized void removeBeyond(long id) {
    List<Customer> beyond = all.values().stream().filter(each -> each.requireId() > id).toList();
    for (Customer each : beyond) {
      all.remove(each.requireId());
      indexes.remove(each);
    }
  }

  private List<Customer> current(Iterable<Customer> indexed, int limit) {
    List<Customer> found = new ArrayList<>();
    for (Customer each : indexed) {
      found.add(byId(each.requireId()));
      if (found.size() == limit) {
        break;
      }
    }
    return found;
  }
}
