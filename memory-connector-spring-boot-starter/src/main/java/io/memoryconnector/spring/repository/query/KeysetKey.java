package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.Order.Nulls;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.Scalar;
import io.memoryconnector.spring.mapping.StoredProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * One of the properties whose values tell a place in ordered results. Null and missing count as the
 * same here: before all values or after them.
 *
 * @param name the entity's
 * @param term never with native nulls, which would tell null from missing
 */
record KeysetKey(String name, StoredProperty property, Order.Term term) {
  private static final Set<PropertyType> NOT_ORDERED =
      Set.of(Scalar.BINARY, Scalar.GEO_POINT, Scalar.OBJECT);

  static KeysetKey of(String name, StoredProperty property, Order.Term term) {
    boolean ascending = term.direction() == Direction.ASC;
    Nulls nulls =
        term.nulls() != Nulls.NATIVE ? term.nulls() : ascending ? Nulls.FIRST : Nulls.LAST;
    return new KeysetKey(
        name, property, new Order.Term(term.property(), term.direction(), nulls, term.textCase()));
  }

  /** Refuses a key of whose values none is greater than another. */
  void requireSingleValue() {
    if (property.isWithinList()) {
      throw refusal("lies in a list");
    }
    if (!(property.type() instanceof Scalar) || NOT_ORDERED.contains(property.type())) {
      throw refusal("is " + PartCheck.described(property.type()));
    }
  }

  private InvalidDataAccessApiUsageException refusal(String problem) {
    return new InvalidDataAccessApiUsageException(
        "Cannot scroll by keyset over '%s', which %s. Order by single values, or start with ScrollPosition.offset()."
            .formatted(name, problem));
  }

  /** Returns the key for the way back. */
  KeysetKey reversed() {
    return new KeysetKey(
        name,
        property,
        new Order.Term(
            term.property(),
            term.direction() == Direction.ASC ? Direction.DESC : Direction.ASC,
            term.nulls() == Nulls.FIRST ? Nulls.LAST : Nulls.FIRST,
            term.textCase()));
  }

  /** Returns the value that a position has for this key. */
  @Nullable Object storedValue(Map<String, ?> position, Class<?> entity) {
    if (!position.containsKey(name)) {
      throw new InvalidDataAccessApiUsageException(
          "Cannot scroll '%s' from keyset position %s: it has no value for '%s', which the results are ordered by. Take the position of a window with the same order."
              .formatted(entity.getSimpleName(), position.keySet(), name));
    }
    Object value = position.get(name);
    return value == null ? null : property.toStored(value);
  }

  /** Returns the condition of records that come after this value. */
  Where after(@Nullable Object value) {
    boolean nullsLast = term.nulls() == Nulls.LAST;
    if (value == null) {
      return nullsLast ? Condition.NEVER : comparison(Operator.NEQ, null);
    }
    Operator later = term.direction() == Direction.ASC ? Operator.GT : Operator.LT;
    Where beyond = comparison(later, value);
    return nullsLast ? new Where.Or(List.of(beyond, comparison(Operator.EQ, null))) : beyond;
  }

  /** Returns the condition of records that have this value. */
  Where same(@Nullable Object value) {
    return comparison(Operator.EQ, value);
  }

  private Where comparison(Operator operator, @Nullable Object value) {
    return new Where.Comparison(term.property(), operator, value, term.textCase());
  }
}
