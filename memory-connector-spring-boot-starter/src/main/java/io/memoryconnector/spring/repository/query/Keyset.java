package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.Order.Nulls;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.mapping.EntityConverter;
import io.memoryconnector.spring.mapping.StoredProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;

/**
 * The properties whose values tell a place in results of one order: those that they are ordered by,
 * and the id, which decides between records that are equal otherwise. Found once for each order.
 * Immutable.
 */
final class Keyset {
  private final Class<?> entity;
  private final Way forward;
  private final Way backward;

  /**
   * The keys in one direction.
   *
   * @param order that of the results, or its reverse
   */
  private record Way(List<KeysetKey> keys, Order order) {
    Way(List<KeysetKey> keys) {
      this(keys, new Order(keys.stream().map(KeysetKey::term).toList()));
    }
  }

  private Keyset(Class<?> entity, List<KeysetKey> keys) {
    this.entity = entity;
    this.forward = new Way(List.copyOf(keys));
    this.backward = new Way(keys.stream().map(KeysetKey::reversed).toList());
  }

  static Keyset of(EntityOperations<?> entities, Ordering ordering) {
    EntityConverter<?> converter = entities.converter();
    List<KeysetKey> keys = new ArrayList<>();
    for (int position = 0; position < ordering.names().size(); position++) {
      String name = ordering.names().get(position);
      keys.add(
          KeysetKey.of(name, converter.property(name), ordering.order().terms().get(position)));
    }
    String id = converter.entity().getRequiredIdProperty().getName();
    for (String name : converter.singleValues(id)) {
      if (!ordering.names().contains(name)) {
        keys.add(keyOfId(name, converter.property(name)));
      }
    }
    return new Keyset(entities.type(), keys);
  }

  private static KeysetKey keyOfId(String name, StoredProperty property) {
    return KeysetKey.of(
        name,
        property,
        new Order.Term(property.path(), Direction.ASC, Nulls.FIRST, TextCase.EXACT));
  }

  /**
   * Refuses an order in which the values tell no place.
   *
   * @throws org.springframework.dao.InvalidDataAccessApiUsageException if it is one of lists,
   *     objects or points
   */
  void requireSingleValues() {
    forward.keys().forEach(KeysetKey::requireSingleValue);
  }

  /** Returns the order in which records are met on the way from a position. */
  Order orderFrom(KeysetScrollPosition position) {
    return wayFrom(position).order();
  }

  /** Returns what comes after a position: later in one key, equal before it. */
  Where beyond(KeysetScrollPosition position) {
    List<Where> ways = new ArrayList<>();
    List<Where> equal = new ArrayList<>();
    for (KeysetKey key : wayFrom(position).keys()) {
      Object value = key.storedValue(position.getKeys(), entity);
      List<Where> way = new ArrayList<>(equal);
      way.add(key.after(value));
      ways.add(new Where.And(way));
      equal.add(key.same(value));
    }
    return new Where.Or(ways);
  }

  /** Returns the names of the stored properties that hold the values. */
  Set<String> fields() {
    Set<String> names = new LinkedHashSet<>();
    forward.keys().forEach(key -> names.add(key.term().property().first()));
    return names;
  }

  /** Returns the values of a record, by the entity's names, as a position has them. */
  Map<String, @Nullable Object> valuesOf(Document record) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (KeysetKey key : forward.keys()) {
      Object value = key.property().read(record);
      values.put(key.name(), value instanceof Optional<?> some ? some.orElse(null) : value);
    }
    return values;
  }

  private Way wayFrom(KeysetScrollPosition position) {
    return position.scrollsForward() ? forward : backward;
  }
}
