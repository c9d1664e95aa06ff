package io.memoryconnector.spring.core;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.Order.Nulls;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.spring.mapping.EntityConverter;
import io.memoryconnector.spring.mapping.InvalidEntityException;
import io.memoryconnector.spring.mapping.MemoryPersistentProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;

/** Translates Spring Data's sorts to orders of records. Properties are found once, here. */
final class SortOrders {
  private final EntityConverter<?> converter;
  private final Map<String, PropertyPath> topLevel = new HashMap<>();

  SortOrders(EntityConverter<?> converter) {
    this.converter = converter;
    for (MemoryPersistentProperty property : converter.entity()) {
      if (!property.isRelation()) {
        topLevel.put(property.getName(), converter.property(property.getName()).path());
      }
    }
  }

  Order orderOf(Sort sort) {
    if (sort.isUnsorted()) {
      return Order.BY_ID;
    }
    List<Order.Term> terms = new ArrayList<>();
    for (Sort.Order order : sort) {
      for (String name : converter.singleValues(order.getProperty())) {
        terms.add(
            new Order.Term(
                path(name, terms.size()),
                order.isAscending() ? Direction.ASC : Direction.DESC,
                nulls(order),
                order.isIgnoreCase() ? TextCase.IGNORED : TextCase.EXACT));
      }
    }
    return new Order(terms);
  }

  private PropertyPath path(String property, int position) {
    PropertyPath known = topLevel.get(property);
    return known == null ? nestedPath(property, position) : known;
  }

  private PropertyPath nestedPath(String property, int position) {
    try {
      return converter.property(property).path();
    } catch (InvalidEntityException unknown) {
      throw new InvalidFilterException(
          InvalidFilterException.Reason.INVALID_FILTER,
          "/order/" + position,
          "Cannot order '%s' by '%s': there is no such property. Use one of %s."
              .formatted(
                  converter.definition().name(),
                  property,
                  String.join(", ", topLevel.keySet().stream().sorted().toList())),
          unknown);
    }
  }

  private static Nulls nulls(Sort.Order order) {
    return switch (order.getNullHandling()) {
      case NULLS_FIRST -> Nulls.FIRST;
      case NULLS_LAST -> Nulls.LAST;
      case NATIVE -> Nulls.NATIVE;
    };
  }
}
