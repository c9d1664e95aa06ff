package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Filter;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.core.Excerpt;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.domain.Window;
import org.springframework.data.support.PageableExecutionUtils;

/** Asks the store for what a query method returns. Chosen once for each method. */
@FunctionalInterface
interface QueryExecution {

  @Nullable Object execute(EntityOperations<?> entities, BoundQuery query);

  /** All results at once. */
  static List<?> list(EntityOperations<?> entities, BoundQuery query) {
    return query.excerpt().fetch(query.filter(), filter -> listOf(entities, filter));
  }

  /** Each result when it is asked for. */
  static Object stream(EntityOperations<?> entities, BoundQuery query) {
    return query
        .excerpt()
        .fetch(query.filter(), filter -> List.of(entities.stream(filter)))
        .stream()
        .flatMap(stream -> stream);
  }

  /** The only result, or null; of a limited query the first. */
  static @Nullable Object single(EntityOperations<?> entities, BoundQuery query) {
    List<?> results =
        query.excerpt().within(2).fetch(query.filter(), filter -> listOf(entities, filter));
    if (results.size() > 1) {
      throw new IncorrectResultSizeDataAccessException(
          "Cannot return one '%s': more than one satisfies the query. Narrow the condition, or limit the query with 'First'."
              .formatted(entities.type().getSimpleName()),
          1,
          results.size());
    }
    return results.isEmpty() ? null : results.get(0);
  }

  /** A page and, where it does not follow from the page itself, how many results there are. */
  static Object page(EntityOperations<?> entities, BoundQuery query) {
    return PageableExecutionUtils.getPage(
        list(entities, query),
        query.arguments().getPageable(),
        () -> Math.min(entities.count(query.where()), query.first()));
  }

  /** A page without the number of results: reads one more instead. */
  static Object slice(EntityOperations<?> entities, BoundQuery query) {
    return sliceOf(oneMore(entities, query), query);
  }

  /** The results after a position. */
  static Object window(EntityOperations<?> entities, BoundQuery query) {
    return windowOf(oneMore(entities, query), query.excerpt());
  }

  /** Returns how many results lie before a position. */
  static long skipOf(@Nullable ScrollPosition position) {
    if (position instanceof KeysetScrollPosition) {
      throw new InvalidDataAccessApiUsageException(
          "Cannot scroll from a keyset position: the memory connector scrolls by offset. Start with ScrollPosition.offset().");
    }
    return position == null || position.isInitial()
        ? 0
        : ((OffsetScrollPosition) position).getOffset() + 1;
  }

  private static List<?> oneMore(EntityOperations<?> entities, BoundQuery query) {
    return query
        .excerpt()
        .withOneMore()
        .within(query.first())
        .fetch(query.filter(), filter -> listOf(entities, filter));
  }

  private static <E> Slice<E> sliceOf(List<E> results, BoundQuery query) {
    boolean more = results.size() > query.excerpt().size();
    return new SliceImpl<>(withoutOneMore(results, more), query.arguments().getPageable(), more);
  }

  private static <E> Window<E> windowOf(List<E> results, Excerpt excerpt) {
    boolean more = results.size() > excerpt.size();
    return Window.from(
        withoutOneMore(results, more), OffsetScrollPosition.positionFunction(excerpt.skip()), more);
  }

  private static <E> List<E> withoutOneMore(List<E> results, boolean more) {
    return more ? results.subList(0, results.size() - 1) : results;
  }

  private static List<?> listOf(EntityOperations<?> entities, Filter filter) {
    return entities.find(filter);
  }
}
