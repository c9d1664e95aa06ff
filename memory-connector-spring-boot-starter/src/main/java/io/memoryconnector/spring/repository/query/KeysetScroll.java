package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.core.Excerpt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/**
 * Scrolls by the values that the results are ordered by: a window starts behind the record that the
 * position was taken of, even if that is gone, and whatever came before it. Backwards, a window
 * holds what stands before the position, in the same order.
 */
final class KeysetScroll {
  private final EntityOperations<?> entities;
  private final BoundQuery query;
  private final Keyset keyset;

  KeysetScroll(EntityOperations<?> entities, BoundQuery query) {
    this.entities = entities;
    this.query = query;
    this.keyset = query.keyset().get();
    requireOrderedByKeys();
  }

  Window<Object> window(KeysetScrollPosition from) {
    long size = query.extent().whole().size();
    Excerpt excerpt = new Excerpt(0, size).withOneMore();
    List<Document> found = new ArrayList<>(excerpt.fetch(filter(from), entities::findDocuments));
    boolean more = found.size() > size;
    List<Document> inside = QueryRun.withoutOneMore(found, more);
    if (from.scrollsBackward()) {
      Collections.reverse(inside);
    }
    return Window.from(
        query.reading().readAll(inside),
        index -> ScrollPosition.of(keyset.valuesOf(inside.get(index)), from.getDirection()),
        more);
  }

  private Filter filter(KeysetScrollPosition from) {
    Filter filter = query.question().filter().withOrder(keyset.orderFrom(from));
    if (query.reading().isPartial()) {
      filter = filter.withFields(query.reading().fieldsWith(keyset.fields()));
    }
    return from.isInitial()
        ? filter
        : filter.withWhere(new Where.And(List.of(filter.where(), keyset.beyond(from))));
  }

  private void requireOrderedByKeys() {
    keyset.requireSingleValues();
    if (query.extent().whole().skip() > 0) {
      throw new InvalidDataAccessApiUsageException(
          "Cannot scroll by keyset: the query skips its first %d results, which a keyset does not know. Start with ScrollPosition.offset()."
              .formatted(query.extent().whole().skip()));
    }
    if (Nearness.in(query.question().filter().where()).isPresent() || query.dropsRepeats()) {
      throw new InvalidDataAccessApiUsageException(
          "Cannot scroll by keyset: the results are ordered by distance, or repeated ones are dropped. Start with ScrollPosition.offset().");
    }
  }
}
