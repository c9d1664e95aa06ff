package io.memoryconnector.spring.repository.query;

import io.memoryconnector.RecordPage;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.core.Excerpt;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.domain.Window;

/**
 * Asks the store for what one query finds, in all shapes that results have. Everything that one
 * method returns is of one moment.
 */
record QueryRun(EntityOperations<?> entities, BoundQuery query) {

  /** The condition of the call. */
  Where where() {
    return query.question().filter().where();
  }

  /** All results at once. */
  List<Object> list() {
    return query.reading().readAll(records());
  }

  /** The records of which the results are made. */
  List<Document> records() {
    return records(query.extent().excerpt());
  }

  /** Each result when it is asked for. */
  Stream<Object> stream() {
    return recordStream(query.extent().excerpt()).map(query.reading()::read);
  }

  /** The only result, or null; of a limited query the first. */
  @Nullable Object single() {
    List<Document> found = atMostOne();
    return found.isEmpty() ? null : query.reading().read(found.get(0));
  }

  /** The record of the only result; none if there is no result. */
  List<Document> atMostOne() {
    List<Document> found = records(query.extent().excerpt().atMost(2));
    if (found.size() > 1) {
      throw new IncorrectResultSizeDataAccessException(
          "Cannot return one '%s': more than one satisfies the query. Narrow the condition, or limit the query with 'First'."
              .formatted(entities.type().getSimpleName()),
          1,
          found.size());
    }
    return found;
  }

  /** The first result, or null. */
  @Nullable Object first() {
    List<Document> found = records(query.extent().excerpt().atMost(1));
    return found.isEmpty() ? null : query.reading().read(found.get(0));
  }

  /** A page, and how many results there are. */
  Page<Object> page() {
    RecordPage found = recordPage();
    return new PageImpl<>(
        query.reading().readAll(found.records()),
        query.extent().page(),
        query.extent().totalOf(found.total()));
  }

  /** A page without the number of results: reads one more instead. */
  Slice<Object> slice() {
    List<Document> found = records(query.extent().excerptAndOneMore());
    boolean more = found.size() > query.extent().part().size();
    return new SliceImpl<>(
        query.reading().readAll(withoutOneMore(found, more)), query.extent().page(), more);
  }

  /** The results after a position, or before it. */
  Window<Object> window() {
    KeysetScrollPosition keyset = query.extent().keyset();
    if (keyset != null) {
      return new KeysetScroll(entities, query).window(keyset);
    }
    List<Document> found = records(query.extent().excerptAndOneMore());
    boolean more = found.size() > query.extent().part().size();
    return Window.from(
        query.reading().readAll(withoutOneMore(found, more)),
        OffsetScrollPosition.positionFunction(query.extent().part().skip()),
        more);
  }

  long count() {
    return query.dropsRepeats()
        ? recordStream(Excerpt.ALL).count()
        : query.extent().totalOf(query.question().count());
  }

  boolean exists() {
    Excerpt whole = query.extent().whole();
    return whole.skip() == 0 ? query.question().exists() : !records(whole.atMost(1)).isEmpty();
  }

  /** The records of a page, and how many there are without limits. */
  RecordPage recordPage() {
    Excerpt excerpt = query.extent().excerpt();
    if (query.dropsRepeats()) {
      List<Document> all = recordStream(Excerpt.ALL).toList();
      return new RecordPage(
          all.stream().skip(excerpt.skip()).limit(excerpt.size()).toList(), all.size());
    }
    return excerpt.isEmpty()
        ? new RecordPage(List.of(), query.question().count())
        : query.question().findPage(excerpt);
  }

  private List<Document> records(Excerpt excerpt) {
    if (excerpt.isEmpty()) {
      return List.of();
    }
    return query.dropsRepeats() ? recordStream(excerpt).toList() : query.question().find(excerpt);
  }

  private Stream<Document> recordStream(Excerpt excerpt) {
    if (excerpt.isEmpty()) {
      return Stream.empty();
    }
    return query.dropsRepeats()
        ? query
            .reading()
            .distinct(query.question().stream(Excerpt.ALL))
            .skip(excerpt.skip())
            .limit(excerpt.size())
        : query.question().stream(excerpt);
  }

  static <E> List<E> withoutOneMore(List<E> results, boolean more) {
    return more ? results.subList(0, results.size() - 1) : results;
  }
}
