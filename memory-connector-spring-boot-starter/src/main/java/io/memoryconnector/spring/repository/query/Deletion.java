package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Query methods that delete entities and return them as they were. */
final class Deletion {
  private Deletion() {}

  /** Deletes all that satisfy the query. */
  static List<?> all(EntityOperations<?> entities, BoundQuery query) {
    List<?> found = QueryExecution.list(entities, query);
    delete(entities, found);
    return found;
  }

  /** Deletes the only one that satisfies the query; if there are more, none. */
  static @Nullable Object single(EntityOperations<?> entities, BoundQuery query) {
    Object found = QueryExecution.single(entities, query);
    if (found != null) {
      delete(entities, List.of(found));
    }
    return found;
  }

  private static <T> void delete(EntityOperations<T> entities, List<?> found) {
    List<@Nullable Object> ids = new ArrayList<>(found.size());
    for (Object entity : found) {
      ids.add(entities.converter().idOf(entities.type().cast(entity)));
    }
    PropertyPath id = PropertyPath.of(entities.converter().definition().id().property());
    entities.deleteAll(new Where.Comparison(id, Operator.INQ, ids));
  }
}
