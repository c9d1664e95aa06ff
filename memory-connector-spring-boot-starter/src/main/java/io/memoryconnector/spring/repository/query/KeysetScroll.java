package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.Order.Nulls;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.core.Excerpt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/**
 * Scrolls by the values that the results are ordered by: a window starts behind the record that the
 * position was taken of, even if that is gone, and whatever came before it. The id decides between
 * records that are equal otherwise. Backwards, a window holds what stands before the position, in
 * the same order.
 */
final class KeysetScroll {
  private final EntityOperations<?> entities;
  private final BoundQuery query;
  private final List<KeysetKey> keys = new ArrayList<>();

  KeysetScroll(EntityOperations<?> entities, BoundQuery query) {
    this.entities = entities;
    this.query = query;
    requireOrderedByKeys();
    String id = entities.converter().entity().getRequiredIdProperty().getName();
    List<String> names = query.ordering().names();
    for (int position = 0; position < names.size(); position++) {
      String name = names.get(position);
      keys.add(
          KeysetKey.of(
              name,
              entities.converter().property(name),
              query.ordering().order().terms().get(position)));
    }
    if (!names.contains(id)) {
      PropertyPath path = entities.converter().property(id).path();
      Order.Term term = new Order.Term(path, Direction.ASC, Nulls.FIRST, TextCase.EXACT);
      keys.add(KeysetKey.of(id, entities.converter().property(id), term));
    }
  }

  Window<Object> window(KeysetScrollPosition from) {
    long size = query.extent().whole().size();
    boolean forward = from.scrollsForward();
    Excerpt excerpt = new Excerpt(0, size).withOneMore();
    List<Document> found =
        new ArrayList<>(excerpt.fetch(filter(from, forward), entities::findDocuments));
    boolean more = found.size() > size;
    List<Document> inside = QueryRun.withoutOneMore(found, more);
    if (!forward) {
      Collections.reverse(inside);
    }
    return Window.from(
        query.reading().readAll(inside),
        index -> ScrollPosition.of(keysOf(inside.get(index)), from.getDirection()),
        more);
  }

  private Filter filter(KeysetScrollPosition from, boolean forward) {
    List<KeysetKey> walked = forward ? keys : keys.stream().map(KeysetKey::reversed).toList();
    Filter filter =
        query
            .question()
            .filter()
            .withOrder(new Order(walked.stream().map(KeysetKey::term).toList()));
    if (query.reading().isPartial()) {
      filter = filter.withFields(query.reading().fieldsWith(paths()));
    }
    return from.isInitial()
        ? filter
        : filter.withWhere(new Where.And(List.of(filter.where(), beyond(walked, from.getKeys()))));
  }

  private Set<String> paths() {
    Set<String> names = new LinkedHashSet<>();
    keys.forEach(key -> names.add(key.term().property().first()));
    return names;
  }

  /** Returns what comes after a record with these values: later in one key, equal before it. */
  private Where beyond(List<KeysetKey> walked, Map<String, ?> position) {
    List<Where> ways = new ArrayList<>();
    List<Where> equal = new ArrayList<>();
    for (KeysetKey key : walked) {
      Object value = key.storedValue(position, entities.type());
      List<Where> way = new ArrayList<>(equal);
      way.add(key.after(value));
      ways.add(new Where.And(way));
      equal.add(key.same(value));
    }
    return new Where.Or(ways);
  }

  private Map<String, @Nullable Object> keysOf(Document source) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (KeysetKey key : keys) {
      Object value = key.property().read(source);
      values.put(key.name(), value instanceof Optional<?> some ? some.orElse(null) : value);
    }
    return values;
  }

  private void requireOrderedByKeys() {
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
