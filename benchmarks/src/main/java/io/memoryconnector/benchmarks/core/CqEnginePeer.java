package io.memoryconnector.benchmarks.core;

import static com.googlecode.cqengine.query.QueryFactory.all;
import static com.googlecode.cqengine.query.QueryFactory.and;
import static com.googlecode.cqengine.query.QueryFactory.applyThresholds;
import static com.googlecode.cqengine.query.QueryFactory.ascending;
import static com.googlecode.cqengine.query.QueryFactory.attribute;
import static com.googlecode.cqengine.query.QueryFactory.between;
import static com.googlecode.cqengine.query.QueryFactory.equal;
import static com.googlecode.cqengine.query.QueryFactory.greaterThan;
import static com.googlecode.cqengine.query.QueryFactory.orderBy;
import static com.googlecode.cqengine.query.QueryFactory.queryOptions;
import static com.googlecode.cqengine.query.QueryFactory.threshold;
import static com.googlecode.cqengine.query.option.EngineThresholds.INDEX_ORDERING_SELECTIVITY;

import com.googlecode.cqengine.ConcurrentIndexedCollection;
import com.googlecode.cqengine.IndexedCollection;
import com.googlecode.cqengine.attribute.SimpleAttribute;
import com.googlecode.cqengine.index.hash.HashIndex;
import com.googlecode.cqengine.index.navigable.NavigableIndex;
import com.googlecode.cqengine.index.unique.UniqueIndex;
import com.googlecode.cqengine.query.Query;
import com.googlecode.cqengine.query.option.QueryOptions;
import com.googlecode.cqengine.resultset.ResultSet;
import io.memoryconnector.benchmarks.customer.Customer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * CQEngine with an index by id, and others if wanted. It has no index over two properties for a
 * range of one of them: the conditions on city and age are two indexes. Thread-safe; a reader may
 * see a part of a write.
 */
final class CqEnginePeer implements ObjectPeer {
  private static final SimpleAttribute<Customer, Long> ID =
      attribute(Customer.class, Long.class, "id", Customer::requireId);
  private static final SimpleAttribute<Customer, String> EMAIL =
      attribute(Customer.class, String.class, "email", Customer::getEmail);
  private static final SimpleAttribute<Customer, String> CITY =
      attribute(Customer.class, String.class, "city", Customer::getCity);
  private static final SimpleAttribute<Customer, Integer> AGE =
      attribute(Customer.class, Integer.class, "age", Customer::getAge);
  private static final SimpleAttribute<Customer, String> LAST_NAME =
      attribute(Customer.class, String.class, "lastName", Customer::getLastName);
  private static final SimpleAttribute<Customer, Boolean> ACTIVE =
      attribute(Customer.class, Boolean.class, "active", Customer::isActive);

  private final IndexedCollection<Customer> customers = new ConcurrentIndexedCollection<>();
  private final QueryOptions byLastName =
      queryOptions(
          orderBy(ascending(LAST_NAME)),
          applyThresholds(threshold(INDEX_ORDERING_SELECTIVITY, 1.0))); // else it sorts them all
  private long lastId;

  private CqEnginePeer() {
    customers.addIndex(UniqueIndex.onAttribute(ID));
  }

  static CqEnginePeer plain() {
    return new CqEnginePeer();
  }

  static CqEnginePeer indexed() {
    CqEnginePeer peer = new CqEnginePeer();
    peer.customers.addIndex(UniqueIndex.onAttribute(EMAIL));
    peer.customers.addIndex(HashIndex.onAttribute(CITY));
    peer.customers.addIndex(NavigableIndex.onAttribute(AGE));
    peer.customers.addIndex(NavigableIndex.onAttribute(LAST_NAME));
    peer.customers.addIndex(HashIndex.onAttribute(ACTIVE));
    return peer;
  }

  @Override
  public Customer byId(long id) {
    return only(equal(ID, id));
  }

  @Override
  public boolean exists(long id) {
    try (ResultSet<Customer> found = customers.retrieve(equal(ID, id))) {
      return found.isNotEmpty();
    }
  }

  @Override
  public Customer byEmail(String email) {
    return only(equal(EMAIL, email));
  }

  @Override
  public List<Customer> inCityOlderThan(String city, int age) {
    return list(and(equal(CITY, city), greaterThan(AGE, age)));
  }

  @Override
  public long countInCityOlderThan(String city, int age) {
    return count(and(equal(CITY, city), greaterThan(AGE, age)));
  }

  @Override
  public List<Customer> aged(int from, int before) {
    return list(between(AGE, from, true, before, false));
  }

  @Override
  public long countAged(int from, int before) {
    return count(between(AGE, from, true, before, false));
  }

  @Override
  public List<Customer> firstByLastName(int limit) {
    List<Customer> found = new ArrayList<>(limit);
    try (ResultSet<Customer> ordered = customers.retrieve(all(Customer.class), byLastName)) {
      Iterator<Customer> next = ordered.iterator();
      while (found.size() < limit && next.hasNext()) {
        found.add(next.next());
      }
    }
    return found;
  }

  @Override
  public long countActive() {
    return count(equal(ACTIVE, true));
  }

  @Override
  public Customer changeScore(long id, long score) {
    Customer before = byId(id);
    Customer changed = ObjectPeer.withScore(before, score);
    customers.update(List.of(before), List.of(changed));
    return changed;
  }

  @Override
  public long insert(Customer fresh) {
    fresh.setId(++lastId);
    customers.add(fresh);
    return lastId;
  }

  @Override
  public void removeBeyond(long id) {
    customers.removeAll(list(greaterThan(ID, id)));
  }

  private Customer only(Query<Customer> query) {
    try (ResultSet<Customer> found = customers.retrieve(query)) {
      return found.uniqueResult();
    }
  }

  private long count(Query<Customer> query) {
    try (ResultSet<Customer> found = customers.retrieve(query)) {
      return found.size();
    }
  }

  private List<Customer> list(Query<Customer> query) {
    List<Customer> list = new ArrayList<>();
    try (ResultSet<Customer> found = customers.retrieve(query)) {
      found.forEach(list::add);
    }
    return list;
  }
}
