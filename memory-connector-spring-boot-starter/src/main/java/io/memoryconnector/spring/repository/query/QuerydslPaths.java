package io.memoryconnector.spring.repository.query;

import com.querydsl.core.types.Expression;
import com.querydsl.core.types.Operation;
import com.querydsl.core.types.Ops;
import com.querydsl.core.types.OrderSpecifier;
import com.querydsl.core.types.Path;
import com.querydsl.core.types.PathType;
import io.memoryconnector.spring.mapping.EntityConverter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Sort;

/** Finds the properties that Querydsl's paths lead to. Only loaded where Querydsl is there. */
final class QuerydslPaths {
  private final EntityConverter<?> converter;
  private final EntityPaths paths;

  QuerydslPaths(EntityConverter<?> converter) {
    this.converter = converter;
    this.paths = new EntityPaths(converter);
  }

  /** Returns the property of a path, which may be put into one case. */
  QueryProperty property(Expression<?> expression) {
    List<String> names = namesOf(expression);
    QueryProperty property = paths.find(names);
    if (property == null) {
      throw new InvalidDataAccessApiUsageException(
          "Cannot search '%s' by '%s': there is no such stored property. Generate the query types anew."
              .formatted(converter.definition().name(), String.join(".", names)));
    }
    return property;
  }

  Sort.Order orderOf(OrderSpecifier<?> order) {
    Sort.Order sorted =
        new Sort.Order(
            order.isAscending() ? Sort.Direction.ASC : Sort.Direction.DESC,
            String.join(".", namesOf(order.getTarget())),
            switch (order.getNullHandling()) {
              case NullsFirst -> Sort.NullHandling.NULLS_FIRST;
              case NullsLast -> Sort.NullHandling.NULLS_LAST;
              case Default -> Sort.NullHandling.NATIVE;
            });
    return isInOneCase(order.getTarget()) ? sorted.ignoreCase() : sorted;
  }

  /** Whether a path is put into lower or upper case before it is compared. */
  static boolean isInOneCase(Expression<?> expression) {
    return expression instanceof Operation<?> operation
        && (operation.getOperator() == Ops.LOWER || operation.getOperator() == Ops.UPPER);
  }

  static InvalidDataAccessApiUsageException refusal(Expression<?> expression) {
    return new InvalidDataAccessApiUsageException(
        "Cannot search by '%s': the memory connector does not know this expression. Compare properties with values."
            .formatted(expression));
  }

  private static List<String> namesOf(Expression<?> expression) {
    if (isInOneCase(expression)) {
      return namesOf(((Operation<?>) expression).getArg(0));
    }
    if (!(expression instanceof Path<?> path)) {
      throw refusal(expression);
    }
    Deque<String> names = new ArrayDeque<>();
    for (Path<?> step = path; step != null; step = step.getMetadata().getParent()) {
      PathType type = step.getMetadata().getPathType();
      if (type != PathType.VARIABLE && type != PathType.COLLECTION_ANY) { // any() is what we do
        names.addFirst(String.valueOf(step.getMetadata().getElement()));
      }
    }
    return List.copyOf(names);
  }
}
