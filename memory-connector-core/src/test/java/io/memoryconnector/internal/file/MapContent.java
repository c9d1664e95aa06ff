package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Content in plain maps: what a data source would hold. Takes what is read; {@link #frozen()} is
 * what may be written.
 */
final class MapContent implements Content, ContentReceiver {
  /** Numbers by value, before text. */
  private static final Comparator<Object> BY_ID =
      Comparator.comparing((Object id) -> id instanceof Number ? 0 : 1)
          .thenComparing(
              (left, right) ->
                  left instanceof Number && right instanceof Number
                      ? new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()))
                      : left.toString().compareTo(right.toString()));

  private final Map<String, MapCollection> collections = new java.util.LinkedHashMap<>();

  static MapContent of(String collection, Document... records) {
    MapContent content = new MapContent();
    content.collection(collection);
    for (Document record : records) {
      content.put(collection, record);
    }
    content.nextId(collection, records.length + 1L);
    return content;
  }

  /** Returns the change that puts this record, made. */
  Change put(String collection, Document record) {
    Object id = Objects.requireNonNull(record.get("id"));
    putAt(collection, id, record);
    return new Change.Put(collection, id, record);
  }

  void putAt(String collection, Object id, Document record) {
    Objects.requireNonNull(collections.get(collection)).records.put(id, record);
  }

  Change delete(String collection, Object id) {
    Objects.requireNonNull(collections.get(collection)).records.remove(id);
    return new Change.Delete(collection, id);
  }

  boolean has(String collection) {
    return collections.containsKey(collection);
  }

  /** Makes a collection unless it is there. */
  void require(String collection) {
    if (!has(collection)) {
      collection(collection);
    }
  }

  MapContent frozen() {
    MapContent copy = new MapContent();
    collections.forEach((name, collection) -> copy.collections.put(name, collection.copy()));
    return copy;
  }

  @Override
  public List<MapCollection> collections() {
    return List.copyOf(collections.values());
  }

  @Override
  public void collection(String name) {
    collections.put(name, new MapCollection(name));
  }

  @Override
  public void record(String collection, String key, Document record) {
    Object id = record.has("id") ? Objects.requireNonNull(record.get("id")) : key;
    Objects.requireNonNull(collections.get(collection)).records.put(id, record);
  }

  @Override
  public void nextId(String collection, long next) {
    Objects.requireNonNull(collections.get(collection)).next = next;
  }

  long nextId(String collection) {
    return Objects.requireNonNull(collections.get(collection)).next;
  }

  @Nullable Document find(String collection, Object id) {
    return Objects.requireNonNull(collections.get(collection)).records.get(id);
  }

  /** Two contents are equal if they hold equal collections, whatever their order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MapContent that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    return new TreeMap<>(collections).toString();
  }

  static final class MapCollection implements CollectionContent {
    private final String name;
    private final Map<Object, Document> records = new TreeMap<>(BY_ID);
    private long next = 1;

    MapCollection(String name) {
      this.name = name;
    }

    private MapCollection copy() {
      MapCollection copy = new MapCollection(name);
      copy.records.putAll(records);
      copy.next = next;
      return copy;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public long nextId() {
      return next;
    }

    @Override
    public @Nullable Document find(Object id) {
      return records.get(id);
    }

    @Override
    public boolean isEmpty() {
      return records.isEmpty();
    }

    @Override
    public void forEach(BiConsumer<Object, Document> action) {
      records.forEach(action);
    }

    @Override
    public String toString() {
      return next + " " + records;
    }
  }
}
