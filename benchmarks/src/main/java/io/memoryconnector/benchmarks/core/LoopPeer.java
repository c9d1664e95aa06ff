package io.memoryconnector.benchmarks.core;

import io.memoryconnector.benchmarks.customer.Customer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;

/** A list, and a loop for each question that stops where the answer is known. Not thread-safe. */
final class LoopPeer implements ObjectPeer {
  private static final Comparator<Customer> BY_LAST_NAME =
      Comparator.comparing(Customer::getLastName);

  private final List<Customer> all = new ArrayList<>();
  private long lastId;

  @Override
  public Customer byId(long id) {
    return all.get(placeOf(id));
  }

  @Override
  public boolean exists(long id) {
    for (Customer each : all) {
      if (each.requireId() == id) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Customer byEmail(String email) {
    for (Customer each : all) {
      if (each.getEmail().equals(email)) {
        return each;
      }
    }
    throw new NoSuchElementException(email);
  }

  @Override
  public List<Customer> inCityOlderThan(String city, int age) {
    List<Customer> found = new ArrayList<>();
    for (Customer each : all) {
      if (each.getAge() > age && each.getCity().equals(city)) {
        found.add(each);
      }
    }
    return found;
  }

  @Override
  public long countInCityOlderThan(String city, int age) {
    long count = 0;
    for (Customer each : all) {
      if (each.getAge() > age && each.getCity().equals(city)) {
        count++;
      }
    }
    return count;
  }

  @Override
  public List<Customer> aged(int from, int before) {
    List<Customer> found = new ArrayList<>();
    for (Customer each : all) {
      if (each.getAge() >= from && each.getAge() < before) {
        found.add(each);
      }
    }
    return found;
  }

  @Override
  public long countAged(int from, int before) {
    long count = 0;
    for (Customer each : all) {
      if (each.getAge() >= from && each.getAge() < before) {
        count++;
      }
    }
    return count;
  }

  @Override
  public List<Customer> firstByLastName(int limit) {
    PriorityQueue<Customer> first = new PriorityQueue<>(limit + 1, BY_LAST_NAME.reversed());
    for (Customer each : all) {
      if (first.size() < limit) {
        first.add(each);
      } else if (BY_LAST_NAME.compare(each, Objects.requireNonNull(first.peek())) < 0) {
        first.poll();
        first.add(each);
      }
    }
    return first.stream().sorted(BY_LAST_NAME).toList();
  }

  @Override
  public long countActive() {
    long count = 0;
    for (Customer each : all) {
      if (each.isActive()) {
        count++;
      }
    }
    return count;
  }

  @Override
  public Customer changeScore(long id, long score) {
    int place = placeOf(id);
    Customer changed = ObjectPeer.withScore(all.get(place), score);
    all.set(place, changed);
    return changed;
  }

  @Override
  public long insert(Customer fresh) {
    fresh.setId(++lastId);
    all.add(fresh);
    return lastId;
  }

  @Override
  public void removeBeyond(long id) {
    all.removeIf(each -> each.requireId() > id);
  }

  private int placeOf(long id) {
    for (int place = 0; place < all.size(); place++) {
      if (all.get(place).requireId() == id) {
        return place;
      }
    }
    throw new NoSuchElementException("customer " + id);
  }
}
