package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Query methods that delete entities and return them as they were. */
final class Deletion {
  private Deletion() {}

  /** Deletes all that satisfy the query. */
  static List<?> all(QueryRun run) {
    return run.entities().removeAll(run.query().question().filter());
  }

  /** Deletes the only one that satisfies the query; if there are more, none. */
  static @Nullable Object single(QueryRun run) {
    Object found = run.single();
    return found == null ? null : removeIfStillFound(run.entities(), run.query(), found);
  }

  /** Deletes an entity unless it was changed so that it does not satisfy the query any more. */
  private static <T> @Nullable Object removeIfStillFound(
      EntityOperations<T> entities, BoundQuery query, Object found) {
    PropertyPath id = PropertyPath.of(entities.converter().definition().id().property());
    Object value = entities.converter().idOf(entities.type().cast(found));
    Filter filter = query.question().filter();
    Where still =
        new Where.And(List.of(filter.where(), new Where.Comparison(id, Operator.EQ, value)));
    List<?> removed = entities.removeAll(filter.withWhere(still));
    return removed.isEmpty() ? null : removed.get(0);
  }
}
