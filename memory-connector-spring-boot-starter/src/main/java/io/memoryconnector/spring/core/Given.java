package io.memoryconnector.spring.core;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.EntityConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.util.Assert;

/** What callers hand in: refused where it is null, and read once. */
final class Given {
  private Given() {}

  static <E> E entity(E entity) {
    Assert.notNull(entity, "Entity must not be null");
    return entity;
  }

  static <E> List<E> entities(Iterable<E> entities) {
    return listOf(entities, "Entities must not be or contain null");
  }

  /** Returns the stored form of an id. */
  static Object id(EntityConverter<?> converter, Object id) {
    Assert.notNull(id, "Id must not be null");
    return converter.storedId(id);
  }

  /** Returns the stored forms of ids. */
  static List<Object> ids(EntityConverter<?> converter, Iterable<?> ids) {
    List<?> list = listOf(ids, "Ids must not be or contain null");
    List<Object> stored = new ArrayList<>(list.size());
    for (Object id : list) {
      stored.add(converter.storedId(id));
    }
    return stored;
  }

  static Filter filter(Filter filter) {
    Assert.notNull(filter, "Filter must not be null: give Filter.ALL for all records");
    return filter;
  }

  static Where where(Where where) {
    Assert.notNull(where, "Where must not be null: give Where.ALWAYS for all records");
    return where;
  }

  static <T> Class<T> type(Class<T> type) {
    Assert.notNull(type, "Type must not be null: give the class of an entity");
    return type;
  }

  static <C> C changes(C changes) {
    Assert.notNull(changes, "Changes must not be null: give the new values by their names");
    return changes;
  }

  /** Returns the stored form of changes to records. */
  static Document stored(EntityConverter<?> converter, Map<String, ?> changes) {
    Map<String, ?> given = changes(changes);
    try {
      return Document.copyOf(converter.structure().toStored(given));
    } catch (IllegalArgumentException unstorable) {
      throw new InvalidDataAccessApiUsageException(
          String.valueOf(unstorable.getMessage()), unstorable);
    }
  }

  private static <E> List<E> listOf(Iterable<E> elements, String complaint) {
    Assert.notNull(elements, complaint);
    List<E> list = new ArrayList<>();
    for (E element : elements) {
      Assert.notNull(element, complaint);
      list.add(element);
    }
    return list;
  }
}
